package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;
import static io.eksllmperf.check.Rule.warning;

import io.eksllmperf.catalog.Reserve;
import io.eksllmperf.check.place.Excluded;
import io.eksllmperf.check.place.Excluded.Constraint;
import io.eksllmperf.check.place.Offer;
import io.eksllmperf.check.place.Placing;
import io.eksllmperf.check.place.Placing.Spot;
import io.eksllmperf.check.place.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pods and the nodes that they can have. */
final class PlacementRules {
    static final List<Rule> RULES = List.of(
            error(
                            "ELP144",
                            "No node takes the pod",
                            "\"label … does not have known values\", \"did not tolerate taint\": Karpenter launches"
                                    + " nothing, and the pod stays Pending for ever (Karpenter #7535).")
                    .on(View.LANDSCAPES, PlacementRules::homeless),
            error(
                            "ELP145",
                            "The pods do not fit the node",
                            "Requests and DaemonSets together must stay below what Karpenter computes for the type"
                                    + " before the node exists (Karpenter #6475, #6611).")
                    .on(View.LANDSCAPES, PlacementRules::tooLarge),
            error(
                            "ELP152",
                            "No node has so many GPUs",
                            "\"no instance type satisfied resources\" nvidia.com/gpu: all GPUs of a pod are on one"
                                    + " node, and the pod stays Pending for ever (Karpenter #7038).")
                    .on(View.LANDSCAPES, PlacementRules::tooFewGpus)
                    .never(),
            error(
                            "ELP153",
                            "A pod that only the system nodes take does not fit there",
                            "A pod without selector and tolerations cannot have a node of Karpenter's pools here, and"
                                    + " system nodes are not launched for it; Karpenter itself runs on them (Karpenter"
                                    + " docs/troubleshooting.md).")
                    .on(View.LANDSCAPES, PlacementRules::noRoomOnSystemNodes),
            warning(
                            "ELP154",
                            "A pod without GPU may run on a GPU node",
                            "As long as it runs the node is not empty, stays, and is billed (Karpenter #8447).")
                    .on(View.LANDSCAPES, PlacementRules::keepsGpuNode),
            warning(
                            "ELP160",
                            "The pods nearly fill the node",
                            "Agents that a company adds, and memory that Karpenter does not know before it has seen a"
                                    + " node of the type, can keep them Pending (Karpenter #6475, #6611,"
                                    + " kubernetes-sigs/karpenter#1536).")
                    .on(View.LANDSCAPES, PlacementRules::nearlyFull));

    private PlacementRules() {}

    private static void homeless(Landscape land, Found found) {
        for (Placed pod : land.pods()) {
            Placing placing = pod.placing();
            if (placing.spots().isEmpty()
                    && placing.tooSmall().isEmpty()
                    && !placing.excluded().isEmpty()) {
                found.at(
                        pod.item(),
                        "has pods that no node takes; change what keeps them from one of these: "
                                + Excluded.text(placing.excluded()));
            }
        }
    }

    private static void tooLarge(Landscape land, Found found) {
        for (Placed pod : land.pods()) {
            List<Excluded> small = tooSmall(land, pod);
            if (isShortOfCpuMemoryOrDisk(small) && !onlyStanding(small)) {
                found.at(pod.item(), "does not fit " + which(small) + "; ask for less or take a larger type");
            }
        }
    }

    /** {@code g5.8xlarge: 1 is more than …}; where there are several, with their pools. */
    private static String which(List<Excluded> small) {
        return small.size() == 1
                ? small.get(0).offer().type() + ": " + small.get(0).reason()
                : Excluded.text(small);
    }

    private static void tooFewGpus(Landscape land, Found found) {
        for (Placed pod : land.pods()) {
            List<Excluded> small =
                    pod.placing().spots().isEmpty() ? pod.placing().tooSmall() : List.of();
            if (!small.isEmpty() && !isShortOfCpuMemoryOrDisk(small)) {
                found.at(
                        pod.item(),
                        "has pods that no node has enough GPUs for; ask for as many as a type of the pool has: "
                                + Excluded.text(pod.placing().excluded()));
            }
        }
    }

    private static void noRoomOnSystemNodes(Landscape land, Found found) {
        for (Placed pod : land.pods()) {
            List<Excluded> small = tooSmall(land, pod);
            if (isShortOfCpuMemoryOrDisk(small) && onlyStanding(small)) {
                found.at(
                        pod.item(),
                        "lands on nodes that are not launched for it, and does not fit there; let it select and"
                                + " tolerate a pool, or take larger systemNodes: " + Excluded.text(small));
            }
        }
    }

    private static boolean isShortOfCpuMemoryOrDisk(List<Excluded> small) {
        for (Excluded each : small) {
            if (each.by() != Constraint.GPU) {
                return true;
            }
        }
        return false;
    }

    private static boolean onlyStanding(List<Excluded> small) {
        for (Excluded each : small) {
            if (each.offer().launched()) {
                return false;
            }
        }
        return true;
    }

    /** The nodes that are too small for it and what must run beside it; none where one is large enough. */
    private static List<Excluded> tooSmall(Landscape land, Placed pod) {
        Placing placing = pod.placing();
        if (placing.spots().isEmpty()) {
            return placing.tooSmall();
        }
        Optional<Placed> host = land.host(pod);
        if (host.isEmpty()) {
            return List.of();
        }
        List<Excluded> small = new ArrayList<>();
        for (Spot spot : placing.spots()) {
            if (takes(host.get().placing(), spot.offer())) {
                Room beside = host.get().placing().demand().asked();
                Optional<Excluded> fault = Placing.room(placing.demand().asked(), beside, spot.offer());
                if (fault.isEmpty()) {
                    return List.of();
                }
                small.add(fault.get());
            }
        }
        return small;
    }

    static boolean takes(Placing placing, Offer offer) {
        for (Spot spot : placing.spots()) {
            if (spot.offer().isSame(offer)) {
                return true;
            }
        }
        return false;
    }

    private static void keepsGpuNode(Landscape land, Found found) {
        for (Placed pod : land.pods()) {
            Optional<Offer> gpus = Optional.empty();
            for (Spot spot : pod.placing().spots()) {
                boolean hasGpus = spot.offer().room().gpus() > 0;
                gpus = hasGpus && gpus.isEmpty() ? Optional.of(spot.offer()) : gpus;
            }
            if (gpus.isPresent() && pod.placing().demand().asked().gpus() == 0) {
                found.at(
                        pod.item(),
                        "asks for no GPU and may run on " + gpus.get().title()
                                + ", which is then kept and billed for it; take away its toleration, or let it select"
                                + " another pool");
            }
        }
    }

    private static void nearlyFull(Landscape land, Found found) {
        Reserve agents = found.catalog().reserves().withAgents();
        Room more = new Room(agents.cpuMillis(), agents.memoryMib(), 0, 0);
        for (Placed pod : land.pods()) {
            Optional<Placed> host = land.host(pod);
            Room beside = host.map(other -> other.placing().demand().asked()).orElse(Room.NONE);
            Room asked = pod.placing().demand().asked().plus(beside);
            Optional<Offer> tight = Optional.empty();
            for (Spot spot : pod.placing().spots()) {
                if (asked.plus(more).fitsIn(spot.offer().room())) {
                    tight = Optional.empty();
                    break;
                }
                tight = spot.offer().holds(asked) ? Optional.of(spot.offer()) : tight;
            }
            String shared = host.isEmpty() ? "" : ", with what must run beside it";
            tight.ifPresent(offer -> found.at(pod.item(), nearly(offer, asked, more) + shared));
        }
    }

    private static String nearly(Offer offer, Room asked, Room more) {
        Room has = offer.room();
        boolean cpu = asked.cpuMillis() + more.cpuMillis() > has.cpuMillis();
        String what = cpu
                ? asked.cpuMillis() + "m of " + has.cpuMillis() + "m CPU, and DaemonSets with agents ask for "
                        + more.cpuMillis() + "m; ask for " + (has.cpuMillis() - more.cpuMillis()) + "m or less"
                : asked.memoryMib() + "Mi of " + has.memoryMib()
                        + "Mi of memory, and DaemonSets with agents ask for " + more.memoryMib() + "Mi; ask for "
                        + (has.memoryMib() - more.memoryMib()) + "Mi or less";
        return "fills " + offer.title() + " nearly: " + what;
    }
}
