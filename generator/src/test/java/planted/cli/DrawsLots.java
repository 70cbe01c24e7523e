package planted.cli;

/** Breaks: chance, even at the rim. */
final class DrawsLots {
    final String id = java.util.UUID.randomUUID().toString();
}
