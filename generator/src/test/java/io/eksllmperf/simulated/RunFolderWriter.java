package io.eksllmperf.simulated;

import io.eksllmperf.spec.Load;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Leaves runs on a results volume as level Jobs do: {@code <experiment>/<run id>/}, or {@code <run id>.failed-1/} where the
 * script refused the run.
 *
 * @param volume the mounted volume
 */
record RunFolderWriter(Path volume) {
    /** Clocks alone give repeats about 1 % of spread. */
    static final IntToDoubleFunction QUIET = repeat -> 1 + 0.004 * (repeat - 2);

    /** All runs of a sweep, one after another: every level once, then every level again. */
    List<SimulatedRun> sweep(SimulatedServer setup, IntToDoubleFunction slower) {
        List<SimulatedRun> runs = new ArrayList<>();
        Instant start = setup.start();
        Load load = setup.load().spec();
        for (int repeat = 1; repeat <= load.repeats(); repeat++) {
            for (Load.Level level : load.levels()) {
                ServerModel server = setup.model().slower(slower.applyAsDouble(repeat));
                SimulatedRun run = SimulatedRun.of(setup.startingAt(start), level, repeat, server);
                write(run, load);
                runs.add(run);
                start = run.at(run.seconds()).plus(load.cooldown());
            }
        }
        return runs;
    }

    /** The same level of a sweep, a single run. */
    SimulatedRun level(SimulatedServer setup, int concurrency, int repeat) {
        Load load = setup.load().spec();
        Load.Level level = load.levels().stream()
                .filter(found -> found.concurrency() == concurrency)
                .findFirst()
                .orElseThrow();
        SimulatedServer later = setup.startingAt(setup.start().plus(Duration.ofHours(repeat)));
        SimulatedRun run = SimulatedRun.of(later, level, repeat, setup.model().slower(QUIET.applyAsDouble(repeat)));
        write(run, load);
        return run;
    }

    private void write(SimulatedRun run, Load load) {
        String name = RunRecord.reasons(run).isEmpty() ? run.id() : run.id() + ".failed-1";
        Path folder = volume.resolve(run.inputs().run().experiment()).resolve(name);
        try {
            Files.createDirectories(folder.resolve("artifacts"));
            Files.writeString(folder.resolve("run.yaml"), RunRecord.of(run).toPrettyString() + "\n");
            Files.writeString(folder.resolve(RunRecord.EXPORT), AiperfExport.summary(run, load));
            Files.writeString(folder.resolve("artifacts/profile_export.jsonl"), AiperfExport.requests(run));
            Files.writeString(folder.resolve("samples.prom"), RecorderFile.of(run));
            Files.writeString(folder.resolve("tool.log"), "AIPerf System is EXITING\n");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
