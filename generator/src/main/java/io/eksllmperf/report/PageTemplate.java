package io.eksllmperf.report;

import freemarker.core.OutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** The FreeMarker templates of pages: each escapes for its own format, and a name without a value is an error. */
public final class PageTemplate {
    private static final String FOLDER = "/io/eksllmperf/report/";

    private PageTemplate() {}

    /**
     * Fills a template.
     *
     * @param name its path below the folder of reports: {@code report.md.ftl}
     * @param format what whatever it is given is escaped for, unless it says otherwise itself
     * @param values records, maps, lists, texts, whole numbers and flags by name
     */
    public static String fill(String name, OutputFormat format, Map<String, ?> values) {
        StringWriter out = new StringWriter();
        try {
            Template template = configuration(format).getTemplate(name);
            template.process(values, out);
        } catch (TemplateException fault) {
            throw new IllegalStateException(name + ": " + fault.getMessage(), fault);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return out.toString();
    }

    private static Configuration configuration(OutputFormat format) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(PageTemplate.class, FOLDER);
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setBooleanFormat("c");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputFormat(format);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        return configuration;
    }
}
