package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;

import io.eksllmperf.model.karpenter.NodePool;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names and labels, as the API server takes them. */
final class NamingRules {
    private static final String UPPER_CASE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int LABEL = 63;
    private static final int SUBDOMAIN = 253;
    /** Kinds whose name is a DNS label; a Job's name becomes a label of its pods. */
    private static final Set<String> SHORT = Set.of("Service", "Namespace", "Job");

    static final List<Rule> RULES = List.of(
            error(
                            "ELP140",
                            "A label value that the API server refuses",
                            "A label value has at most 63 letters, digits, '-', '_' and '.', and begins and ends"
                                    + " with a letter or digit (Kubernetes documentation, Labels and Selectors).")
                    .on(View.ITEMS, NamingRules::labels)
                    .never(),
            error(
                            "ELP141",
                            "A name that the API server refuses",
                            "Names are lower-case letters, digits and '-' (and '.' for most kinds), at most 63 or"
                                    + " 253 characters (Kubernetes documentation, Object Names and IDs).")
                    .on(View.ITEMS, NamingRules::name)
                    .never());

    private NamingRules() {}

    private static void labels(Item item, Found found) {
        labels(item, item.labels(), found);
        labels(item, item.podLabels(), found);
        if (item.resource() instanceof NodePool pool) {
            labels(item, pool.spec().template().metadata().labels(), found);
        }
    }

    private static void labels(Item item, Map<String, String> labels, Found found) {
        for (Map.Entry<String, String> label : labels.entrySet()) {
            String value = label.getValue();
            if (!isLabelValue(value)) {
                found.at(
                        item,
                        "has the label " + label.getKey() + " with \"" + value + "\" (" + value.length()
                                + " characters), which is no label value");
            }
        }
    }

    private static boolean isLabelValue(String value) {
        return value.isEmpty() || value.length() <= LABEL && isMadeOf(value, UPPER_CASE + "-_.");
    }

    private static void name(Item item, Found found) {
        boolean shortOne = SHORT.contains(item.kind());
        String fault = fault(item.name(), shortOne ? LABEL : SUBDOMAIN, shortOne ? "-" : "-.");
        if (!fault.isEmpty()) {
            found.at(item, "has a name that " + fault);
        }
        String place = item.namespace().isEmpty() ? "" : fault(item.namespace(), LABEL, "-");
        if (!place.isEmpty()) {
            found.at(item, "has a namespace that " + place);
        }
    }

    /** What is wrong with a name; the empty text when nothing is. */
    private static String fault(String name, int longest, String others) {
        if (name.isEmpty()) {
            return "is empty";
        }
        if (name.length() > longest) {
            return "has " + name.length() + " characters; at most " + longest + " are allowed";
        }
        return isMadeOf(name, others) ? "" : "holds more than lower-case letters, digits and '-' between them";
    }

    /** Lower-case letters and digits, and others; those that are no letters not at the ends. */
    private static boolean isMadeOf(String text, String others) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            boolean inside = i > 0 && i < text.length() - 1 || c >= 'A' && c <= 'Z';
            if (!plain && !(inside && others.indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }
}
