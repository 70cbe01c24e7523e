package io.eksllmperf.render.manifests;

import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * The two FreeMarker templates of the load Jobs, parsed when first asked for. A template sees only finished Python
 * literals, so no text of the input can become code.
 */
@SuppressWarnings("ImmutableEnumChecker") // a parsed template is never changed
enum BenchTemplate {
    LEVEL("level.py.ftl"),
    READY("ready.py.ftl");

    private final Template template;

    BenchTemplate(String name) {
        try {
            template = new Template(name, BenchModules.text(name), configuration());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Fills the template; a name in it without a literal is an error. */
    String fill(Map<String, String> literals) {
        StringWriter out = new StringWriter();
        try {
            template.process(new SimpleHash(literals, new SimpleObjectWrapper(Configuration.VERSION_2_3_34)), out);
        } catch (TemplateException | IOException fault) {
            throw new IllegalStateException(template.getName() + ": " + fault.getMessage(), fault);
        }
        return out.toString();
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        return configuration;
    }
}
