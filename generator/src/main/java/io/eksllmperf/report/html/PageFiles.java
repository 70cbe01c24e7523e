package io.eksllmperf.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What every page carries within itself, the same for all of them. */
final class PageFiles {
    private static final String OURS = "/io/eksllmperf/report/html/";

    /** uPlot 1.6.30 (MIT), from its webjar. */
    private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/";

    private static final List<String> STYLES = List.of("page.css", "charts.css", "print.css");
    private static final List<String> SCRIPTS = List.of("drawing.js", "charts.js", "page.js");

    private PageFiles() {}

    static String styles() {
        StringBuilder all = new StringBuilder(text(UPLOT + "dist/uPlot.min.css")).append('\n');
        STYLES.forEach(name -> all.append(text(OURS + name)));
        return inStyle(all.toString());
    }

    /** uPlot under its licence, which asks to be kept with every copy. */
    static String library() {
        String licence = text(UPLOT + "LICENSE").strip();
        return inScript("/*\nuPlot 1.6.30\n\n" + licence + "\n*/\n" + text(UPLOT + "dist/uPlot.iife.min.js"));
    }

    static String scripts() {
        StringBuilder all = new StringBuilder();
        SCRIPTS.forEach(name -> all.append(text(OURS + name)));
        return inScript(all.toString());
    }

    /** Nothing in the code may end its element or begin a comment of HTML; in JavaScript the backslash changes nothing. */
    static String inScript(String code) {
        return code.replace("</script", "<\\/script")
                .replace("</SCRIPT", "<\\/SCRIPT")
                .replace("<!--", "<\\!--");
    }

    private static String inStyle(String code) {
        if (code.contains("</")) {
            throw new IllegalStateException("a style sheet ends its own element");
        }
        return code;
    }

    private static String text(String path) {
        try (InputStream in = PageFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own file " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
