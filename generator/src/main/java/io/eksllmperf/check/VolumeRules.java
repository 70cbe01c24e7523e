package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;

import io.eksllmperf.catalog.Model;
import io.eksllmperf.check.place.Placing.Spot;
import io.eksllmperf.render.Labels;
import io.eksllmperf.spec.Quantity;
import io.eksllmperf.spec.Serving;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Volumes and disks. */
final class VolumeRules {
    private static final double MIB_IN_GB = 1e9 / (1024 * 1024);
    /** An image is on the disk twice while it is pulled: its layers, and what is unpacked of them. */
    private static final int COPIES_OF_IMAGE = 2;

    static final List<Rule> RULES = List.of(
            error(
                            "ELP155",
                            "A volume that no zone has for all its pods",
                            "An EBS volume is in one zone and stays there; a pod that cannot run in that zone stays"
                                    + " Pending for ever (kubernetes-sigs/aws-ebs-csi-driver docs).")
                    .on(View.LANDSCAPES, VolumeRules::zones)
                    .never(),
            error(
                            "ELP159",
                            "Pods that may be on two nodes share a volume of one",
                            "EBS attaches a ReadWriteOnce volume to one node: the pod on the other waits with"
                                    + " \"Multi-Attach error\" as long as the first runs (Kubernetes, persistent"
                                    + " volumes).")
                    .on(View.LANDSCAPES, VolumeRules::twoNodes)
                    .never(),
            error(
                            "ELP161",
                            "No disk is large enough for image and weights",
                            "\"no space left on device\" while the image is unpacked or the weights come down (Karpenter"
                                    + " #3692).")
                    .on(View.ALL, VolumeRules::disks));

    private VolumeRules() {}

    private static void zones(Landscape land, Found found) {
        for (Claim claim : Claim.all(land)) {
            if (claim.zones().isEmpty()) {
                continue;
            }
            Set<String> left = new TreeSet<>(claim.zones());
            StringBuilder who = new StringBuilder();
            for (Placed user : claim.users()) {
                Set<String> zones = user.placing().zones();
                boolean narrows = !zones.isEmpty() && !zones.containsAll(left);
                if (narrows) {
                    left.retainAll(zones);
                    who.append("; ")
                            .append(user.item().title())
                            .append(" runs in ")
                            .append(list(zones));
                }
                if (left.isEmpty()) {
                    break;
                }
            }
            tell(claim, left, who.toString(), found);
        }
    }

    private static void tell(Claim claim, Set<String> left, String who, Found found) {
        String of = claim.storageClass().map(name -> " of StorageClass " + name).orElse("");
        if (left.isEmpty()) {
            found.at(
                    claim.item(),
                    "has no zone in common with its pods; let all of them select the same zone: a volume" + of
                            + " can be in " + list(claim.zones()) + who);
        } else if (claim.immediate() && !left.containsAll(claim.zones())) {
            found.at(
                    claim.item(),
                    "gets its volume" + of + " in any of " + list(claim.zones())
                            + " before it is known where its pods can run; set volumeBindingMode:"
                            + " WaitForFirstConsumer" + who);
        }
    }

    private static String list(Set<String> zones) {
        return String.join(", ", zones);
    }

    private static void twoNodes(Landscape land, Found found) {
        for (Claim claim : Claim.all(land)) {
            for (Placed holder : claim.onOneNode() ? claim.users() : List.<Placed>of()) {
                for (Placed other : holder.stays() ? claim.users() : List.<Placed>of()) {
                    boolean itself = other.item().path().equals(holder.item().path());
                    // Of two that stay the later is told.
                    boolean told = other.stays()
                            && other.item().path().compareTo(holder.item().path()) < 0;
                    if (!itself && !told && !together(land, holder, other)) {
                        found.at(
                                other.item(),
                                "mounts the claim " + claim.item().name() + " of "
                                        + holder.item().title()
                                        + ", which is ReadWriteOnce, and may be on another node; give it a required"
                                        + " pod affinity to that by " + Placed.HOST);
                    }
                }
            }
        }
    }

    private static boolean together(Landscape land, Placed one, Placed other) {
        return isHost(land, one, other) || isHost(land, other, one);
    }

    private static boolean isHost(Landscape land, Placed pod, Placed host) {
        return land.host(pod)
                .filter(found -> found.item().path().equals(host.item().path()))
                .isPresent();
    }

    private static void disks(View view, Found found) {
        for (Server server : view.servers()) {
            Optional<Model> model = server.model();
            if (model.isPresent()) {
                if (server.serving().cache() instanceof Serving.Cache.Volume volume) {
                    cache(server, model.get(), volume.size(), found);
                }
                view.landscape(server.serving().cluster())
                        .ifPresent(land -> nodeDisk(server, model.get(), land, found));
            }
        }
    }

    private static void cache(Server server, Model model, Quantity size, Found found) {
        double weightsMib = model.downloadGb() * MIB_IN_GB;
        if (size.mebibytes() < weightsMib) {
            found.at(
                    server.owner(),
                    "spec.serving.cache",
                    "a volume of " + size + " does not hold the " + gb(model.downloadGb()) + " of weights of "
                            + model.id() + "; take more than " + (long) Math.ceil(weightsMib / 1024)
                            + "Gi, compiled kernels come on top");
        }
    }

    private static void nodeDisk(Server server, Model model, Landscape land, Found found) {
        double imageGb = COPIES_OF_IMAGE * found.catalog().timeModel().engineImageGb();
        boolean weights = server.serving().cache() instanceof Serving.Cache.NodeDisk;
        double neededGb = imageGb + (weights ? model.downloadGb() : 0);
        long most = -1;
        for (Placed pod : land.staying(Labels.SERVING, server.owner().name())) {
            if ("serving".equals(pod.labels().get(Labels.ROLE))) {
                for (Spot spot : pod.placing().spots()) {
                    most = Math.max(most, spot.offer().room().diskMib());
                }
            }
        }
        if (most >= 0 && most < neededGb * MIB_IN_GB) {
            found.at(
                    server.owner(),
                    "spec.nodes.rootVolume",
                    "the node has " + gb(most / MIB_IN_GB) + " of disk for pods, and needs " + gb(neededGb) + ": "
                            + gb(imageGb) + " for the image while it is unpacked"
                            + (weights ? " and " + gb(model.downloadGb()) + " of weights" : "")
                            + "; take a larger rootVolume, or a type with larger NVMe");
        }
    }

    private static String gb(double gb) {
        return BigDecimal.valueOf(gb)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString() + " GB";
    }
}
