package io.eksllmperf.report.compare;

import io.eksllmperf.report.Sweep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which sweep of base belongs to which of head: those of one experiment with equal setups, then the newest of the rest. What head
 * measured last must meet something: results of old setups stay in the repository, so that base's newest is often already taken by
 * its own copy in head, and is then used twice.
 *
 * @param pairs by experiment, head's newest first
 * @param onlyBase sweeps without a partner
 * @param onlyHead sweeps without a partner
 */
record Pairing(List<Pair> pairs, List<Sweep> onlyBase, List<Sweep> onlyHead) {

    record Pair(Sweep base, Sweep head) {}

    /** Sweeps of an experiment come newest first. */
    static Pairing of(List<Sweep> base, List<Sweep> head) {
        Map<String, List<Sweep>> ofBase = byExperiment(base);
        Map<String, List<Sweep>> ofHead = byExperiment(head);
        Set<String> experiments = new TreeSet<>(ofBase.keySet());
        experiments.addAll(ofHead.keySet());
        Pairing all = new Pairing(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String experiment : experiments) {
            all.add(ofBase.getOrDefault(experiment, List.of()), ofHead.getOrDefault(experiment, List.of()));
        }
        return all;
    }

    private void add(List<Sweep> base, List<Sweep> head) {
        List<Sweep> restOfBase = new ArrayList<>(base);
        List<Sweep> restOfHead = new ArrayList<>();
        List<Pair> found = new ArrayList<>();
        for (Sweep each : head) {
            int at = withSetup(restOfBase, each.subject().setup());
            if (at < 0) {
                restOfHead.add(each);
            } else {
                found.add(new Pair(restOfBase.remove(at), each));
            }
        }
        if (!restOfHead.isEmpty() && !restOfBase.isEmpty()) {
            found.add(0, new Pair(restOfBase.remove(0), restOfHead.remove(0)));
        } else if (!restOfHead.isEmpty() && !base.isEmpty() && restOfHead.get(0).equals(head.get(0))) {
            found.add(0, new Pair(base.get(0), restOfHead.remove(0)));
        }
        pairs.addAll(found);
        onlyBase.addAll(restOfBase);
        onlyHead.addAll(restOfHead);
    }

    private static int withSetup(List<Sweep> sweeps, Map<String, String> setup) {
        for (int i = 0; i < sweeps.size(); i++) {
            if (sweeps.get(i).subject().setup().equals(setup)) {
                return i;
            }
        }
        return -1;
    }

    private static Map<String, List<Sweep>> byExperiment(List<Sweep> sweeps) {
        Map<String, List<Sweep>> map = new LinkedHashMap<>();
        for (Sweep sweep : sweeps) {
            map.computeIfAbsent(sweep.subject().experiment(), name -> new ArrayList<>())
                    .add(sweep);
        }
        return map;
    }
}
