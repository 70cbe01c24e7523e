package io.eksllmperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script that keeps the note of a merge request, against a server that plays GitLab on loopback. */
@Timeout(120)
class MergeRequestNoteTest {
    private static final String MARKER = "<!-- eks-llm-perf diff -->";
    private static final String TEXT = MARKER + "\nRolls \u201Cllm-gpu\u201D\n";
    private static final String NOTES = "/api/v4/projects/7/merge_requests/3/notes";
    private static final String JSON_TEXT = "{\"body\": \"" + MARKER + "\\nRolls \\u201cllm-gpu\\u201d\\n\"}";

    @TempDir
    private Path folder;

    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final List<String> notes = new ArrayList<>();
    private int answer = 200;
    private HttpServer server;

    @BeforeEach
    void aGitLab() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Files.writeString(folder.resolve("note.py"), InitYaml.text(".ci/merge-request-note.py"));
        Files.writeString(folder.resolve("comment.md"), TEXT);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theFirstTimeANoteIsWritten() throws Exception {
        notes.add(note(1, 5, "What is this?"));

        assertThat(run("secret")).isEqualTo(new Script.End(0, ""));
        assertThat(calls)
                .containsExactly(
                        "GET /api/v4/user secret ",
                        "GET " + NOTES + "?per_page=100&sort=asc&order_by=created_at&page=1 secret ",
                        "POST " + NOTES + " secret " + JSON_TEXT);
    }

    @Test
    void fromThenOnTheSameNoteIsWrittenAnew() throws Exception {
        IntStream.range(0, 120).forEach(at -> notes.add(note(at, 5, "words")));
        notes.add(note(500, 9, MARKER + "\\nold"));

        assertThat(run("secret").code()).isZero();
        assertThat(calls).hasSize(4).endsWith("PUT " + NOTES + "/500 secret " + JSON_TEXT);
    }

    @Test
    void aNoteOfSomebodyElseThatLooksLikeOursIsLeftAlone() throws Exception {
        notes.add(note(1, 5, MARKER + "\\nquoted"));

        assertThat(run("secret").code()).isZero();
        assertThat(calls).last().asString().startsWith("POST ");
    }

    @Test
    void withoutATokenTheArtifactHasToDo() throws Exception {
        assertThat(run(""))
                .isEqualTo(new Script.End(
                        0,
                        "No GITLAB_TOKEN: the diff is an artifact of the job 'diff' only; .gitlab-ci.yml says how to get"
                                + " a note.\n"));
        assertThat(calls).isEmpty();
    }

    @Test
    void aTokenThatMayNotSaysWhichOneMay() throws Exception {
        answer = 403;

        assertThat(run("secret"))
                .isEqualTo(new Script.End(
                        1,
                        "GitLab answered 403 Forbidden: GITLAB_TOKEN must be a project access token with the scope api"
                                + " and the role Reporter or above.\n"));
    }

    private Script.End run(String token) throws Exception {
        return new Script(folder, Files.createDirectories(folder.resolve("programs")))
                .run(
                        Map.of(
                                "PATH",
                                System.getenv("PATH"),
                                "GITLAB_TOKEN",
                                token,
                                "CI_API_V4_URL",
                                "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v4",
                                "CI_PROJECT_ID",
                                "7",
                                "CI_MERGE_REQUEST_IID",
                                "3",
                                "no_proxy",
                                "127.0.0.1"),
                        "python3",
                        "note.py",
                        "comment.md");
    }

    private static String note(int id, int author, String body) {
        return "{\"id\": " + id + ", \"author\": {\"id\": " + author + "}, \"body\": \"" + body + "\"}";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("PRIVATE-TOKEN") + " " + body);
        byte[] said = said(exchange).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer, said.length);
        exchange.getResponseBody().write(said);
        exchange.close();
    }

    private String said(HttpExchange exchange) {
        if (exchange.getRequestURI().getPath().endsWith("/user")) {
            return "{\"id\": 9}";
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            return "{}";
        }
        int from = exchange.getRequestURI().getQuery().endsWith("page=1") ? 0 : 100;
        return notes.stream().skip(from).limit(100).collect(Collectors.joining(",", "[", "]"));
    }
}
