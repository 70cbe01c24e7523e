/**
 * Records in, resources out. The sub-packages are named as the folders they fill, with one class per resource in its
 * role; {@link io.eksllmperf.render.Repository} is the table of contents of the output.
 */
package io.eksllmperf.render;
