/**
 * Argo CD's Application and AppProject (argoproj.io/v1alpha1) as they are used here, checked against the CRDs of 3.5.1 and 3.6.1. The
 * CRDs take free texts where only a few words mean something; here those are enums.
 */
package io.eksllmperf.model.argocd;
