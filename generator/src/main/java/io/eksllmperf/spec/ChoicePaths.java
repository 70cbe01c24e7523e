package io.eksllmperf.spec;

import io.eksllmperf.catalog.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a matrix may vary: every key below {@code spec} that has a single value, but for what all combinations share. */
final class ChoicePaths {
    private static final Set<String> SHARED = Set.of("cluster", "namespace", "runId", "serving.from");

    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final boolean takesServer;

    /** @param takesServer whether the experiment loads another's server */
    ChoicePaths(boolean takesServer) {
        this.takesServer = takesServer;
        ExperimentTable.spec(takesServer).fields().stream()
                .filter(field -> !field.name().equals("matrix"))
                .forEach(field -> add(field.name(), field.shape()));
        shapes.keySet().removeAll(SHARED);
    }

    private void add(String path, Shape shape) {
        if (shape instanceof Shape.Fields fields) {
            fields.fields().forEach(field -> add(path + "." + field.name(), field.shape()));
        } else if (shape instanceof Shape.Either either) {
            add(path, either.marked());
            shapes.put(path, either);
        } else if (!(shape instanceof Shape.Items) && !(shape instanceof Shape.Entries)) {
            shapes.put(path, shape);
        }
    }

    Optional<Shape> shape(String path) {
        return Optional.ofNullable(shapes.get(path));
    }

    /** Why a path is none of these, and which is meant. */
    String whyNot(String path) {
        if (SHARED.contains(path)) {
            return "cannot vary; all combinations share cluster, runId and serving.from, and each gets a namespace of its own";
        }
        if (takesServer && new ChoicePaths(false).shape(path).isPresent()) {
            return "belongs to the server, which serving.from takes from elsewhere; vary it there";
        }
        List<String> below = shapes.keySet().stream()
                .filter(known -> known.startsWith(path + "."))
                .toList();
        if (!below.isEmpty()) {
            return "has no single value; take one of " + String.join(", ", below);
        }
        return "is not the path of a single value below spec; "
                + Nearest.to(path, shapes.keySet())
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("write it like load.seed");
    }
}
