package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names and labels, as the API server takes them. */
final class NamingRules {
    private static final int LABEL = 63;
    private static final int SUBDOMAIN = 253;
    /** Kinds whose name is a DNS label; a Job's name becomes a label of its pods. */
    private static final Set<String> SHORT = Set.of("Service", "Namespace", "Job");

    static final List<Rule> RULES = List.of(
            error(
                            "ELP140",
                            "A label value that the API server refuses",
                            "A label value has at most 63 letters, digits, '-', '_' and '.', and begins and ends"
                                    + " with a letter or digit.")
                    .on(View.ITEMS, NamingRules::labels)
                    .never(),
            error(
                            "ELP141",
                            "A name that the API server refuses",
                            "Names are lower-case letters, digits and '-' (and '.' for most kinds), at most 63 or"
                                    + " 253 characters.")
                    .on(View.ITEMS, NamingRules::name)
                    .never());

    private NamingRules() {}

    private static void labels(Item item, Found found) {
        labels(item, item.labels(), found);
        labels(item, item.podLabels(), found);
        Pool.of(item).ifPresent(pool -> labels(item, pool.labels(), found));
    }

    private static void labels(Item item, Map<String, String> labels, Found found) {
        labels.forEach((key, value) -> {
            if (!isLabelValue(value)) {
                found.at(
                        item,
                        "has the label " + key + " with \"" + value + "\" (" + value.length()
                                + " characters), which is no label value");
            }
        });
    }

    private static boolean isLabelValue(String value) {
        return value.isEmpty()
                || value.length() <= LABEL
                        && isAlphanumeric(value.charAt(0))
                        && isAlphanumeric(value.charAt(value.length() - 1))
                        && value.chars().allMatch(c -> isAlphanumeric((char) c) || c == '-' || c == '_' || c == '.');
    }

    private static boolean isAlphanumeric(char c) {
        return isLower(c) || c >= 'A' && c <= 'Z';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static void name(Item item, Found found) {
        boolean shortOne = SHORT.contains(item.kind());
        fault(item.name(), shortOne ? LABEL : SUBDOMAIN, !shortOne)
                .ifPresent(fault -> found.at(item, "has a name that " + fault));
        if (!item.namespace().isEmpty()) {
            fault(item.namespace(), LABEL, false).ifPresent(fault -> found.at(item, "has a namespace that " + fault));
        }
    }

    private static Optional<String> fault(String name, int longest, boolean dots) {
        if (name.isEmpty()) {
            return Optional.of("is empty");
        }
        if (name.length() > longest) {
            return Optional.of("has " + name.length() + " characters; at most " + longest + " are allowed");
        }
        boolean letters = name.chars().allMatch(c -> isLower((char) c) || c == '-' || dots && c == '.');
        boolean ends = isLower(name.charAt(0)) && isLower(name.charAt(name.length() - 1));
        return letters && ends
                ? Optional.empty()
                : Optional.of("holds more than lower-case letters, digits and '-' between them");
    }
}
