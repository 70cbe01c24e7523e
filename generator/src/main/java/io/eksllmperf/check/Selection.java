package io.eksllmperf.check;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which pods a term of affinity means.
 *
 * @param pods by their labels; empty: none
 * @param namespaces in these namespaces; empty: in all
 */
record Selection(Optional<LabelSelector> pods, Optional<List<String>> namespaces) {

    /**
     * A namespace selector that asks for labels counts as all namespaces: what labels they have is not all in the output.
     *
     * @param own namespace of the pod that has the term
     */
    static Selection of(PodAffinityTerm term, String own) {
        List<String> named = Optional.ofNullable(term.getNamespaces()).orElse(List.of());
        Optional<List<String>> in = term.getNamespaceSelector() != null
                ? Optional.empty()
                : Optional.of(named.isEmpty() ? List.of(own) : named);
        return new Selection(Optional.ofNullable(term.getLabelSelector()), in);
    }

    boolean takes(String namespace, Map<String, String> labels) {
        return namespaces.map(all -> all.contains(namespace)).orElse(true)
                && pods.map(selector -> takes(selector, labels)).orElse(false);
    }

    /** The labels that it asks for by their value. */
    Map<String, String> exactly() {
        return pods.map(Selection::exactly).orElse(Map.of());
    }

    private static Map<String, String> exactly(LabelSelector selector) {
        return Optional.ofNullable(selector.getMatchLabels()).orElse(Map.of());
    }

    private static boolean takes(LabelSelector selector, Map<String, String> labels) {
        for (Map.Entry<String, String> asked : exactly(selector).entrySet()) {
            if (!asked.getValue().equals(labels.get(asked.getKey()))) {
                return false;
            }
        }
        for (LabelSelectorRequirement each :
                Optional.ofNullable(selector.getMatchExpressions()).orElse(List.of())) {
            if (!holds(each, Optional.ofNullable(labels.get(each.getKey())))) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(LabelSelectorRequirement asked, Optional<String> value) {
        List<String> values = Optional.ofNullable(asked.getValues()).orElse(List.of());
        return switch (Optional.ofNullable(asked.getOperator()).orElse("")) {
            case "In" -> value.filter(values::contains).isPresent();
            case "NotIn" -> value.filter(values::contains).isEmpty();
            case "Exists" -> value.isPresent();
            case "DoesNotExist" -> value.isEmpty();
            default -> false;
        };
    }

    /** How a message names them: {@code a=b, c=d}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        new java.util.TreeMap<>(exactly())
                .forEach((key, value) -> text.append(text.length() == 0 ? "" : ", ")
                        .append(key)
                        .append('=')
                        .append(value));
        return text.length() == 0 ? "its labels" : text.toString();
    }
}
