package io.eksllmperf.model.karpenter;

/** The form of a volume size in both node classes: 1-59000Gi, 1-64000G, 1-58Ti or 1-64T. */
final class VolumeSize {
    private static final int MOST_GIB = 59_000;
    private static final int MOST_GB = 64_000;
    private static final int MOST_TIB = 58;
    private static final int MOST_TB = 64;

    private VolumeSize() {}

    static void check(String size, String where) {
        int digits = 0;
        while (digits < size.length() && Character.digit(size.charAt(digits), 10) >= 0) {
            digits++;
        }
        int most = switch (size.substring(digits)) {
            case "Gi" -> MOST_GIB;
            case "G" -> MOST_GB;
            case "Ti" -> MOST_TIB;
            case "T" -> MOST_TB;
            default -> 0;
        };
        // Five digits hold every limit, and a longer number would not fit an int.
        int number = digits == 0 || digits > 5 ? 0 : Integer.parseInt(size.substring(0, digits));
        if (number < 1 || number > most || size.charAt(0) == '0') {
            throw new IllegalArgumentException(
                    where + " is '" + size + "': it must be 1-59000Gi, 1-64000G, 1-58Ti or 1-64T");
        }
    }
}
