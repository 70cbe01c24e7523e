package io.eksllmperf.spec;

import java.util.ArrayList;
import java.util.List;

/** Input paths as people write them: {@code load.levels[1].prompts}. */
final class Paths {
    private Paths() {}

    /** {@code a.b[1].c} as its steps a, b, 1, c. */
    static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        StringBuilder step = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '.' || c == '[' || c == ']') {
                add(steps, step);
            } else {
                step.append(c);
            }
        }
        add(steps, step);
        return steps;
    }

    static boolean isPosition(String step) {
        return !step.isEmpty() && step.length() < 7 && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static void add(List<String> steps, StringBuilder step) {
        if (step.length() > 0) {
            steps.add(step.toString());
            step.setLength(0);
        }
    }
}
