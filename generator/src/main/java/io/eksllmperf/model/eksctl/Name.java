package io.eksllmperf.model.eksctl;

/** The form of cluster and node group names: letters, digits and hyphens, a letter or digit first. */
final class Name {
    private Name() {}

    static void check(String name, int longest, String where) {
        boolean wellFormed =
                !name.isEmpty() && name.charAt(0) != '-' && name.chars().allMatch(Name::isAllowed);
        if (!wellFormed || name.length() > longest) {
            throw new IllegalArgumentException(where + " is '" + name
                    + "': it must be letters, digits and hyphens, a letter or digit first, at most " + longest);
        }
    }

    private static boolean isAllowed(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
    }
}
