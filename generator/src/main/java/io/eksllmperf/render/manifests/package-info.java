/** What fills {@code manifests/}: the platform, the serving and the bench folders, one class per resource in its role. */
package io.eksllmperf.render.manifests;
