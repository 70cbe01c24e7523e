package io.eksllmperf.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Input texts broken by chance, the same ones in every run. */
final class Mutant {
    /** What an editor may leave behind where a value stood. */
    private static final List<String> VALUES = List.of(
            "0",
            "1",
            "012",
            "1.0",
            "1.5",
            "1e3",
            "-1",
            "+5",
            "0x10",
            "0o17",
            "99999999999999999999",
            "1e400",
            ".inf",
            ".nan",
            "true",
            "False",
            "yes",
            "null",
            "~",
            "\"\"",
            "\"1\"",
            "\"a\\nb\"",
            "\"a\\n\"",
            "\"\\u0000\"",
            "auto",
            "nodeDisk",
            "g5.12xlarge",
            "1.33",
            "\"1.33\"",
            "100Gi",
            "[]",
            "{}",
            "[1, 2]",
            "[~]",
            "{volume: 10Gi}",
            "{from: other}",
            "{name: lab}",
            "[[[[]]]]",
            "{a: {b: c}}",
            "\"0.90\"",
            "30s",
            "al2023@v20260818",
            "日本",
            "\"\\ud83d\\ude00\"",
            "&a x",
            "*a",
            "!!int 3",
            "'it''s'",
            "|",
            ">-",
            "{exclude: [{a.b: 1}]}",
            "{a.b: [1]}",
            "{\"a b\": [1]}",
            "{a.b: 1}",
            "9999",
            "2147483648");

    private static final List<String> PIECES = List.of(
            "\t",
            "\u0000",
            "\u0007",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "\uD83D\uDE00",
            "\uD800",
            "[",
            "]",
            "{",
            "}",
            ":",
            ": ",
            "- ",
            "#",
            "\"",
            "'",
            "&",
            "*",
            "!",
            "|",
            ">",
            "%",
            "---\n",
            "...\n",
            "\n",
            "\r",
            "\r\n",
            "? ",
            "<<: ",
            "日本",
            "%YAML 1.1\n",
            "\u202E",
            "@",
            "`");

    private final Random random;
    private final List<String> lines;

    private Mutant(String text, long seed) {
        this.random = new Random(seed);
        this.lines = new ArrayList<>(List.of(text.split("\n", -1)));
    }

    /** The text with one to three changes, mostly one, that leave most of it good YAML. */
    static String ofValues(String text, long seed) {
        Mutant mutant = new Mutant(text, seed);
        int changes = 1 + Math.max(0, mutant.random.nextInt(6) - 3);
        for (int i = 0; i < changes; i++) {
            mutant.changeValue();
        }
        return String.join("\n", mutant.lines);
    }

    /** The text with one to six changes of any kind. */
    static String ofAnything(String text, long seed) {
        Mutant mutant = new Mutant(text, seed);
        int changes = 1 + mutant.random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            mutant.changeAnything();
        }
        String changed = String.join("\n", mutant.lines);
        return mutant.random.nextInt(10) == 0
                ? changed.substring(0, mutant.random.nextInt(changed.length() + 1))
                : changed;
    }

    private void changeValue() {
        int line = random.nextInt(lines.size());
        String text = lines.get(line);
        switch (random.nextInt(8)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.set(line, swapped(text, lines.get(random.nextInt(lines.size()))));
            case 2 -> lines.set(line, text.replaceFirst("[a-z](?=[A-Za-z]*:)", "X"));
            case 3 -> lines.set(line, text.replaceFirst("([{,] *)([a-zA-Z]+:)", "$1other: 1, $2"));
            default -> lines.set(line, replaced(text, pick(VALUES)));
        }
        if (lines.isEmpty()) {
            lines.add("");
        }
    }

    private void changeAnything() {
        int line = random.nextInt(lines.size());
        String text = lines.get(line);
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(8)) {
            case 0 -> lines.add(line, text);
            case 1 -> lines.set(line, text.substring(0, at) + pick(PIECES) + text.substring(at));
            case 2 ->
                lines.set(
                        line, text.substring(0, at) + Character.toString(random.nextInt(0x11000)) + text.substring(at));
            case 3 -> lines.set(line, text.substring(0, at));
            case 4 ->
                lines.set(
                        line,
                        replaced(
                                text,
                                pick(List.of("[", "{a: ", "- "))
                                        .repeat(random.nextInt(random.nextInt(8) == 0 ? 3000 : 60))));
            case 5 -> lines.set(line, replaced(text, "9".repeat(1 + random.nextInt(400))));
            default -> changeValue();
        }
    }

    /** One of the line's values replaced: each stands behind a colon, up to the end, a comma or a bracket. */
    private String replaced(String line, String value) {
        List<Integer> colons = new ArrayList<>();
        for (int i = line.indexOf(": "); i >= 0; i = line.indexOf(": ", i + 1)) {
            colons.add(i + 2);
        }
        if (colons.isEmpty()) {
            return line;
        }
        int start = pick(colons);
        int end = start;
        while (end < line.length() && ",}]#".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return line.substring(0, start) + value + line.substring(end);
    }

    private String swapped(String line, String other) {
        int colon = other.lastIndexOf(": ");
        return colon < 0
                ? line
                : replaced(
                        line,
                        other.substring(colon + 2)
                                .replaceAll("[\\[\\]{}#,].*", "")
                                .strip());
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
