package planted.check;

/** Breaks: picocli outside cli. */
final class HasFlags {
    @picocli.CommandLine.Option(names = "--force")
    boolean force;
}
