package io.eksllmperf.cli;

import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.eksllmperf.tree.NewFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The files of a new repository beside its experiments and their output: CI, hook, owners, attributes, and a README. */
final class InitFiles {
    private static final String FOLDER = "/io/eksllmperf/init-ci/";

    private InitFiles() {}

    /** Sorted by path. */
    static List<NewFile> of(InitOrigin origin) {
        Map<String, String> values = Map.of(
                "programUrl", origin.programUrl(),
                "programRevision", origin.programRevision(),
                "owner", origin.owner());
        return List.of(
                new NewFile(".ci/build-eks-llm-perf", text("build-eks-llm-perf"), true),
                NewFile.of(".ci/merge-request-note.py", text("merge-request-note.py")),
                NewFile.of(".gitattributes", text("gitattributes")),
                new NewFile(".githooks/pre-commit", text("pre-commit"), true),
                NewFile.of(".github/workflows/eks-llm-perf.yaml", filled("workflow.yaml.ftl", values)),
                NewFile.of(".gitignore", text("gitignore")),
                NewFile.of(".gitlab-ci.yml", filled("gitlab-ci.yml.ftl", values)),
                NewFile.of("CODEOWNERS", filled("CODEOWNERS.ftl", values)),
                NewFile.of("README.md", filled("README.md.ftl", values)));
    }

    private static String filled(String name, Map<String, String> values) {
        StringWriter out = new StringWriter();
        try {
            new Template(name, text(name), configuration())
                    .process(new SimpleHash(values, new SimpleObjectWrapper(Configuration.VERSION_2_3_34)), out);
        } catch (TemplateException | IOException fault) {
            throw new IllegalStateException(name + ": " + fault.getMessage(), fault);
        }
        return out.toString();
    }

    /** Square brackets, because the dollar and its braces belong to the shell and to GitHub. */
    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setLocale(Locale.ROOT);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
        configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
        return configuration;
    }

    private static String text(String name) {
        try (InputStream stream = InitFiles.class.getResourceAsStream(FOLDER + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
