package io.eksllmperf.spec;

/**
 * A rule that does not apply to what an input file describes.
 *
 * @param rule its id
 * @param because the reason, for whoever reads the file
 */
public record Waiver(String rule, String because) {
    static Waiver of(Section waiver) {
        return new Waiver(waiver.text("rule"), waiver.text("because"));
    }
}
