package planted.cli;

/** Keeps every rule: the rim may print, look at the clock and ask the environment. */
public final class Command {
    public void run() {
        System.out.println(System.currentTimeMillis() + System.getenv("HOME") + planted.tree.Disk.FREE);
        System.exit(1);
    }
}
