package io.eksllmperf.model.eksctl;

/** The form of an Amazon Resource Name: {@code arn:partition:service:region:account:resource}. */
final class Arn {
    private static final int COLONS = 5;

    private Arn() {}

    static void check(String arn, String where) {
        long colons = arn.chars().filter(c -> c == ':').count();
        if (!arn.startsWith("arn:") || colons < COLONS || arn.endsWith(":")) {
            throw new IllegalArgumentException(
                    where + " is '" + arn + "': an ARN looks like arn:aws:iam::123456789012:role/name");
        }
    }
}
