package io.eksllmperf.spec;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What a value of the input may look like. Parser, JSON Schema and {@code explain} are three readings of it. */
public sealed interface Shape {

    /** What would be right, for messages: {@code a whole number from 1 to 1024}. */
    String expected();

    /**
     * A string that matches a pattern as a whole.
     *
     * @param expected what would be right, with an example
     * @param pattern as Java and ECMA-262 both read it, without anchors
     * @param example a value that fits: what a mutation test and a message may use
     */
    record Text(String expected, Pattern pattern, String example) implements Shape {
        static Text of(String expected, String pattern, String example) {
            return new Text(expected, Pattern.compile(pattern), example);
        }

        boolean accepts(String text) {
            return pattern.matcher(text).matches();
        }
    }

    /** One of a few words. */
    record Choice(List<String> words) implements Shape {
        public Choice {
            words = List.copyOf(words);
        }

        static Choice of(String... words) {
            return new Choice(List.of(words));
        }

        @Override
        public String expected() {
            return words.size() == 1 ? words.get(0) : "one of " + String.join(", ", words);
        }
    }

    /** A whole number from {@code min} to {@code max}. */
    record Whole(long min, long max) implements Shape {
        private static final int MOST_DIGITS = 15;

        /** The number that is written, when it is a whole one in the range; JSON Schema takes 1.0 and 1e3 for whole too. */
        OptionalLong value(String written) {
            OptionalLong number = whole(written);
            return number.isPresent() && number.getAsLong() >= min && number.getAsLong() <= max
                    ? number
                    : OptionalLong.empty();
        }

        /** 012 is 12 in YAML 1.2 and 10 in YAML 1.1: whoever writes it may mean either. */
        static boolean ambiguous(String written) {
            String digits = unsigned(written);
            return digits.length() > 1 && digits.startsWith("0") && isDecimal(digits);
        }

        private static OptionalLong whole(String written) {
            String digits = unsigned(written);
            if (digits.startsWith("0x") || digits.startsWith("0o")) {
                int radix = digits.charAt(1) == 'x' ? 16 : 8;
                boolean small = digits.length() <= MOST_DIGITS;
                return small ? OptionalLong.of(Long.parseLong(digits.substring(2), radix)) : OptionalLong.empty();
            }
            boolean spelled = digits.startsWith(".") && digits.length() > 1 && Character.isLetter(digits.charAt(1));
            double number = spelled ? Double.NaN : Double.parseDouble(written);
            boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
            return whole ? OptionalLong.of((long) number) : OptionalLong.empty();
        }

        private static String unsigned(String written) {
            return written.startsWith("-") || written.startsWith("+") ? written.substring(1) : written;
        }

        private static boolean isDecimal(String digits) {
            return digits.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        @Override
        public String expected() {
            return "a whole number from " + min + " to " + max;
        }
    }

    /** {@code true} or {@code false}. */
    record Flag() implements Shape {
        @Override
        public String expected() {
            return "true or false";
        }
    }

    /**
     * A list of at least {@code min} values.
     *
     * @param distinct whether each may stand once only
     */
    record Items(Shape item, int min, boolean distinct) implements Shape {
        Items(Shape item, int min) {
            this(item, min, false);
        }

        static Items distinct(Shape item, int min) {
            return new Items(item, min, true);
        }

        @Override
        public String expected() {
            return "a list" + (min > 0 ? " of at least " + min : "") + ", each " + item.expected();
        }
    }

    /** A map whose keys the writer chooses. */
    record Entries(Text key, Shape value) implements Shape {
        @Override
        public String expected() {
            return "a map of " + key.expected() + " to " + value.expected();
        }
    }

    /**
     * A map with known keys.
     *
     * @param fields the known keys
     * @param others what further keys may look like; empty when there are none
     */
    record Fields(List<Field> fields, Optional<Entries> others) implements Shape {
        public Fields {
            fields = List.copyOf(fields);
        }

        static Fields of(Field... fields) {
            return new Fields(List.of(fields), Optional.empty());
        }

        Optional<Field> field(String name) {
            return fields.stream().filter(field -> field.name().equals(name)).findFirst();
        }

        List<String> names() {
            return fields.stream().map(Field::name).toList();
        }

        @Override
        public String expected() {
            return "a map with the keys " + String.join(", ", names());
        }
    }

    /**
     * A value in one of two forms: the map that has something at the path {@code mark}, or the other.
     *
     * @param mark path of the key that tells {@code marked} from {@code other}
     */
    record Either(String mark, Fields marked, Shape other) implements Shape {
        @Override
        public String expected() {
            return other instanceof Fields ? other.expected() : other.expected() + ", or {" + mark + ": …}";
        }
    }

    /** Any scalar: checked later, where its path is known (the values of a matrix). */
    record Scalar() implements Shape {
        @Override
        public String expected() {
            return "a text, a number, true or false";
        }
    }

    /**
     * One key of a map.
     *
     * @param name the key
     * @param shape what its value may look like
     * @param need required, or what stands for it when it is left out
     * @param description one line for editors
     */
    record Field(String name, Shape shape, Need need, String description) {
        static Field required(String name, Shape shape, String description) {
            return new Field(name, shape, new Need.Required(), description);
        }

        static Field optional(String name, Shape shape, String description) {
            return new Field(name, shape, new Need.Optional(), description);
        }

        /** A key that stands for {@code written} (YAML text of a scalar, or {@code {}}) when it is left out. */
        static Field defaulted(String name, Shape shape, String written, String description) {
            return new Field(name, shape, new Need.Default(written), description);
        }
    }

    /** Whether a key must be there. */
    sealed interface Need {
        record Required() implements Need {}

        record Optional() implements Need {}

        record Default(String written) implements Need {}
    }
}
