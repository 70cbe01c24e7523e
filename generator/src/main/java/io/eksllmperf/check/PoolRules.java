package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;

import io.eksllmperf.model.karpenter.Disruption;
import io.eksllmperf.model.karpenter.Disruption.Budget;
import io.eksllmperf.model.karpenter.Disruption.Reason;
import io.eksllmperf.model.karpenter.Ec2NodeClass;
import io.eksllmperf.model.karpenter.NodeTemplate;
import io.eksllmperf.model.karpenter.Requirement;
import java.util.List;

/** Pools of nodes, and what may end a run on them. */
final class PoolRules {
    private static final String KARPENTER = "karpenter.k8s.aws/";
    private static final String AUTO_MODE = "eks.amazonaws.com/";

    static final List<Rule> RULES = List.of(
            error(
                            "ELP147",
                            "A pool that may take a node away in the middle of a run",
                            "Consolidation and drift move the server, expiry ends it whatever it asks for"
                                    + " (aws/karpenter-provider-aws v1.14 concepts/disruption.md;"
                                    + " aws-samples/karpenter-blueprints#6, kubernetes-sigs/karpenter#1789).")
                    .on(View.POOLS, PoolRules::disturbs)
                    .never(),
            error(
                            "ELP148",
                            "A machine image that moves",
                            "@latest drifts every node at each release of the image (aws/karpenter-provider-aws"
                                    + " v1.14 concepts/nodeclasses.md; #7592, #6952).")
                    .on(View.ITEMS, PoolRules::movingImage)
                    .never(),
            error(
                            "ELP149",
                            "A pool and its node class do not belong together",
                            "Labels of Karpenter mean nothing on Auto Mode and the reverse: the pool matches"
                                    + " nothing, silently (aws/karpenter-provider-aws v1.14 concepts/scheduling.md;"
                                    + " awsdocs/amazon-eks-user-guide latest/ug/automode/create-node-pool.adoc).")
                    .on(View.POOLS, PoolRules::otherGroup)
                    .never());

    private PoolRules() {}

    private static boolean isAutoMode(Pool pool) {
        return pool.nodes().nodeClassRef().kind().equals("NodeClass");
    }

    private static void disturbs(Pool pool, Found found) {
        Disruption disruption = pool.pool().spec().disruption();
        if (disruption.consolidationPolicy() != Disruption.Policy.WHEN_EMPTY) {
            found.at(
                    pool.item(),
                    "has consolidationPolicy " + disruption.consolidationPolicy()
                            + "; only WhenEmpty leaves a running server alone");
        }
        for (Reason reason : List.of(Reason.UNDERUTILIZED, Reason.DRIFTED)) {
            if (disruption.budgets().stream().noneMatch(budget -> forbids(budget, reason))) {
                found.at(pool.item(), "has no budget of 0 nodes for the reason " + reason);
            }
        }
        if (!isAutoMode(pool) && !pool.nodes().expireAfter().equals(NodeTemplate.Spec.NEVER)) {
            found.at(
                    pool.item(),
                    "has expireAfter " + pool.nodes().expireAfter()
                            + ", which ends a node whatever runs on it; write Never");
        }
    }

    private static boolean forbids(Budget budget, Reason reason) {
        boolean named = budget.reasons().isEmpty() || budget.reasons().contains(reason);
        return named && (budget.nodes().equals("0") || budget.nodes().equals("0%"));
    }

    private static void movingImage(Item item, Found found) {
        if (item.resource() instanceof Ec2NodeClass nodes) {
            nodes.spec().amiSelectorTerms().stream()
                    .filter(term -> term.alias().endsWith("@latest"))
                    .forEach(term ->
                            found.at(item, "boots " + term.alias() + "; name a version, such as al2023@v20260818"));
        }
    }

    private static void otherGroup(Pool pool, Found found) {
        String other = isAutoMode(pool) ? KARPENTER : AUTO_MODE;
        for (Requirement requirement : pool.nodes().requirements()) {
            if (requirement.key().startsWith(other)) {
                found.at(
                        pool.item(),
                        "requires " + requirement.key() + ", which "
                                + pool.nodes().nodeClassRef().kind() + " does not know");
            }
        }
    }
}
