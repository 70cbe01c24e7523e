package io.eksllmperf.catalog;

/**
 * What happens until a server answers, in seconds, and the budgets that follow from it.
 *
 * @param nodeSeconds EC2 launches the node and it registers its GPUs
 * @param imageSeconds the image is pulled and unpacked
 * @param downloadSeconds the weights are downloaded
 * @param loadSeconds the weights are read, kernels compiled, graphs captured
 * @param downloads what a new node fetches
 * @param limits safety factor and floors
 */
public record StartTime(
        int nodeSeconds, int imageSeconds, int downloadSeconds, int loadSeconds, Downloads downloads, Limits limits) {
    /**
     * What comes from outside the VPC.
     *
     * @param imageGb GB of the server's image
     * @param weightsGb GB of the model's weights
     */
    public record Downloads(double imageGb, double weightsGb) {}

    /**
     * How budgets are made of expectations.
     *
     * @param safety budgets are this many times what is expected
     * @param probeFloorSeconds no startup probe gives up earlier
     * @param probePeriodSeconds between two probes
     * @param capacityWaitSeconds how long a sweep waits for EC2 to have the type
     */
    public record Limits(double safety, int probeFloorSeconds, int probePeriodSeconds, int capacityWaitSeconds) {}

    /** From nothing to the first answer. */
    public int expectedSeconds() {
        return nodeSeconds + imageSeconds + containerSeconds();
    }

    /** The startup probe's budget: it runs from the start of the container on. */
    public int probeBudgetSeconds() {
        return Math.max(limits.probeFloorSeconds(), safely(containerSeconds()));
    }

    /** failureThreshold of a startup probe at {@link Limits#probePeriodSeconds()}. */
    public int probeFailureThreshold() {
        int period = limits.probePeriodSeconds();
        return (probeBudgetSeconds() + period - 1) / period;
    }

    /** progressDeadlineSeconds of the Deployment: node, image and all that the startup probe allows. */
    public int rolloutBudgetSeconds() {
        return safely(nodeSeconds + imageSeconds) + probeBudgetSeconds();
    }

    /** Deadline of the Job that waits for the server: the wait for capacity, then a rollout. */
    public int readyDeadlineSeconds() {
        return limits.capacityWaitSeconds() + rolloutBudgetSeconds();
    }

    private int containerSeconds() {
        return downloadSeconds + loadSeconds;
    }

    private int safely(int seconds) {
        return (int) Math.ceil(seconds * limits.safety());
    }
}
