package io.eksllmperf.check;

/** Beginnings of what rules say of the seed's system. */
final class Told {
    static final String SEED = "experiments/gpt-oss-20b-g5-8xlarge.yaml: ";
    static final String FOLDER = "manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/";
    static final String MORE = " (and 4 more files)";

    private Told() {}

    /** Of the server. */
    static String server(String rule, String text) {
        return SEED + rule + ": " + FOLDER + "serving/40-deployment-llm-gpu.yaml: Deployment llm-gpu " + text;
    }

    /** Of triton-perf. */
    static String perf(String rule, String text) {
        return SEED + rule + ": " + FOLDER + "serving/30-deployment-triton-perf.yaml: Deployment triton-perf " + text;
    }

    /** Of the first level's Job. */
    static String job(String rule, String text) {
        return SEED + rule + ": " + FOLDER + "bench/50-job-gpt-oss-20b-g5-8xlarge-r1-c0020.yaml: Job"
                + " gpt-oss-20b-g5-8xlarge-c0020-r1-* " + text;
    }

    /** Of the claim of the results. */
    static String claim(String rule, String text) {
        return SEED + rule + ": " + FOLDER + "serving/20-persistentvolumeclaim-results.yaml: PersistentVolumeClaim"
                + " results " + text;
    }

    /** Of a pool, which no single file describes. */
    static String pool(String rule, String name, String text) {
        return "manifests/llm-eks-cluster/platform/30-nodepool-" + name + ".yaml: " + rule + ": NodePool " + name + " "
                + text;
    }
}
