package io.eksllmperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check --schemas} and {@code --crds} as a user types them. */
class CheckSchemasTest {
    private static final String SEED = "experiments/gpt-oss-20b-g5-8xlarge.yaml";
    private static final String CLUSTER = "experiments/llm-eks-cluster.yaml";
    private static final String PLATFORM = "manifests/llm-eks-cluster/platform/";

    @TempDir
    private Path folder;

    private Path root;
    private Path crds;

    @BeforeEach
    void aNewRepository() throws IOException {
        root = folder.resolve("repository");
        crds = Files.createDirectories(folder.resolve("crds"));
        assertThat(Ended.of("init", root.toString()).code()).isZero();
    }

    @Test
    void theShippedRepositoryPasses() {
        Ended ended = Ended.of("check", "--schemas", "--root", Shipped.ROOT.toString());

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .endsWith(
                        "Judged by the schemas of Argo CD 3.6.1, Karpenter 1.14.1, eksctl 0.230.0; 3 rules about changes"
                                + " were not tried.\nAll is as it should be.\n");
        assertThat(ended.out()).doesNotContain("ELP30");
    }

    @Test
    void withoutTheFlagNothingIsJudged() {
        assertThat(Ended.of("check", "--root", root.toString()).out()).doesNotContain("Judged by", "ELP30");
    }

    @Test
    void whatCannotBeReadIsNotJudged() throws IOException {
        append(SEED, "  unheardOf: 1\n");

        Ended ended = Ended.of("check", "--schemas", "--root", root.toString());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("error ELP005").doesNotContain("Judged by");
    }

    @Test
    void aTagOfAnOverrideThatAStricterCrdRefusesIsToldAtItsLine() throws IOException {
        append(SEED, """
                  overrides:
                    - kind: EC2NodeClass
                      tags:
                        team: ml
                        "corp:owner": x
                """);
        strict(
                "karpenter/karpenter.k8s.aws_ec2nodeclasses.yaml",
                "                    - message: empty tag keys aren't" + " supported\n",
                """
                                    - message: corp tags are set by the platform
                                      rule: self.all(k, !k.startsWith('corp:'))
                                    - message: empty tag keys aren't supported
                """);

        String text = Files.readString(root.resolve(SEED));
        long line = text.substring(0, text.indexOf("\"corp:owner\"")).lines().count();

        assertThat(judged())
                .containsExactly(SEED + ":" + line + ":9: error ELP301: " + PLATFORM
                        + "20-ec2nodeclass-gpu-g5-8xlarge.yaml: EC2NodeClass \"gpu-g5-8xlarge\" is invalid: spec.tags:"
                        + " Invalid value: \"object\": corp tags are set by the platform (by " + crds
                        + "/strict.yaml)");
    }

    @Test
    void aTagOfTheClusterThatAStricterCrdRefusesIsToldOnceForAllPools() throws IOException {
        replace(CLUSTER, "tags: {}", "tags: {team: ml, cost: a}");
        strict(
                "karpenter/karpenter.k8s.aws_ec2nodeclasses.yaml",
                "                    - message: empty tag keys aren't" + " supported\n",
                """
                                    - message: no cost tag
                                      rule: self.all(k, k != 'cost')
                                    - message: empty tag keys aren't supported
                """);

        assertThat(judged())
                .containsExactly(CLUSTER + ":21:20: error ELP301: " + PLATFORM
                        + "20-ec2nodeclass-gpu-g5-8xlarge.yaml: EC2NodeClass \"gpu-g5-8xlarge\" is invalid: spec.tags:"
                        + " Invalid value: \"object\": no cost tag (by " + crds + "/strict.yaml) (and 1 more file)");
    }

    @Test
    void aVolumeThatAStricterCrdRefusesIsToldAtItsSize() throws IOException {
        strict(
                "karpenter/karpenter.k8s.aws_ec2nodeclasses.yaml",
                "                          - message: snapshotID or volumeSize must be defined\n",
                """
                                          - message: at most 200Gi
                                            rule: self.volumeSize == '200Gi'
                                          - message: snapshotID or volumeSize must be defined
                """);

        assertThat(judged())
                .containsExactly(SEED + ":8:74: error ELP301: " + PLATFORM
                        + "20-ec2nodeclass-gpu-g5-8xlarge.yaml: EC2NodeClass \"gpu-g5-8xlarge\" is invalid:"
                        + " spec.blockDeviceMappings[0].ebs: Invalid value: \"object\": at most 200Gi (by " + crds
                        + "/strict.yaml)");
    }

    @Test
    void aKindThatIsNotBundledIsJudgedByAGivenCrdAtTheLineOfTheKeyThatMakesIt() throws IOException {
        replace(CLUSTER, "serviceMonitor: false", "serviceMonitor: true");
        Files.writeString(crds.resolve("monitor.yaml"), """
                kind: CustomResourceDefinition
                spec:
                  group: monitoring.coreos.com
                  names: {kind: ServiceMonitor}
                  versions:
                  - name: v1
                    schema:
                      openAPIV3Schema:
                        type: object
                        properties:
                          spec:
                            type: object
                            required: [selector, jobLabel]
                            properties:
                              selector: {type: object, x-kubernetes-preserve-unknown-fields: true}
                              endpoints:
                                type: array
                                items: {type: object, properties: {port: {type: string}, path: {type: string}}}
                """);

        String monitor = "manifests/llm-eks-cluster/gpt-oss-20b-g5-8xlarge/serving/42-servicemonitor-llm-gpu.yaml:"
                + " ServiceMonitor \"llm-gpu\" is invalid: ";
        assertThat(judged())
                .containsExactly(
                        SEED + ": error ELP300: " + monitor + "spec.jobLabel: Required value (by " + crds
                                + "/monitor.yaml)",
                        SEED + ": error ELP300: " + monitor + "strict decoding error: unknown field"
                                + " \"spec.endpoints[0].interval\" (by " + crds + "/monitor.yaml)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "github"})
    void programsGetFindingsOnly(String format) {
        Ended ended = Ended.of("check", "--schemas", "--format", format, "--root", root.toString());

        assertThat(ended.out()).doesNotContain("Judged by");
    }

    @Test
    void aFolderThatCannotBeUsedIsWrongUsage() throws IOException {
        assertThat(check())
                .isEqualTo(new Ended(2, "", crds + " holds no CRD: no file in it ends with .yaml or .yml\n"));

        Path file = Files.writeString(folder.resolve("file.yaml"), "kind: CustomResourceDefinition\n");
        assertThat(Ended.of("check", "--crds", file.toString(), "--root", root.toString()))
                .isEqualTo(new Ended(2, "", "--crds " + file + " cannot be read: it is no folder\n"));
        Path none = folder.resolve("none");
        assertThat(Ended.of("check", "--crds", none.toString(), "--root", root.toString()))
                .isEqualTo(new Ended(2, "", "--crds " + none + " cannot be read: no such file or folder\n"));
    }

    @Test
    void garbageInTheFolderIsAFindingForEachFile() throws IOException {
        Files.writeString(crds.resolve("a.yaml"), "a: [\n");
        Files.writeString(crds.resolve("b.yml"), "kind: Deployment\n");
        Files.write(crds.resolve("c.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe});
        Files.writeString(crds.resolve("read.me"), "no CRD\n");

        assertThat(judged())
                .containsExactly(
                        crds + "/a.yaml:2:1: error ELP305: is no YAML: expected the node content, but found '<stream"
                                + " end>'; give the CRD as YAML",
                        crds + "/b.yml: error ELP305: holds no CustomResourceDefinition; keep only CRDs in this folder",
                        crds + "/c.yaml: error ELP305: the file is not UTF-8 text; save it as UTF-8");
        assertThat(check().code()).isEqualTo(1);
    }

    @Test
    void nothingOfTheSchemasIsLoadedWithoutThem() throws Exception {
        assertThat(loaded("check")).noneMatch(CheckSchemasTest::ofSchemas).hasSizeGreaterThan(500);
        assertThat(loaded("check", "--schemas")).anyMatch(CheckSchemasTest::ofSchemas);
    }

    private static boolean ofSchemas(String line) {
        return line.contains(" dev.cel.") || line.contains(" com.google.") || line.contains(".check.schema.");
    }

    /** The classes that another process loads. */
    private List<String> loaded(String... command) throws Exception {
        Path log = folder.resolve("classes.txt");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        words.addAll(List.of(command));
        words.addAll(List.of("--root", root.toString()));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        try (InputStream out = process.getInputStream()) {
            String told = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(told).isZero();
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllLines(log);
    }

    /** What the schemas found, each finding a line. */
    private List<String> judged() {
        return check().out().lines().filter(line -> line.contains(" ELP30")).toList();
    }

    private Ended check() {
        return Ended.of("check", "--crds", crds.toString(), "--root", root.toString());
    }

    /** A bundled CRD with a text replaced, as the one given. */
    private void strict(String bundled, String from, String to) throws IOException {
        Path schemas = Path.of("src/main/resources/io/eksllmperf/schemas");
        String text = Files.readString(schemas.resolve(bundled));
        assertThat(text).contains(from);
        Files.writeString(crds.resolve("strict.yaml"), text.replaceFirst(Pattern.quote(from), to));
        assertThat(Ended.of("generate", "--root", root.toString()).code()).isZero();
    }

    private void append(String file, String lines) throws IOException {
        Files.writeString(root.resolve(file), Files.readString(root.resolve(file)) + lines);
    }

    private void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(root.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(root.resolve(file), text.replace(from, to));
        assertThat(Ended.of("generate", "--root", root.toString()).code()).isZero();
    }
}
