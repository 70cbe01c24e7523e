package io.eksllmperf.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.fabric8.kubernetes.api.model.AnyType;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/**
 * The emitter takes a field's name for the property's and knows no serializer of a class: that this holds for every model
 * that it accepts.
 */
class Fabric8ModelsTest {
    @Test
    void everyAcceptedModelCallsItsFieldsAsItsProperties() throws Exception {
        List<Class<?>> models = models();
        List<String> refused = new ArrayList<>();
        for (Class<?> model : models) {
            List<String> faults = faults(model);
            try {
                List<String> written = Shape.of(model).properties().stream()
                        .map(Shape.Property::name)
                        .sorted()
                        .toList();
                assertThat(faults).as(model.getName()).isEmpty();
                assertThat(written).as(model.getName()).isEqualTo(declared(model));
            } catch (IllegalArgumentException e) {
                assertThat(faults).as(model.getName()).isNotEmpty();
                refused.add(model.getSimpleName());
            }
        }
        assertThat(models.size()).isGreaterThan(400);
        assertThat(refused)
                .containsExactlyInAnyOrder("AuthInfo", "Cluster", "Config", "DaemonEndpoint", "Duration", "MicroTime");
    }

    private static List<String> faults(Class<?> model) {
        List<String> faults = new ArrayList<>();
        if (model.isAnnotationPresent(JsonSerialize.class)) {
            JsonSerialize serializer = model.getAnnotation(JsonSerialize.class);
            if (!serializer.using().getSimpleName().equals("None")) {
                faults.add("has a serializer");
            }
        }
        for (Field field : model.getDeclaredFields()) {
            JsonProperty property = field.getAnnotation(JsonProperty.class);
            String name = field.getName().startsWith("_") ? field.getName().substring(1) : field.getName();
            if (property != null && !property.value().equals(name)) {
                faults.add(field.getName() + " is " + property.value());
            }
        }
        return faults;
    }

    /** The properties that Jackson would find. */
    private static List<String> declared(Class<?> model) {
        List<String> names = new ArrayList<>();
        for (Class<?> part = model; part != Object.class; part = part.getSuperclass()) {
            Arrays.stream(part.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .filter(field -> field.isAnnotationPresent(JsonProperty.class))
                    .forEach(field ->
                            names.add(field.getAnnotation(JsonProperty.class).value()));
        }
        return names.stream().sorted().toList();
    }

    private static List<Class<?>> models() throws IOException, ClassNotFoundException {
        List<Class<?>> models = new ArrayList<>();
        for (Class<?> sample :
                List.of(Pod.class, Deployment.class, Job.class, NetworkPolicy.class, StorageClass.class)) {
            File jar = new File(
                    sample.getProtectionDomain().getCodeSource().getLocation().getPath());
            List<String> names = new ArrayList<>();
            try (JarFile file = new JarFile(jar)) {
                file.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.endsWith(".class"))
                        .forEach(names::add);
            }
            for (String name : names) {
                Class<?> type = Class.forName(
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'),
                        false,
                        Fabric8ModelsTest.class.getClassLoader());
                if (isModel(type)) {
                    models.add(type);
                }
            }
        }
        return models;
    }

    private static boolean isModel(Class<?> type) {
        // The emitter asks for these by name, before it looks at fields.
        boolean known = Set.of(Quantity.class, AnyType.class).contains(type) || AnyType.class.isAssignableFrom(type);
        return !known
                && !type.isInterface()
                && !type.isEnum()
                && !Modifier.isAbstract(type.getModifiers())
                && type.getEnclosingClass() == null
                && type.getName().startsWith("io.fabric8.kubernetes.api.model.")
                && (KubernetesResource.class.isAssignableFrom(type) || type.isAnnotationPresent(JsonSerialize.class));
    }
}
