package io.eksllmperf.check.schema;

import dev.cel.bundle.Cel;
import dev.cel.common.CelValidationException;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.Optional;

/**
 * One validation rule, compiled.
 *
 * @param entry the rule as the CRD has it
 * @param program what it asks
 * @param message what computes its message; empty when that is a fixed text
 */
record CelRule(Map<String, Object> entry, CelRuntime.Program program, Optional<CelRuntime.Program> message) {
    /** A rule that is no CEL, or uses a function that is not known here. */
    static final class DoesNotCompile extends Exception {
        private static final long serialVersionUID = 1L;

        DoesNotCompile(String rule, Exception cause) {
            super("the rule " + Json.text(rule) + " does not compile: " + firstLine(cause), cause);
        }

        private static String firstLine(Exception cause) {
            return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        }
    }

    static CelRule of(Map<String, Object> entry) throws DoesNotCompile {
        String computed = Tree.text(entry, "messageExpression");
        return new CelRule(
                entry,
                compiled(Tree.text(entry, "rule")),
                computed.isEmpty() ? Optional.empty() : Optional.of(compiled(computed)));
    }

    private static CelRuntime.Program compiled(String expression) throws DoesNotCompile {
        try {
            return compiled(CelLibrary.usual(), expression);
        } catch (CelValidationException | CelEvaluationException rare) {
            try {
                return compiled(CelLibrary.all(), expression);
            } catch (CelValidationException | CelEvaluationException e) {
                throw new DoesNotCompile(expression, e);
            }
        }
    }

    private static CelRuntime.Program compiled(Cel cel, String expression)
            throws CelValidationException, CelEvaluationException {
        return cel.createProgram(cel.compile(expression).getAst());
    }

    boolean holds(Object self) throws CelEvaluationException {
        return Boolean.TRUE.equals(program.eval(variables(self)));
    }

    /** Nobody's object before a creation. */
    private static Map<String, Object> variables(Object self) {
        return Map.of("self", self, "oldSelf", Optional.empty());
    }

    /** The message, or the rule where it has none. */
    String title() {
        String message = Tree.text(entry, "message").strip();
        return message.isEmpty() ? Tree.text(entry, "rule").strip() : message;
    }

    /** The fault at a value of this type that does not keep the rule. */
    Problem broken(Object self, String type, FieldPath path) {
        FieldPath place = path;
        for (String step : Tree.text(entry, "fieldPath")
                .replace("['", ".")
                .replace("']", "")
                .split("\\.", -1)) {
            place = step.isEmpty() ? place : place.child(step);
        }
        String detail = detail(self);
        String body = switch (Tree.text(entry, "reason")) {
            case "FieldValueRequired" -> "Required value: " + detail;
            case "FieldValueForbidden" -> "Forbidden: " + detail;
            case "FieldValueDuplicate" -> "Duplicate value: " + Json.text(type);
            default -> "Invalid value: " + Json.text(type) + ": " + detail;
        };
        return new Problem(place, place + ": " + body, Problem.Kind.RULE);
    }

    private String detail(Object self) {
        if (message.isPresent()) {
            try {
                if (message.get().eval(variables(self)) instanceof String text && !text.isBlank()) {
                    return text.strip();
                }
            } catch (CelEvaluationException fallBackToTheFixedText) {
                // The API server does the same.
            }
        }
        String fixed = Tree.text(entry, "message").strip();
        return fixed.isEmpty() ? "failed rule: " + title() : fixed;
    }
}
