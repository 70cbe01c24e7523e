package io.eksllmperf.cli;

import io.eksllmperf.catalog.Catalog;
import io.eksllmperf.catalog.EksVersion;
import io.eksllmperf.catalog.Engine;
import io.eksllmperf.catalog.Gpu;
import io.eksllmperf.catalog.InstanceType;
import io.eksllmperf.catalog.Model;
import io.eksllmperf.catalog.Version;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code catalog}: what the generator knows. */
@Command(
        name = "catalog",
        description =
                "Prints what the generator knows of instance types, GPUs, models, engines, load tools and EKS versions.",
        mixinStandardHelpOptions = true)
final class CatalogCommand implements Callable<Integer> {
    /** The tables that can be asked for. */
    enum Topic {
        INSTANCES,
        GPUS,
        MODELS,
        ENGINES,
        TOOLS,
        EKS
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "instances|gpus|models|engines|tools|eks",
            description = "One table; left out: all of them.")
    private List<Topic> topics = List.of();

    @Spec
    private CommandSpec spec;

    private final Catalog catalog = Catalog.shipped();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Topic> wanted = topics.isEmpty() ? List.of(Topic.values()) : topics;
        for (int i = 0; i < wanted.size(); i++) {
            if (i > 0) {
                out.println();
            }
            TextTable.print(rows(wanted.get(i)), out);
        }
        return ExitCode.FINE;
    }

    private List<List<String>> rows(Topic topic) {
        return switch (topic) {
            case INSTANCES -> instances();
            case GPUS -> gpus();
            case MODELS -> models();
            case ENGINES -> engines();
            case TOOLS -> tools();
            case EKS -> eks();
        };
    }

    private List<List<String>> instances() {
        List<List<String>> rows = table("INSTANCE TYPE", "VCPU", "MEMORY MIB", "GPU", "GPUS", "USD/H US-EAST-1");
        for (String name : catalog.instanceTypeNames()) {
            InstanceType type = catalog.instanceType(name).orElseThrow();
            rows.add(List.of(
                    name,
                    "" + type.vcpu(),
                    "" + type.memoryMib(),
                    type.gpu().orElse("-"),
                    "" + type.gpus(),
                    type.usdPerHour().toPlainString()));
        }
        return rows;
    }

    private List<List<String>> gpus() {
        List<List<String>> rows = table("GPU", "MEMORY MIB", "COMPUTE CAPABILITY", "BANDWIDTH GB/S");
        for (String name : catalog.gpuNames()) {
            Gpu gpu = catalog.gpu(name).orElseThrow();
            rows.add(
                    List.of(name, "" + gpu.memoryMib(), "" + gpu.computeCapability(), "" + gpu.bandwidthGbPerSecond()));
        }
        return rows;
    }

    private List<List<String>> models() {
        List<List<String>> rows = table("MODEL", "WEIGHTS GIB", "CONTEXT", "SINKS", "GATED");
        for (String id : catalog.modelIds()) {
            Model model = catalog.model(id).orElseThrow();
            rows.add(List.of(
                    id, "" + model.weightsGib(), "" + model.maxContext(), yes(model.needsSinks()), yes(model.gated())));
        }
        return rows;
    }

    private List<List<String>> engines() {
        List<List<String>> rows = table("VLLM", "IMAGE", "FLAGS", "ATTENTION SWITCH");
        for (Version version : catalog.engineVersions()) {
            Engine engine = catalog.engine(version.text()).orElseThrow();
            String how = engine.knows("--attention-backend")
                    ? "--attention-backend"
                    : engine.readsAttentionVariable() ? "VLLM_ATTENTION_BACKEND" : "-";
            rows.add(List.of(version.text(), engine.image(), "" + engine.flags().size(), how));
        }
        return rows;
    }

    private List<List<String>> tools() {
        List<List<String>> rows = table("LOAD TOOL", "VERSION", "IMAGE", "NOTE");
        for (String name : catalog.loadToolNames()) {
            for (Version version : catalog.loadToolVersions(name)) {
                catalog.loadTool(name, version.text())
                        .ifPresent(tool -> rows.add(List.of(
                                name, version.text(), tool.image(), tool.note().orElse(""))));
            }
        }
        return rows;
    }

    private List<List<String>> eks() {
        List<List<String>> rows = table("EKS", "STANDARD SUPPORT ENDS", "EXTENDED ENDS", "KARPENTER FROM");
        for (String name : catalog.eksVersionNames()) {
            EksVersion version = catalog.eksVersion(name).orElseThrow();
            rows.add(List.of(
                    name, "" + version.standardEnds(), "" + version.extendedEnds(), "" + version.karpenterFrom()));
        }
        return rows;
    }

    private static List<List<String>> table(String... heads) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(heads));
        return rows;
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }
}
