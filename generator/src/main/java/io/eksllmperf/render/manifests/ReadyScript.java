package io.eksllmperf.render.manifests;

import java.util.Map;

/** The script of the ready Job, mounted at {@code /opt/level}: it waits until the server is there. */
public final class ReadyScript {
    private ReadyScript() {}

    /**
     * File name to text: the data of the ready Job's ConfigMap.
     *
     * @param server the server to wait for
     * @param deadlineSeconds how long: GPU capacity, node, image pull and weights together
     */
    public static Map<String, String> render(LevelInputs.Server server, int deadlineSeconds) {
        if (deadlineSeconds < 1) {
            throw new IllegalArgumentException("a deadline is at least one second, not " + deadlineSeconds);
        }
        return Map.of(
                "ready.py",
                BenchTemplate.READY.fill(Map.of(
                        "server", PythonLiteral.of(LevelScript.server(server)),
                        "deadlineSeconds", PythonLiteral.of(deadlineSeconds))));
    }
}
