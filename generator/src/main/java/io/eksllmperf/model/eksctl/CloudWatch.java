package io.eksllmperf.model.eksctl;

import io.eksllmperf.model.Require;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the control plane writes to CloudWatch Logs. */
public record CloudWatch(ClusterLogging clusterLogging) {

    /** Logs of the control plane. */
    public enum LogType {
        API("api"),
        AUDIT("audit"),
        AUTHENTICATOR("authenticator"),
        CONTROLLER_MANAGER("controllerManager"),
        SCHEDULER("scheduler");

        private final String text;

        LogType(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * @param enableTypes which logs
     * @param logRetentionInDays one of CloudWatch's periods; empty keeps them for ever
     */
    public record ClusterLogging(List<LogType> enableTypes, Optional<Integer> logRetentionInDays) {
        private static final Set<Integer> PERIODS =
                Set.of(1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1827, 3653);

        public ClusterLogging {
            enableTypes = List.copyOf(enableTypes);
            Require.that(!enableTypes.isEmpty(), "cloudWatch.clusterLogging.enableTypes is empty: name a log");
            Require.distinct(enableTypes, "cloudWatch.clusterLogging.enableTypes");
            Require.that(
                    logRetentionInDays.isEmpty() || PERIODS.contains(logRetentionInDays.get()),
                    "cloudWatch.clusterLogging.logRetentionInDays: CloudWatch keeps logs for 1, 3, 5, 7, 14, 30, 60,"
                            + " 90, 120, 150, 180, 365, 400, 545, 731, 1827 or 3653 days");
        }
    }
}
