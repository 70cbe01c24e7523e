package io.eksllmperf.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A list price.
 *
 * @param usd US dollars
 * @param unit what one price buys, such as {@code hour}
 * @param region AWS region it holds for
 * @param date day it was read
 * @param source where it was read
 */
public record Price(BigDecimal usd, String unit, String region, LocalDate date, String source) {
    /** The one region whose prices are known. */
    public static final String REGION = "us-east-1";

    /** What to say when a region has no price. */
    public static String noneIn(String region) {
        return "no prices are known for " + region + ", only for " + REGION + ": costs are left out";
    }
}
