package io.eksllmperf.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The schemas that ship with the generator; each is parsed when it is asked for. */
public final class Schemas {
    private Schemas() {}

    public static CrdSchema nodePool() {
        return CrdSchema.parse(text("karpenter/karpenter.sh_nodepools.yaml"));
    }

    public static CrdSchema ec2NodeClass() {
        return CrdSchema.parse(text("karpenter/karpenter.k8s.aws_ec2nodeclasses.yaml"));
    }

    /** {@code version} such as {@code 3.6.1}. */
    public static CrdSchema application(String version) {
        return CrdSchema.parse(text("argocd/" + version + "/application-crd.yaml"));
    }

    /** {@code version} such as {@code 3.6.1}. */
    public static CrdSchema appProject(String version) {
        return CrdSchema.parse(text("argocd/" + version + "/appproject-crd.yaml"));
    }

    public static EksctlSchema eksctl() {
        return EksctlSchema.parse(text("eksctl/schema.json"));
    }

    private static String text(String path) {
        try (InputStream in = Schemas.class.getResourceAsStream("/io/eksllmperf/schemas/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("no schema at " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
