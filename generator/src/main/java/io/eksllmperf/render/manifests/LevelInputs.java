package io.eksllmperf.render.manifests;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All that one level's script is made of: the script changes exactly when one of these does.
 *
 * @param server the server under load
 * @param tool the load tool
 * @param level what the level asks for
 * @param run what holds for all runs of the experiment
 */
public record LevelInputs(Server server, Tool tool, Level level, Run run) {

    public LevelInputs {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(tool, "tool");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(run, "run");
    }

    /**
     * The server as its clients see it.
     *
     * @param url {@code http://host:port}, without a slash at its end
     * @param model the model's name in requests
     * @param endpoint {@code completions} or {@code chat}
     * @param serving which Deployment answers there
     */
    public record Server(String url, String model, String endpoint, Serving serving) {
        public Server {
            if (!url.startsWith("http://") || url.endsWith("/")) {
                throw new IllegalArgumentException("a server's URL looks like http://host:port, not " + url);
            }
            if (!endpoint.equals("completions") && !endpoint.equals("chat")) {
                throw new IllegalArgumentException("an endpoint is completions or chat, not " + endpoint);
            }
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(serving, "serving");
        }
    }

    /**
     * The Deployment behind the server.
     *
     * @param id the serving id; the server must list {@code serving-<id>} among its models
     * @param namespace its namespace
     * @param deployment its name: GPU metrics are kept for pods of that name
     * @param image its image
     */
    public record Serving(String id, String namespace, String deployment, String image) {
        public Serving {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(namespace, "namespace");
            Objects.requireNonNull(deployment, "deployment");
            Objects.requireNonNull(image, "image");
        }
    }

    /**
     * The load tool.
     *
     * @param name {@code genai-perf} or {@code aiperf}, which decides how its export is read
     * @param version its version as the input names it
     * @param image its image
     * @param argv the whole command; relative paths in it are below a fresh work folder
     */
    public record Tool(String name, String version, String image, List<String> argv) {
        public Tool {
            if (!name.equals("genai-perf") && !name.equals("aiperf")) {
                throw new IllegalArgumentException("a load tool is genai-perf or aiperf, not " + name);
            }
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(image, "image");
            argv = List.copyOf(argv);
            if (argv.isEmpty()) {
                throw new IllegalArgumentException("a load tool's command has at least one word");
            }
        }
    }

    /**
     * What the level asks for.
     *
     * @param concurrency clients that wait for an answer at the same time
     * @param prompts how many different prompts there are
     * @param requests how many requests are measured; empty where time windows decide (genai-perf 24.12)
     */
    public record Level(int concurrency, int prompts, Optional<Integer> requests) {
        public Level {
            if (concurrency < 1 || prompts < 1 || requests.orElse(1) < 1) {
                throw new IllegalArgumentException("concurrency, prompts and requests count from 1");
            }
        }
    }

    /**
     * What holds for all runs of the experiment.
     *
     * @param experiment the experiment's name, which names the folder on the results volume
     * @param limits time and error limits
     * @param gpuExporter host, or host:port, of the DCGM exporters' headless Service; port 9400 when left out
     * @param inputs the resolved input, for {@code run.yaml}, in the order to be written: strings, integers,
     *     booleans, lists, maps, and empty Optionals for what was left out
     */
    public record Run(String experiment, Limits limits, Optional<String> gpuExporter, Map<String, ?> inputs) {
        public Run {
            if (!experiment.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?")) {
                throw new IllegalArgumentException(
                        "an experiment's name is lower-case letters, digits and -, not " + experiment);
            }
            Objects.requireNonNull(limits, "limits");
            Objects.requireNonNull(gpuExporter, "gpuExporter");
            inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        }
    }

    /**
     * Time and error limits.
     *
     * @param gateSeconds how long the level waits for a ready and idle server
     * @param cooldownSeconds how long it lets the server rest before it asks at all
     * @param maxErrorPercent failed requests in percent above which the run is not usable
     */
    public record Limits(int gateSeconds, int cooldownSeconds, int maxErrorPercent) {
        public Limits {
            if (gateSeconds < 1 || cooldownSeconds < 0 || maxErrorPercent < 0 || maxErrorPercent > 100) {
                throw new IllegalArgumentException("seconds are not negative, and a percentage is 0 to 100");
            }
        }
    }
}
