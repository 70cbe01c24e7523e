package io.eksllmperf.check;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The one table of all rules, those of other packages among them. */
public final class Rules {
    private static final SortedMap<String, Rule> BY_ID = table();

    private Rules() {}

    private static SortedMap<String, Rule> table() {
        SortedMap<String, Rule> byId = new TreeMap<>();
        for (List<Rule> group : groups()) {
            for (Rule rule : group) {
                if (byId.put(rule.id(), rule) != null) {
                    throw new IllegalStateException("two rules have the id " + rule.id());
                }
            }
        }
        return Collections.unmodifiableSortedMap(byId);
    }

    private static List<List<Rule>> groups() {
        return List.of(
                Elsewhere.rules(),
                ModelRules.RULES,
                EngineRules.RULES,
                FlagRules.RULES,
                VariableRules.RULES,
                FitRules.RULES,
                BudgetRules.RULES,
                CompatibilityRules.RULES,
                ToolRules.RULES,
                LoadRules.RULES,
                MeasurementRules.RULES,
                CacheRules.RULES,
                NodeRules.RULES,
                EksRules.RULES,
                ClusterRules.RULES,
                BenchRules.RULES,
                RunRules.RULES,
                GitOpsRules.RULES,
                ApplicationRules.RULES,
                OwnershipRules.RULES,
                NamingRules.RULES,
                PodRules.RULES,
                PlacementRules.RULES,
                SecurityRules.RULES,
                SecretRules.RULES,
                ExposureRules.RULES,
                AwsSecurityRules.RULES,
                EksctlRules.RULES,
                KarpenterRules.RULES,
                PluginRules.RULES,
                PoolRoomRules.RULES,
                NeighbourRules.RULES,
                VolumeRules.RULES,
                PoolRules.RULES);
    }

    /** Every rule, sorted by id. */
    public static Collection<Rule> all() {
        return BY_ID.values();
    }

    public static Optional<Rule> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /**
     * All that the rules find in input and output, waivers applied.
     *
     * @return sorted by place, each once; what other parts of the program found is not among them
     */
    public static List<Finding> check(Facts facts) {
        View view = View.of(facts);
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : BY_ID.values()) {
            if (rule.judge().isPresent()) {
                Found found = new Found(rule, facts);
                rule.judge().get().judge(view, found);
                findings.addAll(found.all());
            }
        }
        boolean complete = facts.contents().findings().stream().noneMatch(Finding::isError);
        return new Waivers(facts.inputs())
                .apply(findings, complete).stream().distinct().sorted().toList();
    }

    /** All rules as a page of Markdown. */
    public static String reference() {
        StringBuilder page = new StringBuilder("# Rules\n\n");
        page.append("What `check` and `generate` look at. An error writes nothing; a warning is told and passed. An"
                + " experiment or a cluster waives a");
        page.append(
                " rule with `waive: [{rule: ELP000, because: \"…\"}]`, where the table allows it: that holds for what is found in its own file.\n\n");
        page.append("| rule | level | waivable | what is wrong | why it matters | known from |\n");
        page.append("|---|---|---|---|---|---|\n");
        for (Rule rule : BY_ID.values()) {
            page.append("| ").append(rule.id());
            page.append(" | ").append(rule.level() == Level.ERROR ? "error" : "warning");
            page.append(" | ").append(rule.waivable() ? "yes" : "no");
            page.append(" | ").append(cell(rule.title()));
            page.append(" | ").append(cell(rule.why()));
            page.append(" | ").append(cell(rule.source().orElse("–"))).append(" |\n");
        }
        return page.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
