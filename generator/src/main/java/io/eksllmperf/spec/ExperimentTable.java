package io.eksllmperf.spec;

import static io.eksllmperf.spec.Shape.Field.defaulted;
import static io.eksllmperf.spec.Shape.Field.optional;
import static io.eksllmperf.spec.Shape.Field.required;

import io.eksllmperf.spec.Shape.Choice;
import io.eksllmperf.spec.Shape.Either;
import io.eksllmperf.spec.Shape.Entries;
import io.eksllmperf.spec.Shape.Field;
import io.eksllmperf.spec.Shape.Fields;
import io.eksllmperf.spec.Shape.Flag;
import io.eksllmperf.spec.Shape.Items;
import io.eksllmperf.spec.Shape.Scalar;
import io.eksllmperf.spec.Shape.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every key of a {@code kind: Experiment} file. */
final class ExperimentTable {
    private static final Fields NODES = Fields.of(
            required("instanceType", Formats.INSTANCE_TYPE, "EC2 type of the GPU node; a benchmark needs exactly one."),
            defaulted(
                    "capacityType", Choice.of("on-demand", "spot", "reserved"), "on-demand", "How the node is bought."),
            defaulted("rootVolume", Formats.QUANTITY, "300Gi", "Root volume of the GPU node."));

    private static final Fields ENGINE = Fields.of(
            defaulted("name", Choice.of("vllm"), "vllm", "Inference engine."),
            required("version", Formats.VERSION, "Version of the engine, in quotes."),
            optional(
                    "image",
                    Formats.IMAGE,
                    "Image of your own, pinned; default: the engine's own image of that version."),
            defaulted(
                    "args",
                    new Items(Formats.ARGUMENT, 0),
                    "[]",
                    "Further flags that the version knows, as --flag=value."),
            defaulted("env", new Entries(Formats.ENV_NAME, Formats.ENV_VALUE), "{}", "Further environment variables."));

    private static final Fields MODEL = Fields.of(
            required("id", Formats.MODEL_ID, "Model on the Hugging Face hub."),
            defaulted("revision", Formats.REVISION, "main", "Branch, tag or (best) commit of the model."));

    private static final Fields TOKEN = Fields.of(
            required("secretName", Formats.SECRET_NAME, "Secret in the experiment's namespace."),
            defaulted("key", Formats.SECRET_KEY, "token", "Key of the Secret that holds the token."));

    private static final Fields VOLUME =
            Fields.of(required("volume", Formats.QUANTITY, "Size of a volume that survives the node."));

    private static final Fields SERVING = Fields.of(
            defaulted("name", Formats.NAME, "llm-gpu", "Name of Deployment and Service."),
            defaulted("replicas", new Whole(0, 1), "1", "0 parks the server: the node goes, volumes and results stay."),
            required("model", MODEL, "What is served."),
            required("engine", ENGINE, "What serves it."),
            defaulted("tensorParallel", new Whole(1, 16), "1", "GPUs that one server spreads over."),
            required("maxModelLen", new Whole(128, 10_000_000), "Longest request in tokens, prompt and output."),
            defaulted(
                    "gpuMemoryUtilization",
                    Formats.FRACTION,
                    "0.90",
                    "Share of the GPU's memory that the engine takes."),
            defaulted(
                    "attentionBackend",
                    Formats.ATTENTION_BACKEND,
                    "auto",
                    "auto resolves from model, GPU and engine version."),
            defaulted(
                    "cache",
                    new Either("volume", VOLUME, Choice.of("nodeDisk")),
                    "nodeDisk",
                    "Where weights and compiled kernels are kept: on the node's disk as long as the pod lives, or {volume: 100Gi}."),
            optional("huggingFaceToken", TOKEN, "Secret with a token for the hub; null: none."));

    private static final Fields SERVING_FROM = Fields.of(required(
            "from", Formats.NAME, "The experiment whose server is loaded; cluster, namespace and nodes are its."));

    private static final Fields TOOL = Fields.of(
            required("name", Choice.of("genai-perf", "aiperf"), "Load tool."),
            required(
                    "version",
                    Formats.VERSION,
                    "genai-perf: tag of the Triton SDK image such as \"24.12\"; aiperf: its version."),
            optional("image", Formats.IMAGE, "Image of your own, pinned; default: the tool's own image."),
            defaulted(
                    "args",
                    new Items(Formats.ARGUMENT, 0),
                    "[]",
                    "Further flags that the version knows, as --flag=value."));

    private static final Fields INPUT_TOKENS = Fields.of(
            required("mean", new Whole(1, 10_000_000), "Tokens of a prompt, on average."),
            defaulted("stddev", new Whole(0, 1_000_000), "0", "Their standard deviation."));
    private static final Fields OUTPUT_TOKENS = Fields.of(
            required("mean", new Whole(1, 1_000_000), "Tokens asked of an answer, on average."),
            defaulted(
                    "stddev",
                    new Whole(0, 1_000_000),
                    "0",
                    "Their standard deviation; 0 fixes the length (ignore_eos and min_tokens) on the completions endpoint."));

    private static final Fields LEVEL = Fields.of(
            required("concurrency", new Whole(1, 9999), "Requests in flight at once."),
            optional(
                    "prompts",
                    new Whole(1, 1_000_000),
                    "Different prompts; default: one a request, or 5 x concurrency without a request count."),
            optional(
                    "requests",
                    new Whole(1, 10_000_000),
                    "Requests measured. AIPerf's default: 10 x concurrency; genai-perf's: time windows."));

    private static final Fields LOAD = Fields.of(
            required("tool", TOOL, "What sends the load."),
            defaulted("endpoint", Choice.of("completions", "chat"), "completions", "Endpoint of the OpenAI API."),
            defaulted(
                    "streaming",
                    new Flag(),
                    "false",
                    "Whether answers are streamed; without it there is no time to first token."),
            optional("tokenizer", Formats.MODEL_ID, "Tokenizer that counts tokens; default: the model's own."),
            required("inputTokens", INPUT_TOKENS, "Length of the prompts."),
            required("outputTokens", OUTPUT_TOKENS, "Length of the answers."),
            defaulted(
                    "seed",
                    new Whole(0, Integer.MAX_VALUE),
                    "0",
                    "Seed of the prompts; each level adds its concurrency, so that none repeats the prompts of another."),
            defaulted("warmupRequests", new Whole(0, 1_000_000), "0", "Requests before the measurement, not counted."),
            defaulted("repeats", new Whole(1, 99), "1", "How often each level is measured."),
            defaulted("cooldown", Formats.DURATION, "30s", "Rest before each level."),
            defaulted(
                    "maxErrorPercent",
                    new Whole(0, 100),
                    "10",
                    "Failed requests above which the level fails and the sweep stops."),
            required("levels", new Items(LEVEL, 1), "The concurrencies, one Job each."));

    private static final Fields SLO = Fields.of(
            optional(
                    "requestLatencyP95",
                    Formats.DURATION,
                    "Longest acceptable 95th percentile of the request latency."),
            optional(
                    "timeToFirstTokenP95",
                    Formats.DURATION,
                    "Longest acceptable 95th percentile of the time to first token."),
            optional(
                    "interTokenLatencyP95",
                    Formats.DURATION,
                    "Longest acceptable 95th percentile of the time between tokens."));

    private static final Entries LABELS = new Entries(Formats.LABEL_KEY, Formats.LABEL_VALUE);
    private static final Entries ANNOTATIONS = new Entries(Formats.LABEL_KEY, Formats.ANNOTATION_VALUE);
    private static final Fields TOLERATION = Fields.of(
            required("key", Formats.LABEL_KEY, "Key of the taint."),
            defaulted("operator", Choice.of("Exists", "Equal"), "Exists", "How the taint is matched."),
            optional("value", Formats.LABEL_VALUE, "Value of the taint, with Equal."),
            optional("effect", Choice.of("NoSchedule", "PreferNoSchedule", "NoExecute"), "Effect; left out: all."));
    private static final Fields OVERRIDE = Fields.of(
            required("kind", Formats.KIND, "Kind of the resources that are changed."),
            optional(
                    "role", Formats.ROLE, "Their role (label app.kubernetes.io/component); left out: all of the kind."),
            defaulted("labels", LABELS, "{}", "Labels on the resource."),
            defaulted("annotations", ANNOTATIONS, "{}", "Annotations on the resource."),
            defaulted("podLabels", LABELS, "{}", "Labels on its pods; a load Job with other pods is another run."),
            defaulted("podAnnotations", ANNOTATIONS, "{}", "Annotations on its pods."),
            defaulted(
                    "env",
                    new Entries(Formats.ENV_NAME, Formats.ENV_VALUE),
                    "{}",
                    "Environment variables of its containers."),
            defaulted("nodeSelector", LABELS, "{}", "Further node labels that its pods ask for."),
            defaulted("tolerations", new Items(TOLERATION, 0), "[]", "Further taints that its pods bear."),
            defaulted(
                    "imagePullSecrets",
                    Items.distinct(Formats.SECRET_NAME, 0),
                    "[]",
                    "Secrets for private registries."),
            defaulted(
                    "requests",
                    new Entries(Formats.RESOURCE_NAME, Formats.CPU_OR_SIZE),
                    "{}",
                    "Resource requests of its containers."),
            defaulted(
                    "limits",
                    new Entries(Formats.RESOURCE_NAME, Formats.CPU_OR_SIZE),
                    "{}",
                    "Resource limits of its containers."),
            optional("image", Formats.IMAGE, "Image of its containers, pinned."),
            defaulted(
                    "tags",
                    new Entries(Formats.TAG_KEY, Formats.TAG_VALUE),
                    "{}",
                    "AWS tags, on an EC2NodeClass or NodeClass."));

    private static final Fields MATRIX = new Fields(
            List.of(optional(
                    "exclude",
                    new Items(new Entries(Formats.INPUT_PATH, new Scalar()), 1),
                    "Combinations to leave out: maps of some of the paths to a value.")),
            Optional.of(new Entries(Formats.INPUT_PATH, new Items(new Scalar(), 1))));

    /** What every experiment has, whoever owns its server. */
    private static final List<Field> COMMON = List.of(
            required("load", LOAD, "The sweep."),
            defaulted("runId", Formats.RUN_ID, "1", "Bump it and everything runs again."),
            optional(
                    "budget",
                    Fields.of(required("usd", new Whole(1, 1_000_000), "US dollars.")),
                    "Most that a sweep's runs and one start of its server may cost."),
            defaulted("slo", SLO, "{}", "What production asks of a level."),
            defaulted("overrides", new Items(OVERRIDE, 0), "[]", "What your company adds to the resources."),
            ClusterTable.WAIVE,
            optional(
                    "matrix",
                    MATRIX,
                    "Input paths and the values they take; every combination is an experiment of its own."));

    private static final Fields OWN_SERVER = with(
            required("cluster", Formats.CLUSTER_NAME, "Cluster of the server."),
            defaulted("namespace", Formats.NAMESPACE, "llm", "Namespace of the server."),
            required("nodes", NODES, "GPU node of the server."),
            required("serving", SERVING, "The server."));

    private static final Fields OTHER_SERVER =
            with(required("serving", SERVING_FROM, "The experiment whose server is loaded."));

    static final Fields TABLE =
            ClusterTable.table("Experiment", Formats.NAME, new Either("serving.from", OTHER_SERVER, OWN_SERVER));

    private ExperimentTable() {}

    /** The form of {@code spec}: with another experiment's server, or with its own. */
    static Fields spec(boolean takesServer) {
        return takesServer ? OTHER_SERVER : OWN_SERVER;
    }

    private static Fields with(Field... fields) {
        List<Field> all = new ArrayList<>(List.of(fields));
        all.addAll(COMMON);
        return new Fields(all, Optional.empty());
    }
}
