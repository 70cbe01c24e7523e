package io.eksllmperf.model.karpenter;

import io.eksllmperf.model.Require;
import java.util.Set;

/**
 * Which machine image the nodes boot.
 *
 * @param alias {@code family@version}, such as {@code al2023@v20260818}; at most 30 characters. It resolves per instance type, so
 *     GPU types get the variant with the NVIDIA driver
 */
public record AmiSelectorTerm(String alias) {
    private static final int LONGEST = 30;
    private static final Set<String> FAMILIES = Set.of("al2", "al2023", "bottlerocket");

    public AmiSelectorTerm {
        int at = alias.indexOf('@');
        if (at < 0 || at == alias.length() - 1 || !FAMILIES.contains(alias.substring(0, at))) {
            throw new IllegalArgumentException("EC2NodeClass spec.amiSelectorTerms.alias is '" + alias
                    + "': it must be al2, al2023 or bottlerocket, then @ and a version");
        }
        Require.that(alias.length() <= LONGEST, "EC2NodeClass spec.amiSelectorTerms.alias has more than 30 characters");
    }
}
