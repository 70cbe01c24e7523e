package io.eksllmperf.yaml;

import java.util.List;

/** Strings that YAML writers are known to get wrong. */
final class Nasty {
    static final List<String> WORDS = List.of(
            "y", "Y", "n", "N", "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF", "true",
            "True", "TRUE", "false", "False", "FALSE", "null", "Null", "NULL", "~", "=", "<<", ".inf", ".Inf", ".INF",
            "+.inf", "-.inf", "-.INF", ".nan", ".NaN", ".NAN");

    static final List<String> NUMBERS = List.of(
            "0", "7", "-7", "+7", "012", "08", "0x1F", "-0x1f", "0o17", "0b101", "1e3", "1E3", "1e+3", "-1.5e-3", "1_000",
            "1,000", "0.90", ".5", "+.5", "-.5", "5.", ".", "..", "-.", "1.33", "24.12", "1.14.1", "10.0.0.1", "12:30",
            "12:30:45", "-1:30", "190:20:30.15", "685_230.15", "0_", "1__0", "-_1", "+_.5", "123456789012345678901234567890", "1 2");

    static final List<String> DATES = List.of(
            "2026-01-01", "2026-1-1", "2026-01-01T00:00:00Z", "2026-01-01t21:59:43.10-05:00", "2026-01-01 21:59:43.10 -5",
            "2026-01-01T00:00:00.000000+01:00");

    static final List<String> SYNTAX = List.of(
            "", " ", "  ", " leading", "trailing ", "a: b", "a:", ":", ":a", ": a", "a:b", "a :b", "a #b", "a#b", "#", "# a",
            "-", "- a", "-a", "--", "--flag=1", "---", "--- a", "---a", "...", "... a", ".hidden", "?", "? a", "?a", ",", ",a",
            "[", "[]", "[a]", "]", "{", "{}", "{a: b}", "{{ .Values.x }}", "}", "&", "&a", "*", "*a", "!", "!!str", "!a", "|",
            "|-", "|2\n", ">", ">-", "'", "''", "'a'", "it's", "\"", "\"a\"", "a\"b", "%", "%YAML 1.1", "@", "@a", "`", "`a`",
            "=a", "<a>", "~a", "\\", "a\\nb", "C:\\temp", "a, b", "a [b] {c}", "$(date)", "${VAR}", "a|b", "a>b", "a&b", "a*b",
            "a!b", "a%b", "a@b", "*.log", "/", "+", "<<: *a", "key: [value]", "- - a", "? - a");

    static final List<String> CHARACTERS = List.of(
            "\t", "a\tb", "\ta", "a\t", "\r", "a\rb", "a\r\nb\r\n", "\0", "\u0001", "\u0007", "\b", "\f", "\u001B[31m", "\u007F",
            "\u0080", "\u0085", "a\u0085b", "\u009F", "\u00A0", "a\u00A0b", "\u00AD", "\u200B", "\u200E", "\u2028", "a\u2028b",
            "\u2029", "a\u2029b", "\u202E", "\u2066", "\uFEFF", "\uFEFFa", "a\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "200\u00B120",
            "\u00E9", "\u4E2D\u6587", "\u0645", "\uD83D\uDE80", "a\uD83D\uDE80b", "\uDB40\uDC01", "\uDBFF\uDFFD", "\u00DF",
            "\u0130", "\u212A");

    static final List<String> LINES = List.of(
            "\n", "\n\n", "\n\n\n", "a\n", "a\nb", "a\nb\n", "a\n\n", "a\nb\n\n\n", "\na", "\n\na\n", " a\nb\n", "  a\n b\nc", "a\n b\n",
            "a\n  b\n c\n", "\ta\nb\n", "a\n\tb\n", "a\nb\t\n", " \n", "\t\n", " \na\n", "   \na\n", "   \n  a\n", "\n a\n", "\n\ta\n",
            "a\n \n", "a\n   \nb\n", "a\n   ", "a\n\t", "a\n\t\n", "a\n\n b", "a \nb \n", "# a\nb\n", "- a\n- b\n", "a: b\nc: d\n",
            "---\na\n", "a\n---\nb\n", "...\na\n", "a\n...\n", "%YAML 1.1\n", "#!/bin/sh\nset -eu\n\nexec \"$@\"\n", "a\n\u00B1\n",
            "a\n\uD83D\uDE80\n", "a\n\u0085b\n", "a\n\u2028b\n", "a\r\nb\n", "a\n\uFEFF\n", "a\n\u0007\n", "'\n", "\"\n\"", "\\\n\\",
            "|\n>\n", "true\n", "1\n", "null\n2026-01-01");

    static final List<String> LONG = List.of(
            "word ".repeat(400) + "end", "x".repeat(5000), "word ".repeat(400) + "\n" + "word ".repeat(400) + "\n", "\t" + "word ".repeat(400),
            "-".repeat(900), "a\n".repeat(300));

    static final List<String> ALL = List.of(WORDS, NUMBERS, DATES, SYNTAX, CHARACTERS, LINES, LONG).stream()
            .flatMap(List::stream)
            .toList();

    private Nasty() {}
}
