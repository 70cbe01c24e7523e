package io.eksllmperf.spec;

/**
 * A size in binary units.
 *
 * @param text as written, {@code 100Gi}
 * @param mebibytes the same in MiB
 */
public record Quantity(String text, long mebibytes) {
    static Quantity parse(String text) {
        long number = Long.parseLong(text.substring(0, text.length() - 2));
        return new Quantity(text, text.endsWith("Ti") ? number * 1024 * 1024 : number * 1024);
    }

    /** The size in GiB, rounded up: what AWS bills. */
    public long gibibytes() {
        return (mebibytes + 1023) / 1024;
    }

    @Override
    public String toString() {
        return text;
    }
}
