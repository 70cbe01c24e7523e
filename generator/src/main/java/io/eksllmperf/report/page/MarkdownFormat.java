package io.eksllmperf.report.page;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import io.eksllmperf.finding.MarkdownText;
import java.io.IOException;
import java.io.Writer;

/** Makes FreeMarker escape every text that a template inserts, so that no template can forget it. */
final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Markdown> {
    static final MarkdownFormat INSTANCE = new MarkdownFormat();

    private MarkdownFormat() {}

    /** Finished Markdown, or text to be made Markdown of. */
    static final class Markdown extends CommonTemplateMarkupOutputModel<Markdown> {
        private Markdown(String text, String markdown) {
            super(text, markdown);
        }

        @Override
        public MarkdownFormat getOutputFormat() {
            return INSTANCE;
        }
    }

    @Override
    public String getName() {
        return "Markdown";
    }

    @Override
    public String getMimeType() {
        return "text/markdown";
    }

    @Override
    public void output(String text, Writer out) throws IOException {
        out.write(MarkdownText.of(text));
    }

    @Override
    public String escapePlainText(String text) {
        return MarkdownText.of(text);
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return false;
    }

    @Override
    protected Markdown newTemplateMarkupOutputModel(String text, String markdown) {
        return new Markdown(text, markdown);
    }
}
