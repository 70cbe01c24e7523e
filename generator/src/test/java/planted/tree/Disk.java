package planted.tree;

/** Keeps every rule: disk access has its home here. */
public final class Disk {
    public static final boolean FREE = java.nio.file.Files.exists(java.nio.file.Path.of("free"));

    private Disk() {}
}
