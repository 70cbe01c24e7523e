/**
 * Facts as data files with source and date (instance types, GPUs, prices, models, engines, load tools, EKS versions)
 * and what follows from them by a pure function: attention backend, memory fit, allocatable resources, prices, the
 * time model.
 */
package io.eksllmperf.catalog;
