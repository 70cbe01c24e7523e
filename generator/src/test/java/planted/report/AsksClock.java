package planted.report;

import java.time.LocalDate;

/** Breaks: the clock outside cli. */
final class AsksClock {
    final LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
}
