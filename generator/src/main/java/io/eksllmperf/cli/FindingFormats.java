package io.eksllmperf.cli;

import io.eksllmperf.finding.Finding;
import io.eksllmperf.finding.JsonText;
import java.util.List;
import java.util.Locale;

/** Findings for programs. */
final class FindingFormats {
    private FindingFormats() {}

    /** A JSON array of objects with rule, level, file, line, column (0: unknown) and message. */
    static String json(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "[]";
        }
        StringBuilder json = new StringBuilder("[");
        for (Finding finding : findings) {
            json.append(json.length() > 1 ? ",\n " : "\n ")
                    .append("{\"rule\": ")
                    .append(JsonText.quoted(finding.rule()))
                    .append(", \"level\": ")
                    .append(JsonText.quoted(finding.level().name().toLowerCase(Locale.ROOT)))
                    .append(", \"file\": ")
                    .append(JsonText.quoted(finding.place().file()))
                    .append(", \"line\": ")
                    .append(finding.place().line())
                    .append(", \"column\": ")
                    .append(finding.place().column())
                    .append(", \"message\": ")
                    .append(JsonText.quoted(finding.message()))
                    .append('}');
        }
        return json.append("\n]").toString();
    }

    /** A workflow command, which GitHub shows at the line: {@code ::error file=…,line=…,col=…,title=ELP001::message}. */
    static String github(Finding finding) {
        String kind = finding.isError() ? "error" : "warning";
        String at = finding.place().line() > 0
                ? ",line=" + finding.place().line() + ",col="
                        + Math.max(1, finding.place().column())
                : "";
        return "::" + kind + " file=" + property(finding.place().file()) + at + ",title=" + finding.rule() + "::"
                + data(finding.message());
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
