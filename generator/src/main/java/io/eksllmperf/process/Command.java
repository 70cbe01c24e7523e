package io.eksllmperf.process;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A program to be run: never through a shell, so that no argument is read as anything but itself.
 *
 * @param argv the program, by name or path, and its arguments
 * @param environment what differs from our own environment: a value, or empty for a variable that the child must not see
 * @param limits when to give up
 */
public record Command(List<String> argv, Map<String, Optional<String>> environment, Limits limits) {
    /**
     * @param whole longest time that the child may take
     * @param silence longest time without a byte of output
     * @param output most bytes of standard output that are kept, where it is kept
     */
    public record Limits(Duration whole, Duration silence, int output) {
        public Limits {
            if (whole.isNegative() || silence.isNegative() || output < 0) {
                throw new IllegalArgumentException("limits are not negative");
            }
        }
    }

    private static final Limits USUAL = new Limits(Duration.ofMinutes(2), Duration.ofMinutes(2), 64 << 20);

    public Command {
        argv = List.copyOf(argv);
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
        if (argv.isEmpty() || argv.get(0).isBlank()) {
            throw new IllegalArgumentException("a command starts with a program");
        }
    }

    public static Command of(String... argv) {
        return of(List.of(argv));
    }

    public static Command of(List<String> argv) {
        return new Command(argv, Map.of(), USUAL);
    }

    public String program() {
        return argv.get(0);
    }

    public Command with(String variable, String value) {
        return changing(variable, Optional.of(value));
    }

    public Command without(String variable) {
        return changing(variable, Optional.empty());
    }

    /** Ends the child after this time, whatever it does. */
    public Command within(Duration whole) {
        return new Command(argv, environment, new Limits(whole, limits.silence(), limits.output()));
    }

    /** Ends the child when it has said nothing for this time, but not while it goes on speaking. */
    public Command speakingEvery(Duration silence) {
        Limits patient = new Limits(Duration.ofDays(365), silence, limits.output());
        return new Command(argv, environment, patient);
    }

    /** Ends the child when it says more than this; for commands whose output is kept. */
    public Command sayingAtMost(int bytes) {
        return new Command(argv, environment, new Limits(limits.whole(), limits.silence(), bytes));
    }

    private Command changing(String variable, Optional<String> value) {
        Map<String, Optional<String>> changed = new TreeMap<>(environment);
        changed.put(variable, value);
        return new Command(argv, changed, limits);
    }
}
