/** Fills {@code manifests/}: the platform, serving and bench folders, one class per resource in its role. */
package io.eksllmperf.render.manifests;
