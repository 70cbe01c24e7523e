package io.eksllmperf.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.eksllmperf.plan.Snapshot.Json;
import io.eksllmperf.plan.Snapshot.Told;
import io.eksllmperf.plan.Snapshot.Unseen;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shipped sweep, and what a cluster said of it at several moments. */
final class Sweeps {
    static final String READY = "ready-4f6adb76-3e5e6452";
    private static final Duration LEVEL = Duration.ofSeconds(90);
    private static final Duration LIMIT = Duration.ofSeconds(652);

    private Sweeps() {}

    static Expected expected() {
        return new Expected(
                "gpt-oss-20b-g5-8xlarge",
                Optional.of(new Expected.Step(READY, Duration.ofMinutes(15), Duration.ofSeconds(15_972))),
                List.of(
                        run(20, "c0020-r1-9c2d21fc"),
                        run(40, "c0040-r1-1b7e88a0"),
                        run(80, "c0080-r1-5d0c4e3f"),
                        run(120, "c0120-r1-77aa01bc"),
                        run(200, "c0200-r1-e4f19d62")),
                Map.of("g5.8xlarge", new BigDecimal("2.448")));
    }

    private static Expected.Run run(int concurrency, String id) {
        return new Expected.Run(new Expected.Step("gpt-oss-20b-g5-8xlarge-" + id, LEVEL, LIMIT), concurrency, 1);
    }

    /** @param time of the 24th of November 2026: {@code 10:14:10} */
    static SweepProgress at(String fixture, String time) {
        return SweepProgress.of(expected(), snapshot(fixture, time));
    }

    static Snapshot snapshot(String fixture, String time) {
        JsonNode all = read(fixture);
        return new Snapshot(
                told(all, "application"),
                told(all, "jobs"),
                told(all, "pods"),
                told(all, "nodes"),
                Instant.parse("2026-11-24T" + time + "Z"));
    }

    /** Nothing can be seen, for one reason. */
    static Snapshot unseen(String why) {
        Unseen unseen = new Unseen(why);
        return new Snapshot(unseen, unseen, unseen, unseen, Instant.parse("2026-11-24T10:00:00Z"));
    }

    private static Told told(JsonNode all, String part) {
        return new Json(all.path(part).toString());
    }

    private static JsonNode read(String fixture) {
        try (InputStream in = Sweeps.class.getResourceAsStream(fixture + ".json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
