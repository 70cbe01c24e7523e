package io.eksllmperf.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A vLLM server as far as the scripts ask it, and a DCGM exporter at {@code /metrics} when {@link #page} is set. */
final class FakeServer implements AutoCloseable {
    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger answered = new AtomicInteger();
    final AtomicInteger refused = new AtomicInteger();
    volatile int unhealthyAnswers;
    volatile int busyAnswers;
    volatile int running;
    volatile String version = "0.27.1";
    volatile String models = "\"openai/gpt-oss-20b\", \"serving-0a1b2c3d\"";
    volatile String started = "1.7643e+09";
    volatile String completion = "{\"choices\": [{\"text\": \" Paris\"}]}";
    volatile int completionStatus = 200;
    volatile String page = "";
    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    FakeServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        http.createContext("/", this::handle);
        http.setExecutor(threads);
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    String hostAndPort() {
        return "127.0.0.1:" + http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (path) {
            case "/health" -> answer(exchange, unhealthyAnswers-- > 0 ? 503 : 200, "");
            case "/version" -> answer(exchange, 200, "{\"version\": \"" + version + "\"}");
            case "/v1/models" -> answer(exchange, 200, modelList());
            case "/metrics" -> answer(exchange, 200, page.isEmpty() ? metrics() : page);
            case "/v1/completions", "/v1/chat/completions" -> complete(exchange, body);
            default -> {
                poke(path);
                answer(exchange, 200, "");
            }
        }
    }

    private void complete(HttpExchange exchange, String body) throws IOException {
        boolean refuse = body.equals("refuse");
        (refuse ? refused : answered).incrementAndGet();
        answer(exchange, refuse ? 400 : completionStatus, completion);
    }

    private void poke(String path) {
        switch (path) {
            case "/poke/restart" -> started = "1.7644e+09";
            case "/poke/version" -> version = "0.32.0";
            case "/poke/reset" -> answered.set(0);
            case "/poke/crowd" -> running = 50;
            default -> {}
        }
    }

    private String modelList() {
        String rows = String.join(
                ", ",
                List.of(models.split(", ")).stream()
                        .map(id -> "{\"id\": " + id + "}")
                        .toList());
        return "{\"object\": \"list\", \"data\": [" + rows + "]}";
    }

    private String metrics() {
        int busy = busyAnswers-- > 0 ? 3 : running;
        return """
                # TYPE vllm:num_requests_running gauge
                vllm:num_requests_running{engine="0",model_name="openai/gpt-oss-20b"} %d.0
                vllm:num_requests_waiting{engine="0",model_name="openai/gpt-oss-20b"} 0.0
                vllm:cache_config_info{block_size="16",engine="0",num_gpu_blocks="15000"} 1.0
                process_start_time_seconds %s
                vllm:prompt_tokens_total{engine="0"} 2.0
                vllm:request_success_total{engine="0",finished_reason="stop"} %d.0
                vllm:request_success_total{engine="0",finished_reason="error"} 0.0
                vllm:e2e_request_latency_seconds_bucket{engine="0",le="+Inf"} 7.0
                vllm:e2e_request_latency_seconds_sum{engine="0"} 1.5
                http_requests_total{handler="/v1/completions",method="POST",status="2xx"} %d.0
                http_requests_total{handler="/v1/completions",method="POST",status="4xx"} %d.0
                http_requests_total{handler="/health",method="GET",status="5xx"} 99.0
                python_gc_objects_collected_total{generation="0"} 1.0
                """.formatted(busy, started, answered.get(), answered.get(), refused.get());
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
