/** {@code manifests/}: the platform of a cluster, and serving and bench of every server on it. */
package io.eksllmperf.render.manifests;
