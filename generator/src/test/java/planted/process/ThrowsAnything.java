package planted.process;

/** Breaks: an exception without a meaning. */
final class ThrowsAnything {
    void fail() {
        throw new RuntimeException("something");
    }

    /** Keeps the rule: a meaning of its own. */
    static final class GitFailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        GitFailed(String message) {
            super(message);
        }
    }
}
