package io.eksllmperf.check;

import java.util.List;
import java.util.Optional;

/** Texts that look like credentials, by the prefixes that their makers give them so that they can be found. */
final class SecretText {
    private record Form(String prefix, int least, String what) {}

    private static final List<Form> FORMS = List.of(
            new Form("hf_", 20, "a Hugging Face token"),
            new Form("AKIA", 16, "an AWS access key"),
            new Form("ASIA", 16, "an AWS session key"),
            new Form("ghp_", 20, "a GitHub token"),
            new Form("gho_", 20, "a GitHub token"),
            new Form("ghs_", 20, "a GitHub token"),
            new Form("github_pat_", 20, "a GitHub token"),
            new Form("glpat-", 16, "a GitLab token"),
            new Form("nvapi-", 20, "an NVIDIA API key"),
            new Form("sk-", 20, "an API key"),
            new Form("-----BEGIN ", 8, "a private key or certificate"));
    private static final List<String> NAMES =
            List.of("_TOKEN", "_PASSWORD", "_SECRET", "_API_KEY", "_ACCESS_KEY", "_PRIVATE_KEY", "_SECRET_KEY");
    private static final int SHORTEST = 8;

    private SecretText() {}

    /** What the text holds that looks like a credential. */
    static Optional<String> in(String text) {
        for (Form form : FORMS) {
            for (int at = text.indexOf(form.prefix()); at >= 0; at = text.indexOf(form.prefix(), at + 1)) {
                boolean begins = at == 0 || !isWord(text.charAt(at - 1));
                if (begins && run(text, at + form.prefix().length()) >= form.least()) {
                    return Optional.of(form.what());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a variable of this name, with a value as long as this, holds a secret. */
    static boolean named(String name, String value) {
        return value.length() >= SHORTEST && NAMES.stream().anyMatch(name::endsWith);
    }

    private static int run(String text, int from) {
        int end = from;
        while (end < text.length() && (isWord(text.charAt(end)) || text.charAt(end) == ' ')) {
            end++;
        }
        return end - from;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }
}
