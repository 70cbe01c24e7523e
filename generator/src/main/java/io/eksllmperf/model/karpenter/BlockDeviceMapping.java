package io.eksllmperf.model.karpenter;

import io.eksllmperf.model.Require;
import java.util.Optional;

/**
 * One EBS volume of a node.
 *
 * @param deviceName {@code /dev/xvda} is the root of AL2023; Bottlerocket keeps images on {@code /dev/xvdb}
 * @param rootVolume true on the volume that kubelet and container runtime use
 * @param ebs the volume
 */
public record BlockDeviceMapping(String deviceName, Optional<Boolean> rootVolume, Ebs ebs) {
    public BlockDeviceMapping {
        Require.text(deviceName, "EC2NodeClass spec.blockDeviceMappings.deviceName");
    }

    /** The volume that carries images, containers and emptyDirs. */
    public static BlockDeviceMapping root(String deviceName, Ebs ebs) {
        return new BlockDeviceMapping(deviceName, Optional.of(true), ebs);
    }

    /** Volume types that EBS offers. */
    public enum VolumeType {
        STANDARD("standard"),
        IO1("io1"),
        IO2("io2"),
        GP2("gp2"),
        SC1("sc1"),
        ST1("st1"),
        GP3("gp3");

        private final String text;

        VolumeType(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * @param volumeSize such as {@code 300Gi}
     * @param volumeType kind of disk
     * @param iops operations per second; empty leaves the type's default
     * @param throughput MiB/s, gp3 only; empty leaves 125
     * @param encrypted whether EBS encrypts it
     * @param deleteOnTermination whether it goes with the instance
     */
    public record Ebs(
            String volumeSize,
            VolumeType volumeType,
            Optional<Integer> iops,
            Optional<Integer> throughput,
            boolean encrypted,
            boolean deleteOnTermination) {
        public Ebs {
            VolumeSize.check(volumeSize, "EC2NodeClass spec.blockDeviceMappings.ebs.volumeSize");
        }

        /** An encrypted gp3 volume that goes with the instance; {@code throughput} in MiB/s. */
        public static Ebs gp3(String volumeSize, Optional<Integer> iops, Optional<Integer> throughput) {
            return new Ebs(volumeSize, VolumeType.GP3, iops, throughput, true, true);
        }
    }
}
