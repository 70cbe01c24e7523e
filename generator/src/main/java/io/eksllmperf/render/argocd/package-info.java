/** {@code argocd/}: projects, namespaces, the root application and one application per folder and chart. */
package io.eksllmperf.render.argocd;
