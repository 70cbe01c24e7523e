package io.eksllmperf.cli;

import io.eksllmperf.process.Progress;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Tells how far a run has come over: on a terminal in one line that is rewritten, elsewhere not at all. */
final class TransferMeter {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final BigDecimal KILO = BigDecimal.valueOf(1000);

    private final Optional<Terminal> terminal;
    private final LongSupplier nanos;
    private long last;
    private boolean shown;

    /** @param nanos a clock in nanoseconds */
    TransferMeter(Optional<Terminal> terminal, LongSupplier nanos) {
        this.terminal = terminal;
        this.nanos = nanos;
    }

    /** @param what the run, and its number among all: {@code 2 of 5 gpt-oss-20b-c0020-r1-9c2d21fc} */
    synchronized void tell(String what, Progress progress) {
        long now = nanos.getAsLong();
        if (terminal.isEmpty() || shown && now - last < PAUSE) {
            return;
        }
        shown = true;
        last = now;
        long percent = progress.total() == 0 ? 100 : progress.bytes() * 100 / progress.total();
        String text = what + "  " + size(progress.bytes()) + " of " + size(progress.total()) + "  " + percent + "%";
        terminal.get().line(text);
    }

    /** Takes the line away, so that another text may follow. */
    synchronized void end() {
        terminal.ifPresent(Terminal::clearLine);
        shown = false;
    }

    /** {@code 999 B}, {@code 1.2 MB}: powers of a thousand, as disks are sold. */
    static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        BigDecimal size = BigDecimal.valueOf(bytes);
        String[] units = {"B", "kB", "MB", "GB"};
        int unit = 0;
        while (size.setScale(1, RoundingMode.HALF_UP).compareTo(KILO) >= 0 && unit < units.length - 1) {
            size = size.divide(KILO);
            unit++;
        }
        return size.setScale(1, RoundingMode.HALF_UP).toPlainString() + " " + units[unit];
    }
}
