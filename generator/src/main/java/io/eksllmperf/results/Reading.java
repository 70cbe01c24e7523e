package io.eksllmperf.results;

import io.eksllmperf.finding.Finding;
import java.util.List;

/**
 * What a reader made of a file: all that could be read, and everything that could not.
 *
 * @param records in the order of the file
 * @param findings in the order of places; an error means that a whole record or file is missing, a warning that a figure is
 */
public record Reading<T>(List<T> records, List<Finding> findings) {
    public Reading {
        records = List.copyOf(records);
        findings = findings.stream().distinct().sorted().toList();
    }
}
