package planted;

/** Breaks: the base package may not use cli. */
final class Generator {
    final planted.cli.Command command = new planted.cli.Command();
}
