package planted.report;

/** Breaks: 1.5 is 1,5 in some locales. */
final class FormatsInDefaultLocale {
    final String half = String.format("%.1f", 1.5);
    final String third = "%.2f".formatted(0.33);
    final String rooted = String.format(java.util.Locale.ROOT, "%.1f", 1.5);
}
