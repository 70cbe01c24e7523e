package io.eksllmperf.render;

import io.eksllmperf.render.manifests.BenchModules;
import io.eksllmperf.render.manifests.Fence;
import io.eksllmperf.render.manifests.JobName;
import io.eksllmperf.render.manifests.LevelJob;
import io.eksllmperf.render.manifests.LevelScript;
import io.eksllmperf.render.manifests.LevelScriptInputs;
import io.eksllmperf.render.manifests.ReadyJob;
import io.eksllmperf.render.manifests.ReadyScript;
import io.eksllmperf.render.manifests.ScriptConfigMap;
import io.eksllmperf.spec.Load.Level;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;

/**
 * {@code manifests/<cluster>/<experiment>/bench}: the sweeps of all experiments on one server, one run after another.
 */
final class BenchFolder {
    private final Files files;
    private final String servingId;
    private final String modules;

    private BenchFolder(Files files, String servingId, String modules) {
        this.files = files;
        this.servingId = servingId;
        this.modules = modules;
    }

    /**
     * @param owner the sweep of the experiment that owns the server: the ready Job has its load tool
     * @param loads the sweeps of all experiments on the server, in the order in which they run
     */
    static void render(ResolvedLoad owner, List<ResolvedLoad> loads, String servingId, Files files) {
        Names names = owner.server().names();
        ConfigMap modules = ScriptConfigMap.render(names, "bench", BenchModules.files());
        Files own = files.of(List.of(owner.experiment().source().file()), List.of(owner.experiment()));
        files.put("10-configmap-bench", ScriptConfigMap.class, modules);
        BenchFolder bench =
                new BenchFolder(own, servingId, modules.getMetadata().getName());
        bench.ready(owner);
        for (int i = 0; i < loads.size(); i++) {
            ResolvedLoad load = loads.get(i);
            Files theirs = files.of(List.of(load.experiment().source().file()), List.of(load.experiment()));
            new BenchFolder(theirs, servingId, modules.getMetadata().getName()).sweep(load, i + 1);
        }
        files.put("90-configmap-fence", Fence.class, Fence.render(names));
    }

    private void ready(ResolvedLoad owner) {
        int deadline = owner.server().start().readyDeadlineSeconds();
        Map<String, String> script = ReadyScript.render(LevelScriptInputs.server(owner, servingId), deadline);
        ConfigMap map = script("ready", owner, script);
        files.put("11-configmap-ready", ScriptConfigMap.class, map);
        job("20-job-ready", ReadyJob.class, ReadyJob.render(owner, given(map, deadline)));
    }

    private void sweep(ResolvedLoad load, int ordinal) {
        String experiment = load.experiment().name();
        for (Level level : load.spec().levels()) {
            String name = experiment + "-" + Names.level(level.concurrency());
            ConfigMap map = script(name, load, LevelScript.render(LevelScriptInputs.of(load, level, servingId)));
            files.put("40-configmap-" + name, ScriptConfigMap.class, map);
            for (int repeat = 1; repeat <= load.spec().repeats(); repeat++) {
                String file = "50-job-" + experiment + "-r" + repeat + "-" + Names.level(level.concurrency());
                LevelJob.Run run = new LevelJob.Run(ordinal, level, repeat);
                job(file, LevelJob.class, LevelJob.render(load, run, given(map, load.deadlineSeconds(level))));
            }
        }
    }

    private ConfigMap script(String name, ResolvedLoad load, Map<String, String> script) {
        return ScriptConfigMap.render(load.server().names(), name, script);
    }

    private LevelJob.Given given(ConfigMap script, int deadlineSeconds) {
        return new LevelJob.Given(servingId, modules, script.getMetadata().getName(), deadlineSeconds);
    }

    private void job(String file, Class<?> by, Job job) {
        files.putAsIs(file, by, JobName.stamp(files.overridden(job)));
    }
}
