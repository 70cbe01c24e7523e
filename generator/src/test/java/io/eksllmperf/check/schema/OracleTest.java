package io.eksllmperf.check.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.eksllmperf.Shipped;
import io.eksllmperf.render.Rendered;
import io.eksllmperf.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every shipped resource with one thing changed, in every place of it: what our judge has something against, another validator refuses
 * too, and the other way round.
 */
class OracleTest {
    private static final List<Object> OTHERS = List.of(
            "", "x", "x".repeat(300), 0, -1, 1_000_000, 1.5, true, List.of(), List.of("x"), Map.of(), Map.of("x", "y"));

    @ParameterizedTest
    @CsvSource({
        "NodePool, manifests/llm-eks-cluster/platform/30-nodepool-gpu, 300",
        "EC2NodeClass, manifests/llm-eks-cluster/platform/20-ec2nodeclass-gpu, 300",
        "Application, argocd/llm-eks-cluster/apps/60-, 150",
        "AppProject, argocd/llm-eks-cluster/projects/platform, 150"
    })
    void bothRefuseTheSameChangesOfACustomResource(String kind, String path, int atLeast) {
        Map<String, Object> resource = tree(path);
        String apiVersion = resource.get("apiVersion").toString();
        Map<String, Object> schema = Bundled.crd(kind).openApi(apiVersion);
        Oracle oracle = Oracle.structural(schema);

        assertThat(refusedByBoth(
                        resource,
                        changed -> judge(changed, schema),
                        changed -> oracle.accepts(Defaults.filled(changed, schema))))
                .isGreaterThan(atLeast);
    }

    @ParameterizedTest
    @CsvSource("clusters/llm-eks-cluster.yaml, 400")
    void bothRefuseTheSameChangesOfAClusterConfig(String path, int atLeast) {
        EksctlSchema schema = Bundled.eksctl();
        Oracle oracle = Oracle.jsonSchema(schema.tree());

        assertThat(refusedByBoth(tree(path), changed -> schema.judge(changed).isEmpty(), oracle::accepts))
                .isGreaterThan(atLeast);
    }

    private static boolean judge(Map<String, Object> resource, Map<String, Object> schema) {
        List<Problem> problems = new ArrayList<>();
        new UnknownFields(Definitions.NONE, true, problems).resource(resource, schema);
        new Values(Definitions.NONE, problems).judge(Defaults.filled(resource, schema), schema, FieldPath.ROOT);
        return problems.isEmpty();
    }

    private static int refusedByBoth(
            Map<String, Object> resource, Predicate<Map<String, Object>> ours, Predicate<Map<String, Object>> theirs) {
        assertThat(ours.test(resource)).isTrue();
        assertThat(theirs.test(resource)).isTrue();
        int refused = 0;
        for (Object changed : changes(resource)) {
            Map<String, Object> tree = Tree.map(changed);
            boolean accepted = ours.test(tree);
            assertThat(accepted).as("%s", tree).isEqualTo(theirs.test(tree));
            refused += accepted ? 0 : 1;
        }
        return refused;
    }

    /** The value with one thing in it replaced, removed or added. */
    private static List<Object> changes(Object value) {
        List<Object> changes = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            Tree.map(map).forEach((key, child) -> {
                if (key.equals("metadata")) {
                    return;
                }
                Map<String, Object> without = new LinkedHashMap<>(Tree.map(map));
                without.remove(key);
                changes.add(without);
                for (Object other : changes(child)) {
                    Map<String, Object> with = new LinkedHashMap<>(Tree.map(map));
                    with.put(key, other);
                    changes.add(with);
                }
            });
            Map<String, Object> more = new LinkedHashMap<>(Tree.map(map));
            more.put("unheardOf", "x");
            changes.add(more);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            for (Object other : changes(list.get(0))) {
                List<Object> with = new ArrayList<>(list);
                with.set(0, other);
                changes.add(with);
            }
        }
        changes.addAll(OTHERS);
        return changes;
    }

    private static Map<String, Object> tree(String path) {
        Rendered file = Shipped.experiments().generate().contents().files().stream()
                .filter(each -> each.path().startsWith(path))
                .findFirst()
                .orElseThrow();
        return Tree.parse(Yaml.text(file.resource()));
    }
}
