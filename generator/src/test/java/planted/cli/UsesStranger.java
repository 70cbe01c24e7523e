package planted.cli;

/** Breaks: even the rim uses only what the table names. */
final class UsesStranger {
    final planted.util.Strings strings = new planted.util.Strings();
}
