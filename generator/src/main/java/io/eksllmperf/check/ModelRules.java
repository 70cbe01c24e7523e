package io.eksllmperf.check;

import static io.eksllmperf.check.Rule.error;
import static io.eksllmperf.check.Rule.warning;

import io.eksllmperf.catalog.Nearest;
import io.eksllmperf.spec.Serving;
import java.util.List;
import java.util.Set;

/** What is served. */
final class ModelRules {
    private static final Set<String> BRANCHES = Set.of("main", "master", "HEAD");
    /** Flags and a variable by which vLLM is told to go beyond the length in the model's configuration. */
    private static final List<String> LENGTHENING = List.of("--hf-overrides", "--rope-scaling", "--rope-theta");

    private static final String ALLOW_LONG = "VLLM_ALLOW_LONG_MAX_MODEL_LEN";

    static final List<Rule> RULES = List.of(
            warning(
                            "ELP022",
                            "The catalog does not know the model",
                            "Nobody can say beforehand whether it fits the GPU, which attention backend it needs"
                                    + " or how long it loads; deadlines are long and costs rough (vllm-project/vllm"
                                    + " vllm/v1/core/kv_cache_utils.py).")
                    .on(View.SERVERS, ModelRules::unknown),
            warning(
                            "ELP023",
                            "The model's revision is a branch",
                            "A branch moves: the pod that starts tomorrow may load other weights under the same"
                                    + " serving id, and no file in Git changes (CVE-2026-22807, CVE-2026-27893;"
                                    + " huggingface.co, Hub documentation: revisions).")
                    .on(View.SERVERS, ModelRules::floating),
            warning(
                            "ELP026",
                            "A gated model without a token",
                            "huggingface.co refuses the download without a token whose owner accepted the"
                                    + " licence, and the server restarts until its deadline (huggingface.co, Hub"
                                    + " documentation: gated models).")
                    .on(View.SERVERS, ModelRules::gated),
            error(
                            "ELP027",
                            "maxModelLen is above the model's context",
                            "vLLM refuses to start with a length above that of the model's configuration"
                                    + " (vllm-project/vllm vllm/config/model.py, max_model_len).")
                    .on(View.SERVERS, ModelRules::tooLong));

    private ModelRules() {}

    private static void unknown(Server server, Found found) {
        if (server.model().isEmpty()) {
            String id = server.serving().model().id();
            String near = Nearest.to(id, found.catalog().modelIds())
                    .map(known -> "; did you mean " + known + "?")
                    .orElse("");
            found.at(
                    server.owner(),
                    "spec.serving.model.id",
                    "the catalog does not know " + id + near + (near.isEmpty() ? "; whether " : " Whether ")
                            + "it fits the GPU was not checked");
        }
    }

    private static void floating(Server server, Found found) {
        Serving.Model model = server.serving().model();
        if (BRANCHES.contains(model.revision())) {
            found.at(
                    server.owner(),
                    "spec.serving.model.revision",
                    "revision " + model.revision() + " of " + model.id()
                            + " is a branch and can move between two runs; name the commit (40 hexadecimal digits)");
        }
    }

    private static void gated(Server server, Found found) {
        boolean gated = server.model().filter(model -> model.gated()).isPresent();
        if (gated && server.serving().huggingFaceToken().isEmpty()) {
            found.at(
                    server.owner(),
                    "spec.serving.huggingFaceToken",
                    server.serving().model().id()
                            + " is gated; name the Secret with a token: huggingFaceToken: {secretName: hugging-face,"
                            + " key: token}");
        }
    }

    private static void tooLong(Server server, Found found) {
        boolean lengthened =
                server.hasFlag(LENGTHENING) || server.serving().engine().env().containsKey(ALLOW_LONG);
        server.model()
                .filter(model -> !lengthened && server.serving().maxModelLen() > model.maxContext())
                .ifPresent(model -> found.at(
                        server.owner(),
                        "spec.serving.maxModelLen",
                        "maxModelLen is " + server.serving().maxModelLen() + ", but " + model.id() + " knows "
                                + model.maxContext() + " tokens at most; set it to " + model.maxContext()
                                + " or less"));
    }
}
