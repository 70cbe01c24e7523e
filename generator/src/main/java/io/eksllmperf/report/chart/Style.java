package io.eksllmperf.report.chart;

import java.util.Arrays;

/**
 * Colours and fonts. The colours are those of Okabe and Ito (Color Universal Design, 2008), which colour-blind people tell apart;
 * the light ones are darker on white, the dark ones lighter on black, for a contrast of 3:1 and more. Every colour is written twice:
 * programs that know no variables keep the first.
 */
final class Style {
    private static final String[] NAMES = {"bg", "fg", "soft", "grid", "c0", "c1", "c2", "c3", "c4", "c5", "c6"};
    private static final String[] LIGHT = {
        "#ffffff", "#1f2328", "#59636e", "#e4e7eb", "#0072b2", "#d55e00", "#00805e", "#b5608c", "#a87100", "#3a8fc4",
        "#4d4d4d"
    };
    private static final String[] DARK = {
        "#0d1117", "#e6edf3", "#9ba4ae", "#2a313a", "#56b4e9", "#f07c2a", "#1fc08e", "#d58fb8", "#e69f00", "#f0e442",
        "#c9d1d9"
    };
    private static final String HALO = "text-anchor:middle;paint-order:stroke;stroke-width:3px;stroke-linejoin:round;";
    private static final String FONTS = "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Helvetica Neue\",\"Noto Sans\","
            + "\"Liberation Sans\",Arial,sans-serif";

    private Style() {}

    static String css() {
        StringBuilder css = new StringBuilder("<style>\n");
        css.append(".elp-chart{")
                .append(variables(LIGHT))
                .append("font-family:")
                .append(FONTS);
        css.append(";font-size:12px}\n@media screen and (prefers-color-scheme:dark){.elp-chart{");
        css.append(variables(DARK)).append("}}\n");
        css.append(rule("bg", "fill", "bg", ""));
        css.append(rule("g", "stroke", "grid", "fill:none;stroke-width:1"));
        css.append(rule("a", "stroke", "soft", "fill:none;stroke-width:1"));
        css.append(rule("t", "fill", "fg", "font-size:17px;font-weight:600"));
        css.append(rule("k", "fill", "fg", ""));
        css.append(rule("x", "fill", "soft", "text-anchor:middle"));
        css.append(rule("y", "fill", "soft", "text-anchor:end"));
        css.append(rule("u", "fill", "soft", ""));
        css.append(rule("n", "stroke", "bg", HALO + "fill:currentColor"));
        css.append(rule("mt", "stroke", "bg", HALO + "fill:currentColor;font-weight:600"));
        css.append(rule("w", "color", "fg", ""));
        css.append(rule("mk", "stroke", "fg", "fill:none;stroke-width:1.3"));
        for (int i = 0; i < Look.COLOURS; i++) {
            css.append(rule("c" + i, "color", "c" + i, ""));
        }
        css.append(rule("off", "color", "soft", ""));
        css.append(rule("lim", "color", "fg", ""));
        css.append(".elp-chart .l{fill:none;stroke:currentColor;stroke-width:2.2;stroke-linejoin:round}\n");
        css.append(".elp-chart .off .l,.elp-chart .lim .l,.elp-chart .b{stroke-width:1.5}\n");
        css.append(".elp-chart .f{stroke-linecap:round}\n.elp-chart .b{fill:none;stroke:currentColor}\n");
        css.append(rule("m", "stroke", "bg", "fill:currentColor;stroke-width:1"));
        css.append(rule("h", "fill", "bg", "stroke:currentColor;stroke-width:1.8"));
        return css.append("</style>\n").toString();
    }

    private static String variables(String[] values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < NAMES.length; i++) {
            text.append("--").append(NAMES[i]).append(':').append(values[i]).append(';');
        }
        return text.toString();
    }

    /** The plain colour for programs without variables, then the variable. */
    private static String rule(String name, String property, String variable, String rest) {
        String plain = LIGHT[Arrays.asList(NAMES).indexOf(variable)];
        return ".elp-chart ." + name + "{" + property + ":" + plain + ";" + property + ":var(--" + variable + ");"
                + rest + "}\n";
    }
}
