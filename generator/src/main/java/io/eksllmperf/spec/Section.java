package io.eksllmperf.spec;

import io.eksllmperf.catalog.Version;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A checked map, read into records: after {@link ShapeChecker} every required key is there and has its type. */
final class Section {
    private final Value.Entries map;

    Section(Value map) {
        this.map = (Value.Entries) map;
    }

    boolean has(String key) {
        return map.get(key).isPresent();
    }

    Value value(String key) {
        return map.get(key).orElseThrow(() -> new IllegalStateException("the table has no key " + key));
    }

    Section section(String key) {
        return new Section(value(key));
    }

    Optional<Section> optionalSection(String key) {
        return map.get(key).map(Section::new);
    }

    String text(String key) {
        return text(value(key));
    }

    Optional<String> optionalText(String key) {
        return map.get(key).map(Section::text);
    }

    boolean flag(String key) {
        return ((Value.Flag) value(key)).on();
    }

    int whole(String key) {
        return Integer.parseInt(((Value.Number) value(key)).written());
    }

    Optional<Integer> optionalWhole(String key) {
        return has(key) ? Optional.of(whole(key)) : Optional.empty();
    }

    Quantity quantity(String key) {
        return Quantity.parse(text(key));
    }

    Version version(String key) {
        return Version.of(text(key));
    }

    Duration duration(String key) {
        return duration(value(key));
    }

    Optional<Duration> optionalDuration(String key) {
        return map.get(key).map(Section::duration);
    }

    List<String> texts(String key) {
        return ((Value.Items) value(key)).values().stream().map(Section::text).toList();
    }

    <T> List<T> sections(String key, Function<Section, T> read) {
        return ((Value.Items) value(key))
                .values().stream().map(Section::new).map(read).toList();
    }

    Map<String, String> textMap(String key) {
        Map<String, String> texts = new TreeMap<>();
        ((Value.Entries) value(key)).entries().forEach((name, entry) -> texts.put(name, text(entry.value())));
        return texts;
    }

    private static String text(Value value) {
        return ((Value.Text) value).text();
    }

    private static Duration duration(Value value) {
        String text = text(value);
        int digits = 0;
        while (Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        long number = Long.parseLong(text.substring(0, digits));
        return switch (text.substring(digits)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
