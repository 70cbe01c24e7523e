package io.eksllmperf.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The shipped tables. Each nested class is one of them and reads it when it is first touched: a command pays for
 * what it asks.
 */
final class Tables {
    private Tables() {}

    static final class InstanceTypes {
        static final Table TABLE = Table.load("instance-types.txt", InstanceType.COLUMNS);
        static final Map<String, InstanceType> BY_NAME = TABLE.index(InstanceType::from);
    }

    static final class Gpus {
        static final Map<String, Gpu> BY_NAME =
                Table.load("gpus.txt", Gpu.COLUMNS).index(Gpu::from);
    }

    static final class Models {
        static final Map<String, Model> BY_ID =
                Table.load("models.txt", Model.COLUMNS).index(Model::from);
    }

    static final class EksVersions {
        static final Table TABLE = Table.load("eks-versions.txt", EksVersion.COLUMNS);
        static final Map<String, EksVersion> BY_VERSION = TABLE.index(EksVersion::from);
    }

    static final class AddOns {
        static final Map<String, AddOn> BY_NAME_AND_VERSION =
                Table.load("add-ons.txt", AddOn.COLUMNS).index(2, AddOn::from);
    }

    static final class Regions {
        static final Map<String, String> PARTITIONS =
                Table.load("regions.txt", "region | partition").index(row -> row.text("partition"));
    }

    static final class OtherPrices {
        private static final Table TABLE = Table.load("prices.txt", "name | usd | unit");
        static final Map<String, Price> BY_NAME = TABLE.index(
                row -> new Price(row.money("usd"), row.text("unit"), Price.REGION, TABLE.date(), TABLE.source()));
    }

    static final class Memory {
        static final Constants CONSTANTS = Constants.of(Table.load("memory.txt", "name | value | unit"));
    }

    static final class OnNodes {
        static final Reserves RESERVES = Reserves.load();
    }

    static final class Quotas {
        static final List<Quota> ALL = List.copyOf(
                Table.load("quotas.txt", Quota.COLUMNS).index(Quota::from).values());
    }

    static final class Attention {
        static final AttentionRules RULES = AttentionRules.load();
    }

    static final class Vllm {
        static final Engines ENGINES = Engines.load();
    }

    static final class EngineVariables {
        static final Set<String> NAMES = new TreeSet<>(Table.load("engine-variables.txt", "engine | variables")
                .rows()
                .get(0)
                .words("variables"));
    }

    static final class Tools {
        static final LoadTools LOAD_TOOLS = LoadTools.load();
    }

    static final class Times {
        static final TimeModel MODEL = TimeModel.load();
    }
}
