package io.eksllmperf.yaml;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Duration;
import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What cannot be written, and how it is told. */
class RefusalTest {
    private static final String WHAT_CAN =
            " cannot be written; a String, Number, Boolean, enum, Optional, List, Map, record or fabric8 model can";

    private enum Colour {
        RED
    }

    /** Neither record nor model. */
    private static final class Own {}

    /** A model's child is no model: its own fields would be written under names nobody chose. */
    private static final class OwnConfigMap extends ConfigMap {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void namesThePathOfTheFault() {
        Container container = new Container();
        container.setArgs(List.of("a", "b\uD83D"));
        PodSpec pod = new PodSpec();
        pod.setContainers(List.of(new Container(), container));
        PodTemplateSpec template = new PodTemplateSpec();
        template.setSpec(pod);
        DeploymentSpec spec = new DeploymentSpec();
        spec.setTemplate(template);
        Deployment deployment = new Deployment();
        deployment.setSpec(spec);

        refuses(
                deployment,
                "spec.template.spec.containers[1].args[1]: the text holds half of a surrogate pair at character 2;"
                        + " UTF-8 cannot carry it");
    }

    @Test
    void halfASurrogatePairIsRefusedWhereverItStands() {
        for (String half : List.of("\uD800", "a\uDC00b", "a\nb\uDBFF\n", "{\uD800", "\uDE80\uD83D", "x \uD83Dx")) {
            int at = 1
                    + (int) half.chars()
                            .takeWhile(c -> !Character.isSurrogate((char) c))
                            .count();
            String message = "the text holds half of a surrogate pair at character " + at + "; UTF-8 cannot carry it";
            refuses(Map.of("a", half), "a: " + message);
            refuses(Map.of("a", List.of(Map.of(half, 1))), "a[0]: " + message);
        }
    }

    @Test
    void unknownClassesAreRefused() {
        refuses(Map.of("a", Map.of("b", Path.of("x").getFileSystem())), "a.b: " + fileSystem() + WHAT_CAN);
        refuses(Map.of("a", List.of(new Object())), "a[0]: java.lang.Object" + WHAT_CAN);
        refuses(Map.of("a", new int[] {1}), "a: [I" + WHAT_CAN);
        refuses(Map.of("a", 'c'), "a: java.lang.Character" + WHAT_CAN);
        refuses(Map.of("a", new LinkedHashMap<>(Map.of("b", new Own()))), "a.b: " + Own.class.getName() + WHAT_CAN);
        refuses(new Own(), "document: " + Own.class.getName() + WHAT_CAN);
        refuses(new OwnConfigMap(), "document: " + OwnConfigMap.class.getName() + WHAT_CAN);
        String set = Set.of(1).getClass().getName();
        refuses(Map.of("a", Set.of(1)), "a: " + set + WHAT_CAN);
    }

    @Test
    void modelsWhoseFieldsAreNotCalledAsTheirPropertiesAreRefused() {
        refuses(new MicroTime(), "document: " + MicroTime.class.getName() + WHAT_CAN);
        refuses(Map.of("a", new Duration()), "a: " + Duration.class.getName() + WHAT_CAN);
    }

    @Test
    void singleValuesAreNoDocuments() {
        for (Object single : Arrays.asList("text", "a\nb\n", 1, true, null, Colour.RED, "{}")) {
            refuses(single, "document: a document is a mapping or a list, not a single value");
        }
    }

    @Test
    void aValueThatHoldsItselfIsRefused() {
        Map<String, Object> map = new HashMap<>();
        map.put("b", List.of(Map.of("c", map)));
        refuses(map, "b[0].c: the value holds itself");

        List<Object> itself = new ArrayList<>();
        itself.add(itself);
        refuses(itself, "[0]: the value holds itself");

        List<Object> deep = new ArrayList<>();
        Object tree = deep;
        for (int i = 0; i < 40; i++) {
            tree = List.of(tree);
        }
        deep.add(Map.of("a", deep));
        refuses(tree, "[0]".repeat(41) + ".a: the value holds itself");
    }

    @Test
    void keysOtherThanTextsAreRefused() {
        refuses(Map.of("a", Map.of(1, "b")), "a: the key 1 is neither a String nor an enum");
        Map<String, String> none = new HashMap<>();
        none.put(null, "b");
        refuses(none, "document: the key null is neither a String nor an enum");
        refuses(Map.of("a", Map.of("RED", 1, Colour.RED, 2)), "a: two keys are written alike");
    }

    @Test
    void keysThatReadersWouldNotTakeAreRefused() {
        refuses(Map.of("a", Map.of("k".repeat(1025), 1)), "a: a key is 1027 characters long; YAML allows 1024");
        refuses(Map.of("a", Map.of("\t".repeat(600), 1)), "a: a key is 1202 characters long; YAML allows 1024");
    }

    @Test
    void numbersThatJsonDoesNotHaveAreRefused() {
        refuses(Map.of("a", Double.NaN), "a: NaN is no number that JSON has");
        refuses(Map.of("a", Float.NEGATIVE_INFINITY), "a: -Infinity is no number that JSON has");
        refuses(
                Map.of("a", new AtomicInteger(1)),
                "a: a java.util.concurrent.atomic.AtomicInteger is no number with a fixed value");
    }

    @Test
    void aPropertySetTwiceIsRefused() {
        ConfigMap map = new ConfigMap();
        map.setAdditionalProperty("data", Map.of("a", "b"));

        refuses(map, "document: data is set among additionalProperties; it has a property of its own");
    }

    @Test
    void headersThatNobodyCouldReadAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Yaml.file("a\u0085b: c", Map.of()))
                .withMessage("a header comment holds a character that YAML cannot carry or nobody sees");
    }

    private static String fileSystem() {
        return Path.of("x").getFileSystem().getClass().getName();
    }

    private static void refuses(Object resource, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Yaml.text(resource))
                .withMessage(message);
    }
}
