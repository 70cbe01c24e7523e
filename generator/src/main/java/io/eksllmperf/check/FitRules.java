package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;
import static io.eksllmperf.check.Rule.warning;

import io.eksllmperf.catalog.Fit;
import io.eksllmperf.catalog.Gpu;
import io.eksllmperf.catalog.InstanceType;
import io.eksllmperf.catalog.Model;
import io.eksllmperf.catalog.Price;
import io.eksllmperf.render.MemoryFit;
import io.eksllmperf.spec.Serving;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Model and GPU. */
final class FitRules {
    static final List<Rule> RULES = List.of(
            error(
                            "ELP041",
                            "The model does not fit the GPU",
                            "vLLM does this sum at start and ends: \"No available memory for the cache blocks\""
                                    + " or \"To serve at least one request …\" (vllm-project/vllm"
                                    + " vllm/v1/core/kv_cache_utils.py).")
                    .on(View.SERVERS, FitRules::memory),
            error(
                            "ELP042",
                            "tensorParallel is above the GPUs of the node",
                            "No node of the pool can have so many GPUs: the pod stays Pending for ever"
                                    + " (aws/karpenter-provider-aws#7038).")
                    .on(View.SERVERS, FitRules::tooManyGpus)
                    .never(),
            error(
                            "ELP043",
                            "The model does not split over so many GPUs",
                            "vLLM ends at start unless the attention heads divide by tensorParallel"
                                    + " (vllm-project/vllm vllm/config/model.py, verify_with_parallel_config).")
                    .on(View.SERVERS, FitRules::split)
                    .never(),
            warning(
                            "ELP044",
                            "GPUs are billed and idle",
                            "A node is billed as a whole: GPUs beyond tensorParallel cost the same and do nothing"
                                    + " (aws.amazon.com/ec2/pricing/on-demand; aws/karpenter-provider-aws#7038).")
                    .on(View.SERVERS, FitRules::idle));

    private FitRules() {}

    private static void memory(Server server, Found found) {
        MemoryFit.of(server.resolved(), server.owner().load().request(), found.catalog())
                .filter(fit -> !fit.fits())
                .ifPresent(fit -> found.at(server.owner(), "spec.serving.maxModelLen", tooLarge(server, fit)));
    }

    private static String tooLarge(Server server, Fit fit) {
        Serving serving = server.serving();
        Gpu gpu = server.resolved().node().gpu();
        String sum = gib(fit.weightsGib()) + " weights + " + gib(fit.activationGib()) + " activations + "
                + gib(fit.kvNeededGib()) + " KV cache of one request are more than the " + gib(fit.budgetGib())
                + " that vLLM may use (" + gib(gpu.deviceGib()) + " x " + serving.gpuMemoryUtilization() + ")";
        String right = fit.largestMaxModelLen() > 0
                ? "the largest maxModelLen that fits is " + fit.largestMaxModelLen()
                : "no length fits: take a larger GPU, or more of them with tensorParallel";
        return serving.model().id() + " with maxModelLen " + serving.maxModelLen() + " does not fit "
                + serving.tensorParallel() + " x " + gpu.name() + ": per GPU " + sum + "; " + right;
    }

    private static String gib(double gib) {
        return String.format(Locale.ROOT, "%.1f GiB", gib);
    }

    private static void tooManyGpus(Server server, Found found) {
        InstanceType type = server.node();
        if (server.serving().tensorParallel() > type.gpus()) {
            found.at(
                    server.owner(),
                    "spec.serving.tensorParallel",
                    "tensorParallel is " + server.serving().tensorParallel() + ", but " + type.name() + " has "
                            + gpus(type.gpus()) + "; set it to " + type.gpus() + (type.gpus() == 1 ? "" : " or less")
                            + ", or take a larger type");
        }
    }

    private static void split(Server server, Found found) {
        int wanted = server.serving().tensorParallel();
        server.model()
                .filter(model -> !model.splitsOver(wanted))
                .ifPresent(model -> found.at(
                        server.owner(),
                        "spec.serving.tensorParallel",
                        model.id() + " does not split over " + wanted + " GPUs: it has " + model.attentionHeads()
                                + " attention heads and " + model.kvHeads() + " KV heads; on "
                                + server.node().name() + " it splits over "
                                + possible(model, server.node().gpus())));
    }

    private static String possible(Model model, int gpus) {
        StringBuilder numbers = new StringBuilder();
        for (int i = 1; i <= gpus; i++) {
            if (model.splitsOver(i)) {
                numbers.append(numbers.length() == 0 ? "" : ", ").append(i);
            }
        }
        return numbers.toString();
    }

    private static void idle(Server server, Found found) {
        InstanceType type = server.node();
        int idle = type.gpus() - server.serving().tensorParallel();
        if (idle > 0) {
            String cost = found.catalog()
                    .onDemand(type, server.resolved().cluster().region())
                    .map(price -> ", " + share(price, idle, type.gpus()))
                    .orElse("");
            found.at(
                    server.owner(),
                    "spec.serving.tensorParallel",
                    type.name() + " has " + gpus(type.gpus()) + " and tensorParallel uses "
                            + server.serving().tensorParallel() + ": " + gpus(idle) + " billed and idle" + cost
                            + "; take a type with fewer GPUs, or raise tensorParallel");
        }
    }

    private static String share(Price price, int idle, int gpus) {
        BigDecimal share = price.usd()
                .multiply(BigDecimal.valueOf(idle))
                .divide(BigDecimal.valueOf(gpus), 2, RoundingMode.HALF_UP);
        return "$" + share + " of $" + price.usd() + " an hour";
    }

    private static String gpus(int number) {
        return number == 1 ? "1 GPU" : number + " GPUs";
    }
}
