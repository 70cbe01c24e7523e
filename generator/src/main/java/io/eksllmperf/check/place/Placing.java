package io.eksllmperf.check.place;

import io.eksllmperf.check.place.Excluded.Constraint;
import io.eksllmperf.model.Taint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a pod can run, as far as the nodes decide. The order of the constraints is Karpenter's: taints, labels, then what
 * is asked for (kubernetes-sigs/karpenter v1.14.1 pkg/controllers/provisioning/scheduling/nodeclaim.go).
 *
 * @param demand what the pod demands
 * @param spots nodes that it can have
 * @param excluded nodes that it cannot have
 */
public record Placing(Demand demand, List<Spot> spots, List<Excluded> excluded) {

    /**
     * Nodes that a pod can have.
     *
     * @param offer the nodes
     * @param zones their zones as far as the pod accepts them; none when nobody knows them
     */
    public record Spot(Offer offer, Set<String> zones) {}

    public static Placing of(Demand demand, List<Offer> offers) {
        List<Spot> spots = new ArrayList<>();
        List<Excluded> excluded = new ArrayList<>();
        for (Offer offer : offers) {
            Map<String, Values> seen = new HashMap<>();
            Optional<Excluded> fault = taint(demand, offer)
                    .or(() -> labels(demand, offer, seen))
                    .or(() -> room(demand.asked(), Room.NONE, offer));
            if (fault.isPresent()) {
                excluded.add(fault.get());
            } else {
                spots.add(new Spot(offer, zones(offer, seen)));
            }
        }
        return new Placing(demand, List.copyOf(spots), List.copyOf(excluded));
    }

    /** Of the nodes that its labels and taints do not exclude: those that are too small. */
    public List<Excluded> tooSmall() {
        List<Excluded> small = new ArrayList<>();
        for (Excluded each : excluded) {
            if (each.by().isRoom()) {
                small.add(each);
            }
        }
        return small;
    }

    /** All zones in which it can run; none when nobody knows. */
    public Set<String> zones() {
        Set<String> zones = new TreeSet<>();
        for (Spot spot : spots) {
            if (spot.zones().isEmpty()) {
                return Set.of();
            }
            zones.addAll(spot.zones());
        }
        return zones;
    }

    private static Optional<Excluded> taint(Demand demand, Offer offer) {
        for (Taint taint : offer.taints()) {
            if (taint.effect() != Taint.Effect.PREFER_NO_SCHEDULE && !isBorne(taint, demand)) {
                return Optional.of(new Excluded(
                        offer, Constraint.TAINT, "taint " + taint.key() + " not tolerated", faults(demand, offer)));
            }
        }
        return Optional.empty();
    }

    private static boolean isBorne(Taint taint, Demand demand) {
        for (Demand.Tolerated tolerated : demand.tolerations()) {
            if (tolerated.bears(taint)) {
                return true;
            }
        }
        return false;
    }

    /** @param seen filled with what the conditions leave of the labels that they name */
    private static Optional<Excluded> labels(Demand demand, Offer offer, Map<String, Values> seen) {
        Optional<String> fault = narrow(offer, demand.selector(), seen);
        if (fault.isEmpty() && !demand.terms().isEmpty()) {
            fault = anyTerm(demand, offer, seen);
        }
        return fault.map(reason -> new Excluded(offer, Constraint.LABEL, reason, faults(demand, offer)));
    }

    /** How far from it a node is, each taint and each condition taken for itself. */
    private static int faults(Demand demand, Offer offer) {
        int faults = 0;
        for (Taint taint : offer.taints()) {
            faults += taint.effect() == Taint.Effect.PREFER_NO_SCHEDULE || isBorne(taint, demand) ? 0 : 1;
        }
        for (Condition condition : demand.selector()) {
            faults += offer.label(condition.key()).under(condition).isImpossible() ? 1 : 0;
        }
        boolean noTerm = !demand.terms().isEmpty()
                && anyTerm(demand, offer, new HashMap<>()).isPresent();
        return faults + (noTerm ? 1 : 0);
    }

    /** One of the terms has to hold; the zones of all that do are open. */
    private static Optional<String> anyTerm(Demand demand, Offer offer, Map<String, Values> seen) {
        Optional<String> fault = Optional.empty();
        Set<String> zones = new TreeSet<>();
        boolean held = false;
        for (List<Condition> term : demand.terms()) {
            Map<String, Values> of = new HashMap<>(seen);
            Optional<String> reason = narrow(offer, term, of);
            if (reason.isEmpty()) {
                held = true;
                zones.addAll(zones(offer, of));
            } else if (fault.isEmpty()) {
                fault = reason;
            }
        }
        if (held && !zones.isEmpty()) {
            seen.put(Offer.ZONE, Values.of(List.copyOf(zones)));
        }
        return held ? Optional.empty() : fault;
    }

    /** Puts into {@code seen} what conditions leave of an offer's labels; the first that leaves nothing is the fault. */
    static Optional<String> narrow(Offer offer, List<Condition> conditions, Map<String, Values> seen) {
        for (Condition condition : conditions) {
            Values before =
                    Optional.ofNullable(seen.get(condition.key())).orElseGet(() -> offer.label(condition.key()));
            Values after = before.under(condition);
            if (after.isImpossible()) {
                return Optional.of(condition.against(before));
            }
            seen.put(condition.key(), after);
        }
        return Optional.empty();
    }

    private static Set<String> zones(Offer offer, Map<String, Values> seen) {
        return Offer.zones(Optional.ofNullable(seen.get(Offer.ZONE)).orElseGet(() -> offer.label(Offer.ZONE)));
    }

    /**
     * What excludes a node for its size.
     *
     * @param beside what others ask for that must run on the same node
     */
    public static Optional<Excluded> room(Room asked, Room beside, Offer offer) {
        Room all = asked.plus(beside).plus(offer.taken());
        Room has = offer.room();
        if (all.fitsIn(has)) {
            return Optional.empty();
        }
        if (all.gpus() > has.gpus()) {
            String gpus = asked.gpus() == 1 ? " GPU (" : " GPUs (";
            String reason = "asks for " + asked.gpus() + gpus + Room.GPU + "), has " + has.gpus();
            return Optional.of(new Excluded(offer, Constraint.GPU, reason, 0));
        }
        Shares shares = new Shares(asked, beside, offer);
        if (all.cpuMillis() > has.cpuMillis()) {
            return Optional.of(new Excluded(offer, Constraint.CPU, shares.cpu(), 0));
        }
        return Optional.of(
                all.memoryMib() > has.memoryMib()
                        ? new Excluded(offer, Constraint.MEMORY, shares.memory(), 0)
                        : new Excluded(offer, Constraint.DISK, shares.disk(), 0));
    }

    /** Who asks for how much of a node. */
    private record Shares(Room asked, Room beside, Offer offer) {
        String cpu() {
            return sum(
                            "m CPU",
                            asked.cpuMillis(),
                            beside.cpuMillis(),
                            offer.taken().cpuMillis()) + offer.room().cpuMillis() + "m that it offers";
        }

        String memory() {
            return sum(
                            "Mi of memory",
                            asked.memoryMib(),
                            beside.memoryMib(),
                            offer.taken().memoryMib()) + offer.room().memoryMib() + "Mi that it offers";
        }

        String disk() {
            return sum("Mi of ephemeral storage", asked.diskMib(), beside.diskMib(), 0)
                    + offer.room().diskMib() + "Mi that it offers";
        }

        private String sum(String unit, long own, long others, long taken) {
            return own + unit
                    + (others == 0 ? "" : " + " + others + " beside it")
                    + (taken == 0
                            ? ""
                            : " + " + taken + (offer.launched() ? " for DaemonSets" : " for what runs there"))
                    + " are more than the ";
        }
    }
}
