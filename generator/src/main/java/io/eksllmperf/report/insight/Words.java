package io.eksllmperf.report.insight;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Insight.LeftOut;
import io.eksllmperf.report.Level;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Phrases;
import java.util.List;

/** Lists and figures in sentences, and their names for programs. */
final class Words {
    private Words() {}

    static String levels(List<Level> levels) {
        return Phrases.list(
                levels.stream().map(level -> "" + level.concurrency()).toList());
    }

    static String leftOut(List<LeftOut> levels) {
        return Phrases.list(levels.stream().map(out -> "" + out.concurrency()).toList());
    }

    /** {@code 4.31 s}; {@code 6.15 requests/s}. */
    static String value(Figure figure, double value) {
        return figure == Figure.REQUEST_THROUGHPUT
                ? Numbers.fixed(value, figure.decimals()) + " " + figure.label()
                : figure.unit().equals("tokens/s")
                        ? Numbers.fixed(value, figure.decimals()) + " " + figure.label()
                        : Numbers.of(figure, value);
    }

    /** {@code mean latency}; {@code p90 latency}; {@code p95 TTFT}. */
    static String name(Figure figure) {
        int space = figure.label().lastIndexOf(' ');
        return figure.unit().equals("ms")
                ? figure.label().substring(space + 1) + " " + figure.label().substring(0, space)
                : figure.label();
    }

    /** {@code latency_mean_ms}; {@code requests_per_second}. */
    static String key(Figure figure) {
        return switch (figure) {
            case REQUEST_THROUGHPUT -> "requests_per_second";
            case OUTPUT_THROUGHPUT -> "output_tokens_per_second";
            case GPU_UTILIZATION -> "gpu_utilization_percent";
            case GPU_MEMORY -> "gpu_memory_mib";
            case POWER -> "power_w";
            case ENERGY -> "kwh_per_million_output_tokens";
            default -> figure.key().replace("_avg", "_mean") + (figure.unit().equals("ms") ? "_ms" : "");
        };
    }

    /** For numbers that rest on a tokenizer which is not the model's: no program may take them for the model's tokens. */
    static String foreignKey(String key) {
        return key + "_of_foreign_tokenizer";
    }

    /** Starts a sentence. */
    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
