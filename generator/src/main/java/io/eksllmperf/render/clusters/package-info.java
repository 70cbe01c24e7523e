/** {@code clusters/}: one eksctl ClusterConfig per cluster. */
package io.eksllmperf.render.clusters;
