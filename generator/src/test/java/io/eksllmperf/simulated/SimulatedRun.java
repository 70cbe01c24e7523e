package io.eksllmperf.simulated;

import io.eksllmperf.render.Names;
import io.eksllmperf.render.manifests.LevelInputs;
import io.eksllmperf.render.manifests.LevelScriptInputs;
import io.eksllmperf.spec.Load.Level;
import io.eksllmperf.yaml.ContentHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One level Job, done: what it was told and what came of it.
 *
 * @param id the Job's name
 * @param inputs what its script is made of
 * @param repeat from 1
 * @param server what it loaded
 * @param fault what is planted
 * @param start when the load tool started; seconds of the calls count from there
 * @param calls those of the warm-up first
 */
record SimulatedRun(
        String id, LevelInputs inputs, int repeat, ServerModel server, Fault fault, Instant start, List<Call> calls) {
    /** The load tool reads its tokenizer before, and writes its export after. */
    private static final double BOOT_SECONDS = 6;

    private static final double BETWEEN_PHASES = 0.5;
    private static final double EXPORT_SECONDS = 3;

    SimulatedRun {
        calls = List.copyOf(calls);
    }

    /**
     * @param server the server as it was in this run
     * @param seed of its prompts
     */
    static SimulatedRun of(SimulatedServer setup, Level level, int repeat, ServerModel server) {
        LevelInputs inputs = LevelScriptInputs.of(setup.load(), level, setup.servingId());
        String id = Names.run(setup.load().experiment(), level.concurrency(), repeat) + "-"
                + ContentHash.of(inputs.toString() + setup.start()).shortId(8);
        return new SimulatedRun(
                id, inputs, repeat, server, setup.fault(), setup.start(), calls(setup, level, repeat, server));
    }

    private static List<Call> calls(SimulatedServer setup, Level level, int repeat, ServerModel server) {
        Fault fault = setup.fault();
        int clients = fault == Fault.HALF_CLIENTS ? level.concurrency() / 2 : level.concurrency();
        int asked = setup.load().spec().request().output().mean();
        int tokens = fault == Fault.SHORT_ANSWERS ? asked / 2 : asked;
        int warmup = fault == Fault.COLD ? 0 : setup.load().spec().warmupRequests();
        long seed = level.concurrency() * 10L + repeat;
        List<Call> calls = new ArrayList<>();
        double second = BOOT_SECONDS;
        if (warmup > 0) {
            Simulation.Load load = new Simulation.Load(clients, warmup, tokens, Fault.NONE);
            for (Call call : Simulation.run(server, load, -seed)) {
                calls.add(call.after(BOOT_SECONDS, Call.Outcome.WARMUP));
            }
            second = last(calls) + BETWEEN_PHASES;
        }
        int requests = level.requests().orElseThrow();
        for (Call call : Simulation.run(server, new Simulation.Load(clients, requests, tokens, fault), seed)) {
            calls.add(call.after(second, Call.Outcome.MEASURED));
        }
        return calls;
    }

    private static double last(List<Call> calls) {
        return calls.stream().mapToDouble(Call::end).max().orElse(0);
    }

    List<Call> measured() {
        return calls.stream().filter(Call::isMeasured).toList();
    }

    long failed() {
        return calls.stream().filter(Call::failed).count();
    }

    /** Seconds from the start to the tool's end. */
    double seconds() {
        return last(calls) + EXPORT_SECONDS;
    }

    Instant at(double second) {
        return start.plusMillis(Math.round(second * 1000));
    }

    long nanos(double second) {
        return Math.addExact(start.toEpochMilli() * 1_000_000L, Math.round(second * 1e9));
    }
}
