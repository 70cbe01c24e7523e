package io.eksllmperf.report.judge;

import io.eksllmperf.report.Figure;
import io.eksllmperf.report.Numbers;
import io.eksllmperf.report.Phrases;
import io.eksllmperf.report.Verdict;
import io.eksllmperf.report.Verdict.Kind;
import io.eksllmperf.results.Run;
import io.eksllmperf.results.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Whether one undisturbed server answered, and how it was used. */
final class ServerChecks {
    private static final int SHOWN = 3;
    private static final List<String> SAME = List.of("version", "models", "cacheConfig", "processStartTime");

    private ServerChecks() {}

    static Optional<Verdict> changed(Evidence run) {
        List<String> changes = changes(run.known().run().server());
        int resets = run.known()
                .folder()
                .samples()
                .map(Samples::counters)
                .map(Samples.Counters::resets)
                .orElse(0);
        if (resets > 0) {
            changes.add("its counters went back " + Phrases.count(resets, "time") + ", so it was started again");
        }
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        String more = changes.size() > SHOWN ? " and " + Phrases.count(changes.size() - SHOWN, "further change") : "";
        return Optional.of(Verdict.of(
                Kind.SERVING_CHANGED,
                "the server changed during the run: "
                        + String.join("; ", changes.subList(0, Math.min(SHOWN, changes.size()))) + more));
    }

    private static List<String> changes(Run.Server server) {
        List<String> changes = new ArrayList<>();
        if (server.before().isEmpty() || server.after().isEmpty()) {
            return changes;
        }
        TreeSet<String> paths = new TreeSet<>(server.before().keySet());
        paths.addAll(server.after().keySet());
        for (String path : paths) {
            int dot = path.indexOf('.');
            String before = said(server.before(), path);
            String after = said(server.after(), path);
            if (SAME.contains(dot < 0 ? path : path.substring(0, dot)) && !before.equals(after)) {
                changes.add(path + " was " + before + ", is " + after);
            }
        }
        return changes;
    }

    private static String said(Map<String, String> server, String path) {
        return server.getOrDefault(path, "not there");
    }

    static Optional<Verdict> notRecorded(Evidence run) {
        Run.Server server = run.known().run().server();
        if (!server.before().isEmpty() && !server.after().isEmpty()) {
            return Optional.empty();
        }
        String when = server.before().isEmpty() && server.after().isEmpty()
                ? "nobody"
                : server.before().isEmpty() ? "before the run nobody" : "after the run nobody";
        return Optional.of(
                Verdict.of(
                        Kind.SERVING_NOT_RECORDED,
                        when
                                + " asked the server who it is, so nothing says that one and the same server answered throughout"));
    }

    static Optional<Verdict> foreignLoad(Evidence run) {
        return run.known()
                .run()
                .verdict()
                .foreignLoad()
                .filter(foreign -> foreign)
                .map(foreign -> Verdict.of(
                        Kind.FOREIGN_LOAD,
                        "the server held more requests than concurrency "
                                + run.known().concurrency() + " allows, so others used it too: measure it alone"));
    }

    static Optional<Verdict> warmCache(Evidence run) {
        boolean meant = run.known()
                .context()
                .experiment()
                .filter(found -> found.serving().engine().args().contains("--enable-prefix-caching"))
                .isPresent();
        return run.value(Figure.PREFIX_CACHE_HITS)
                .filter(percent -> !meant && percent > run.policy().cacheHits() * 100)
                .map(percent -> Verdict.of(
                        Kind.WARM_PREFIX_CACHE,
                        Numbers.fixed(percent, 1) + " % of the prompt tokens came from the prefix cache, more than "
                                + Numbers.percent(run.policy().cacheHits())
                                + ": prompts were repeated; ask for as many prompts as requests"));
    }

    static Optional<Verdict> clientBusy(Evidence run) {
        int concurrency = run.known().concurrency();
        return run.value(Figure.SERVER_LITTLE)
                .filter(share -> share < run.policy().clientLeast())
                .map(share -> Verdict.of(
                        Kind.CLIENT_BUSY,
                        "under load the server held " + Numbers.fixed(share * concurrency, 1) + " of " + concurrency
                                + " requests on average, less than "
                                + Numbers.percent(run.policy().clientLeast())
                                + ": the load tool was busy with itself; give it more CPUs or processes"));
    }
}
