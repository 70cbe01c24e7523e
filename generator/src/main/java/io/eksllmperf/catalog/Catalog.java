package io.eksllmperf.catalog;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The facts this generator was shipped with. Each table is read when it is first asked for; the catalog is immutable
 * and may be shared by threads.
 */
public final class Catalog {
    private static final Catalog SHIPPED = new Catalog();

    private Catalog() {}

    /** The one catalog; reads nothing yet. */
    public static Catalog shipped() {
        return SHIPPED;
    }

    public Optional<InstanceType> instanceType(String name) {
        return Optional.ofNullable(Tables.InstanceTypes.BY_NAME.get(name));
    }

    /** Names of all known instance types, in the order of the table. */
    public Set<String> instanceTypeNames() {
        return Tables.InstanceTypes.BY_NAME.keySet();
    }

    public Optional<Gpu> gpu(String name) {
        return Optional.ofNullable(Tables.Gpus.BY_NAME.get(name));
    }

    public Set<String> gpuNames() {
        return Tables.Gpus.BY_NAME.keySet();
    }

    /** The GPU of an instance type; empty for a type without. */
    public Optional<Gpu> gpuOf(InstanceType type) {
        return type.gpu().flatMap(this::gpu);
    }

    public Optional<Model> model(String id) {
        return Optional.ofNullable(Tables.Models.BY_ID.get(id));
    }

    public Set<String> modelIds() {
        return Tables.Models.BY_ID.keySet();
    }

    /**
     * A version of vLLM, or the nearest older known one under its name; empty for what is older than all, or no
     * version.
     */
    public Optional<Engine> engine(String version) {
        return Tables.Vllm.ENGINES.find(version);
    }

    /** Versions of vLLM in the tables, oldest first. */
    public List<Version> engineVersions() {
        return Tables.Vllm.ENGINES.versions();
    }

    /** What to say when {@link #engine} is empty. */
    public String whyNoEngine(String version) {
        return Tables.Vllm.ENGINES.whyNot(version);
    }

    /** Environment variables {@code VLLM_*} that vLLM reads, as far as known; a newer version may read more. */
    public Set<String> engineVariables() {
        return Collections.unmodifiableSet(Tables.EngineVariables.NAMES);
    }

    /** A load tool; a tag of genai-perf must be listed, a version of AIPerf may be newer than a listed one. */
    public Optional<LoadTool> loadTool(String name, String version) {
        return Tables.Tools.LOAD_TOOLS.find(name, version);
    }

    public Set<String> loadToolNames() {
        return Tables.Tools.LOAD_TOOLS.names();
    }

    /** Listed versions of a load tool, oldest first; none for an unknown tool. */
    public List<Version> loadToolVersions(String name) {
        return Tables.Tools.LOAD_TOOLS.versions(name);
    }

    /** What to say when {@link #loadTool} is empty. */
    public String whyNoLoadTool(String name, String version) {
        return Tables.Tools.LOAD_TOOLS.whyNot(name, version);
    }

    /** A Kubernetes version, such as 1.33. */
    public Optional<EksVersion> eksVersion(String version) {
        return Optional.ofNullable(Tables.EksVersions.BY_VERSION.get(version));
    }

    public Set<String> eksVersionNames() {
        return Tables.EksVersions.BY_VERSION.keySet();
    }

    /** Known versions of an add-on, newest first; the first is the default. None for an unknown add-on. */
    public List<AddOn> addOns(String name) {
        return Tables.AddOns.BY_NAME_AND_VERSION.values().stream()
                .filter(addOn -> addOn.name().equals(name))
                .toList();
    }

    /** {@code aws}, {@code aws-cn} or {@code aws-us-gov}; empty for an unknown region. */
    public Optional<String> partition(String region) {
        return Optional.ofNullable(Tables.Regions.PARTITIONS.get(region));
    }

    public Set<String> regions() {
        return Tables.Regions.PARTITIONS.keySet();
    }

    /** On-demand price of an hour; empty outside {@link Price#REGION}, with {@link Price#noneIn} as the message. */
    public Optional<Price> onDemand(InstanceType type, String region) {
        if (!region.equals(Price.REGION)) {
            return Optional.empty();
        }
        Table table = Tables.InstanceTypes.TABLE;
        return Optional.of(new Price(type.usdPerHour(), "hour", region, table.date(), table.source()));
    }

    /** Price of a control plane hour on a day given by the caller; EKS asks the same in every commercial region. */
    public Optional<Price> controlPlane(EksVersion eks, LocalDate day) {
        return eks.controlPlaneUsdPerHour(day)
                .map(usd -> new Price(
                        usd, "hour", Price.REGION, Tables.EksVersions.TABLE.date(), Tables.EksVersions.TABLE.source()));
    }

    /**
     * Another price in {@link Price#REGION}: {@code nat-gateway-hour}, {@code nat-gateway-gb}, {@code
     * ebs-gp3-gb-month}.
     */
    public Optional<Price> price(String name) {
        return Optional.ofNullable(Tables.OtherPrices.BY_NAME.get(name));
    }

    /** What else runs on the nodes. */
    public Reserves reserves() {
        return Tables.OnNodes.RESERVES;
    }

    /**
     * vCPUs that nodes count against EC2's quotas, in the order of the table.
     *
     * @param nodes all that run at once in one account and region
     */
    public List<Quota.Need> quotas(List<Quota.Nodes> nodes) {
        return Quota.needs(Tables.Quotas.ALL, nodes);
    }

    /**
     * How the attention backend is asked for.
     *
     * @param requested {@code auto} or the name of a backend
     */
    public AttentionBackend attentionBackend(boolean needsSinks, Gpu gpu, Engine engine, String requested) {
        return Tables.Attention.RULES.resolve(needsSinks, gpu, engine, requested);
    }

    /** Whether a model fits GPUs of this kind. */
    public Fit fit(Model model, Gpu gpu, Fit.Serving serving) {
        Constants constants = Tables.Memory.CONSTANTS;
        int block = (int) constants.get("block");
        return Fit.of(new Fit.MemoryUse(model, gpu, constants.get("activation"), block), serving);
    }

    public TimeModel timeModel() {
        return Tables.Times.MODEL;
    }
}
