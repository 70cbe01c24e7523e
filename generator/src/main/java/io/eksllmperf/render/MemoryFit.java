package io.eksllmperf.render;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.catalog.Fit;
import io.eksllmperf.catalog.Model;
import io.eksllmperf.spec.Load;
import io.eksllmperf.spec.Serving;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a server's model fits its GPUs, and what is left beside it. */
public final class MemoryFit {
    /** Flags after which the sum that is done here is not the one that vLLM does. */
    private static final Set<String> OTHER_SUMS = Set.of(
            "--kv-cache-dtype",
            "--kv-cache-memory-bytes",
            "--quantization",
            "--dtype",
            "--cpu-offload-gb",
            "--offload-backend",
            "--load-format",
            "--hf-overrides",
            "--speculative-config",
            "--enable-lora",
            "--max-num-batched-tokens",
            "--num-gpu-blocks-override");

    private MemoryFit() {}

    /**
     * The sum for requests of a sweep's own length.
     *
     * @return empty for a model whose weights are not known or that does not split over so many GPUs, and for flags that
     *     change the sum
     */
    public static Optional<Fit> of(ResolvedServing server, Load.Request request, Catalog catalog) {
        Serving serving = server.serving();
        Optional<Model> model = server.software().model().filter(known -> known.splitsOver(serving.tensorParallel()));
        if (model.isEmpty() || changesTheSum(serving.engine().args())) {
            return Optional.empty();
        }
        return Optional.of(catalog.fit(
                model.get(),
                server.node().gpu(),
                new Fit.Serving(
                        serving.tensorParallel(),
                        Double.parseDouble(serving.gpuMemoryUtilization()),
                        serving.maxModelLen(),
                        (long) request.input().mean() + request.output().mean())));
    }

    private static boolean changesTheSum(List<String> args) {
        for (Flag flag : Flag.of(args)) {
            if (OTHER_SUMS.contains(flag.hyphenated())) {
                return true;
            }
        }
        return false;
    }
}
