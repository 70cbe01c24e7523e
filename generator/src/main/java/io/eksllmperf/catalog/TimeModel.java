package io.eksllmperf.catalog;

import java.util.Optional;

/**
 * How long nodes, images, weights and levels take, in seconds. The constants and their sources are in
 * {@code time-model.txt}; what comes out is an estimate, or a deadline that is safe by a stated factor.
 */
public final class TimeModel {
    static final String COLUMNS = "name | value | unit | source";
    private static final double BITS_PER_BYTE = 8;

    private final Constants constants;

    private TimeModel(Constants constants) {
        this.constants = constants;
    }

    static TimeModel load() {
        return of(Table.load("time-model.txt", COLUMNS));
    }

    static TimeModel of(Table table) {
        return new TimeModel(Constants.of(table));
    }

    /** From EC2's launch until pods can start. */
    public int nodeLaunchSeconds(InstanceType type) {
        return ceil(constant(type.gpus() > 0 ? "gpu-node-launch" : "cpu-node-launch"));
    }

    /**
     * Pull and unpacking of an image.
     *
     * @param imageGb GB of the image
     * @param type the node's type, whose network bounds the rate
     * @param parallel whether the node pulls layers in parallel (FastImagePull)
     */
    public int imagePullSeconds(double imageGb, InstanceType type, boolean parallel) {
        double share = parallel ? constant("image-pull-fast-share") : 1;
        double unpack = share * imageGb * 1000 / constant("image-pull-rate");
        return ceil(Math.max(unpack, networkSeconds(imageGb, type)));
    }

    /** Download of a model's weights. */
    public int downloadSeconds(double gb, InstanceType type) {
        return ceil(Math.max(gb * 1000 / constant("download-rate"), networkSeconds(gb, type)));
    }

    /** Weights read from the cache, kernels compiled, graphs captured; without the download. */
    public int loadSeconds(double gb) {
        return ceil(gb * 1000 / constant("load-rate") + constant("engine-init"));
    }

    /**
     * The start of a server on a new node, its image pulled layer by layer: the slow way, as budgets want it.
     *
     * @param downloadGb GB of weights, {@link Model#downloadGb()}
     */
    public StartTime start(double downloadGb, InstanceType type) {
        return new StartTime(
                nodeLaunchSeconds(type),
                imagePullSeconds(constant("engine-image"), type, false),
                downloadSeconds(downloadGb, type),
                loadSeconds(downloadGb),
                new StartTime.Downloads(constant("engine-image"), downloadGb),
                new StartTime.Limits(
                        constant("start-safety"),
                        ceil(constant("probe-floor")),
                        ceil(constant("probe-period")),
                        ceil(constant("capacity-wait"))));
    }

    /**
     * Output tokens per second to expect: the seed's results with gpt-oss-20b on an A10G, scaled by memory bandwidth
     * and weights, since decoding is bound by reading weights.
     */
    public TokenRate tokenRate(Model model, Gpu gpu, int tensorParallel) {
        double scale = gpu.bandwidthGbPerSecond()
                * tensorParallel
                / constant("anchor-bandwidth")
                * (constant("anchor-weights") / model.weightsGib());
        return new TokenRate(constant("stream-rate") * scale, constant("plateau-rate") * scale);
    }

    /** One run of a level: the tool's start, the measurement, the last answers, the export. */
    public int levelSeconds(LevelLoad load, TokenRate rate) {
        return runSeconds(load, rate, constant("windows-least"));
    }

    /** The same run, part by part: the parts make up {@link #levelSeconds} to the second. */
    public LevelTime levelTime(LevelLoad load, TokenRate rate) {
        int start = ceil(constant("tool-start"));
        int end = ceil(constant("tool-end"));
        int requests = Math.max(0, levelSeconds(load, rate) - start - end);
        int warmup = Math.min(requests, (int) Math.round(warmupSeconds(load, rate)));
        return new LevelTime(start, warmup, requests - warmup, end);
    }

    /** Hours that a price per hour is multiplied with, and a price per month divided by. */
    public int hoursPerMonth() {
        return (int) constant("hours-per-month");
    }

    /**
     * How long genai-perf measures at least when it is not told how many requests to count, start-up and drain left out.
     *
     * @param intervalMillis its measurement interval where it was given; otherwise the default holds
     */
    public double windowsSeconds(Optional<Double> intervalMillis) {
        double window = intervalMillis
                .map(millis -> millis / 1000 * constant("window-sleep"))
                .orElseGet(() -> constant("window"));
        return constant("windows-least") * window;
    }

    /**
     * A deadline for the pod of one run, from the moment it has a node: image pull, gate, and twice the longest run.
     * Never less than the seed document expects of a level.
     *
     * @param node type of the node that the load runs on
     */
    public int levelDeadlineSeconds(LevelLoad load, TokenRate rate, InstanceType node) {
        double longest = constant("level-safety") * runSeconds(load, rate, constant("windows-most"));
        double seed = constant("seed-level-base") + constant("seed-level-per-client") * load.concurrency();
        return imagePullSeconds(load.tool().imageGb(), node, false)
                + ceil(constant("level-gate"))
                + ceil(Math.max(longest, seed));
    }

    private int runSeconds(LevelLoad load, TokenRate rate, double windows) {
        double tokensPerSecond = rate.at(load.concurrency());
        double answer = load.concurrency() * load.outputTokens() / tokensPerSecond;
        double measured = load.byWindows()
                ? warmupSeconds(load, rate) + windows * Math.max(constant("window"), answer / constant("windows-least"))
                : load.countedRequests() * load.outputTokens() / tokensPerSecond;
        return ceil(constant("tool-start") + measured + answer + constant("tool-end"));
    }

    private static double warmupSeconds(LevelLoad load, TokenRate rate) {
        return (double) load.warmupRequests() * load.outputTokens() / rate.at(load.concurrency());
    }

    private double networkSeconds(double gb, InstanceType type) {
        return gb * 1000 * BITS_PER_BYTE / type.networkMbps();
    }

    private double constant(String name) {
        return constants.get(name);
    }

    private static int ceil(double seconds) {
        return (int) Math.ceil(seconds);
    }
}
