package io.eksllmperf.report.compare;

import io.eksllmperf.report.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the inputs of two sweeps differ.
 *
 * @param bars differences in the load: two loads measure two things, so nothing can be compared across them
 * @param changed all other differences, by path: each may be the cause of a change
 * @param recorded whether both sides recorded their inputs; otherwise only what both know was looked at
 */
public record Inputs(List<ChangedInput> bars, List<ChangedInput> changed, boolean recorded) {
    /** The load tool's node and version are causes to be named, as the server's are. */
    private static final Set<String> CAUSES =
            Set.of("load.instanceType", "load.toolVersion", "load.toolImage", "load.tool.version", "load.tool.image");

    /** Names of what makes a load, lower case and letters only, as facts and imports have them. */
    private static final Set<String> LOAD = Set.of(
            "toolname",
            "loadtoolname",
            "tokenizer",
            "endpoint",
            "streaming",
            "inputtokens",
            "outputtokens",
            "warmup",
            "warmuprequests",
            "loop",
            "looptype",
            "requestrate",
            "seed",
            "prompts",
            "requests");

    /** A counter that is raised to measure again: it changes nothing that is measured. */
    private static final String RUN_ID = "runId";

    public Inputs {
        bars = List.copyOf(bars);
        changed = List.copyOf(changed);
    }

    static Inputs of(Subject base, Subject head) {
        boolean recorded = isRecorded(base) && isRecorded(head);
        List<ChangedInput> bars = new ArrayList<>();
        List<ChangedInput> changed = new ArrayList<>();
        for (ChangedInput input : recorded ? setups(base, head) : known(base, head)) {
            (bars(input) ? bars : changed).add(input);
        }
        return new Inputs(bars, changed, recorded);
    }

    private static boolean isRecorded(Subject subject) {
        return subject.setup().keySet().stream().anyMatch(path -> path.startsWith("load."));
    }

    private static List<ChangedInput> setups(Subject base, Subject head) {
        Set<String> paths = new TreeSet<>(base.setup().keySet());
        paths.addAll(head.setup().keySet());
        List<ChangedInput> inputs = new ArrayList<>();
        for (String path : paths) {
            Optional<String> from = value(base.setup(), path);
            Optional<String> to = value(head.setup(), path);
            if (!from.equals(to) && !path.equals(RUN_ID)) {
                inputs.add(new ChangedInput(path, from, to));
            }
        }
        return inputs;
    }

    /** What both sides know: an import has no inputs, and what it does not say does not differ. */
    private static List<ChangedInput> known(Subject base, Subject head) {
        List<ChangedInput> inputs = new ArrayList<>();
        for (ChangedInput input : setups(base, head)) {
            if (input.base().isPresent() && input.head().isPresent()) {
                inputs.add(input);
            }
        }
        Set<String> names = new TreeSet<>();
        base.facts().forEach(fact -> names.add(fact.name()));
        for (String name : names) {
            Optional<String> from = base.fact(name);
            Optional<String> to = head.fact(name);
            if (to.isPresent() && !from.equals(to) && inputs.stream().noneMatch(input -> says(input, from, to))) {
                inputs.add(new ChangedInput(name, from, to));
            }
        }
        return inputs;
    }

    private static boolean says(ChangedInput input, Optional<String> from, Optional<String> to) {
        return input.base().equals(from) && input.head().equals(to);
    }

    private static boolean bars(ChangedInput input) {
        String name = letters(input.path());
        if (name.equals("tool") || name.equals("loadtool")) {
            return !Objects.equals(firstWord(input.base()), firstWord(input.head()));
        }
        boolean ofLoad = input.path().startsWith("load.") || input.path().startsWith("level.");
        return !CAUSES.contains(input.path()) && (ofLoad || LOAD.contains(name));
    }

    private static Optional<String> value(Map<String, String> setup, String path) {
        return Optional.ofNullable(setup.get(path));
    }

    private static String letters(String path) {
        StringBuilder letters = new StringBuilder();
        path.toLowerCase(Locale.ROOT).chars().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** {@code genai-perf} of {@code genai-perf 24.12}. */
    private static Optional<String> firstWord(Optional<String> text) {
        return text.map(words -> words.indexOf(' ') < 0 ? words : words.substring(0, words.indexOf(' ')));
    }
}
