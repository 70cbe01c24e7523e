package io.eksllmperf.check;

import io.eksllmperf.Generator;
import io.eksllmperf.Shipped;
import io.eksllmperf.catalog.Catalog;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShippedTest {
    @Test
    void p() {
        for (String r : new String[] {
            "..",
            "src/test/resources/golden/auto-mode",
            "src/test/resources/golden/matrix",
            "src/test/resources/golden/overrides",
            "src/test/resources/golden/parked-aiperf",
            "src/test/resources/golden/two-clusters"
        }) {
            Generator.Generated g = Shipped.at(Path.of(r)).generate();
            System.out.println("== " + r + " " + g.contents().files().size());
            long t = System.nanoTime();
            Rules.check(new Facts(g.inputs(), g.contents(), Catalog.shipped(), Optional.of(LocalDate.of(2026, 11, 24))))
                    .forEach(System.out::println);
            System.out.println((System.nanoTime() - t) / 1000 + " us");
        }
    }
}
