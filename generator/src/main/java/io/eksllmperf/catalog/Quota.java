package io.eksllmperf.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A quota of EC2 on running vCPUs, of one account in one region. Above it EC2 answers VcpuLimitExceeded, Karpenter tries
 * on, and pods stay Pending.
 *
 * @param name as the Service Quotas console shows it
 * @param capacity {@code on-demand} or {@code spot}
 * @param families letters before the number of a family ({@code g} of {@code g5}), or whole families ({@code p5en})
 * @param newAccount vCPUs that a new account may run
 */
public record Quota(String name, String capacity, List<String> families, int newAccount) {
    static final String COLUMNS = "name | capacity | families | new account";

    public Quota {
        families = List.copyOf(families);
    }

    static Quota from(Row row) {
        return new Quota(row.text("name"), row.text("capacity"), row.words("families"), row.whole("new account"));
    }

    /**
     * Nodes of one kind.
     *
     * @param type their EC2 type
     * @param capacity on-demand, spot or reserved
     * @param count how many run at once
     */
    public record Nodes(InstanceType type, String capacity, int count) {}

    /**
     * What nodes count against a quota.
     *
     * @param quota the quota
     * @param vcpus vCPUs that run at once
     */
    public record Need(Quota quota, int vcpus) {
        /** Whether a new account has to ask for more first. */
        public boolean aboveNewAccount() {
            return vcpus > quota.newAccount();
        }
    }

    /** What all nodes of an account in a region count against each quota, in the order of the table. */
    static List<Need> needs(List<Quota> quotas, List<Nodes> nodes) {
        Map<Quota, Integer> vcpus = new LinkedHashMap<>();
        for (Nodes some : nodes) {
            of(quotas, some)
                    .ifPresent(quota ->
                            vcpus.merge(quota, some.count() * some.type().vcpu(), Integer::sum));
        }
        List<Need> needs = new ArrayList<>();
        for (Quota quota : quotas) {
            int sum = vcpus.getOrDefault(quota, 0);
            if (sum > 0) {
                needs.add(new Need(quota, sum));
            }
        }
        return needs;
    }

    private static Optional<Quota> of(List<Quota> quotas, Nodes nodes) {
        // A reservation of capacity counts as on-demand.
        String capacity = nodes.capacity().equals("spot") ? "spot" : "on-demand";
        String family = nodes.type().family();
        for (Quota quota : quotas) {
            boolean counts =
                    quota.families().contains(family) || quota.families().contains(letters(family));
            if (counts && quota.capacity().equals(capacity)) {
                return Optional.of(quota);
            }
        }
        return Optional.empty();
    }

    private static String letters(String family) {
        int digit = 0;
        while (digit < family.length() && !Character.isDigit(family.charAt(digit))) {
            digit++;
        }
        return family.substring(0, digit);
    }
}
