package io.eksllmperf.report.html;

import freemarker.core.HTMLOutputFormat;
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

/** The page's FreeMarker template. It escapes for HTML whatever it is given, unless it says otherwise itself. */
final class PageTemplate {
    private PageTemplate() {}

    /** Fills the template; a name in it without a value is an error. */
    static String fill(Map<String, Object> values) {
        StringWriter out = new StringWriter();
        try {
            Template template = new Template("report.html.ftl", PageFiles.template(), configuration());
            template.process(new SimpleHash(values, new SimpleObjectWrapper(Configuration.VERSION_2_3_34)), out);
        } catch (TemplateException fault) {
            throw new IllegalStateException("report.html.ftl: " + fault.getMessage(), fault);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return out.toString();
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }
}
