package io.eksllmperf.catalog;

import java.util.List;

/**
 * One row of the table of engines: what a version of vLLM has besides flags.
 *
 * @param imageHasUser whether the image has the user vllm (uid 2000, group 0, home /home/vllm)
 */
record EngineFacts(
        Version version,
        String gpuMemoryUtilization,
        boolean readsAttentionVariable,
        boolean imageHasUser,
        List<String> attentionBackends,
        List<String> kvCacheDtypes) {
    static final String COLUMNS =
            "version | gpu memory utilization | attention env | image user | attention backends | kv cache dtypes";

    EngineFacts {
        attentionBackends = List.copyOf(attentionBackends);
        kvCacheDtypes = List.copyOf(kvCacheDtypes);
    }

    static EngineFacts from(Row row) {
        return new EngineFacts(
                row.version("version"),
                row.text("gpu memory utilization"),
                row.yes("attention env"),
                row.either("image user", "vllm", "root"),
                row.words("attention backends"),
                row.words("kv cache dtypes"));
    }
}
