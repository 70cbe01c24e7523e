package io.eksllmperf.report.judge;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.catalog.Gpu;
import io.eksllmperf.catalog.InstanceType;
import io.eksllmperf.catalog.Model;
import io.eksllmperf.catalog.Price;
import io.eksllmperf.report.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The node that a run's server ran on, by the catalog, and what it can read per second.
 *
 * @param known what the run says
 */
record Served(Known known) {
    private static final String MAX_SEQS = "--max-num-seqs";

    Optional<Said> instanceType() {
        return known.serving("instanceType", found -> found.serving().nodes().instanceType());
    }

    Optional<Said> region() {
        return Said.first(known.input("region"), known.context().region());
    }

    private Catalog catalog() {
        return known.context().catalog();
    }

    private Optional<InstanceType> type() {
        return instanceType().flatMap(said -> catalog().instanceType(said.value()));
    }

    Optional<String> gpuName() {
        return known.input("serving.gpu").or(() -> type().flatMap(InstanceType::gpu));
    }

    Optional<Integer> gpusOfNode() {
        return known.input("serving.gpusOfNode").flatMap(Served::whole).or(() -> type().map(InstanceType::gpus));
    }

    Optional<Integer> gpusUsed() {
        return known.serving(
                        "gpusUsed", found -> Integer.toString(found.serving().tensorParallel()))
                .flatMap(said -> whole(said.value()));
    }

    Optional<Price> onDemand() {
        return type().flatMap(type -> region().flatMap(region -> catalog().onDemand(type, region.value())));
    }

    Subject.Node node() {
        Map<String, Price> prices = new LinkedHashMap<>();
        onDemand().ifPresent(price -> prices.put("on-demand", price));
        return new Subject.Node(instanceType().map(Said::value), gpuName(), gpusOfNode(), gpusUsed(), prices);
    }

    /** {@code 1 x A10G}, {@code 2 of 4 x A10G}. */
    Optional<Said> gpus() {
        boolean recorded = known.input("serving.gpu").isPresent();
        return gpuName()
                .flatMap(gpu -> gpusOfNode().map(all -> {
                    String used = gpusUsed()
                            .filter(count -> !count.equals(all))
                            .map(count -> count + " of ")
                            .orElse("");
                    return new Said(used + all + " x " + gpu, recorded);
                }));
    }

    /**
     * Output tokens per second that the GPUs' memory bandwidth allows: every step reads weights and yields one token for each
     * request of its batch. Reading the KV cache only lowers it.
     */
    Optional<Double> roofline() {
        Optional<Model> model = known.model().flatMap(said -> catalog().model(said.value()));
        Optional<Gpu> gpu = gpuName().flatMap(catalog()::gpu);
        if (model.isEmpty() || gpu.isEmpty() || gpusUsed().isEmpty()) {
            return Optional.empty();
        }
        double batch = Math.min(known.concurrency(), Math.max(gpu.get().defaultMaxNumSeqs(), maxSeqsAsked()));
        double bandwidth =
                (double) gpu.get().bandwidthGbPerSecond() * gpusUsed().get();
        return Optional.of(batch * bandwidth / model.get().decodeReadGb(batch)).filter(ceiling -> ceiling > 0);
    }

    /** More than the default only raises the ceiling; where the run does not say, the experiment file may say less by now. */
    private int maxSeqsAsked() {
        List<String> args = known.input("serving.command")
                .map(command -> List.of(command.split(" ", -1)))
                .or(() ->
                        known.experiment().map(found -> found.serving().engine().args()))
                .orElse(List.of());
        int asked = 0;
        for (int i = 0; i < args.size(); i++) {
            String word = args.get(i);
            String value = word.startsWith(MAX_SEQS + "=") ? word.substring(MAX_SEQS.length() + 1) : "";
            if (word.equals(MAX_SEQS) && i + 1 < args.size()) {
                value = args.get(i + 1);
            }
            asked = Math.max(asked, whole(value).orElse(0));
        }
        return asked;
    }

    /** A count from digits. */
    static Optional<Integer> whole(String text) {
        boolean digits = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
