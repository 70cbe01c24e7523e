package io.eksllmperf.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.eksllmperf.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the layout's table and the house rules; each rule is also shown to find the breach planted for it. */
class ArchitectureTest {
    private static final String BASE = "io.eksllmperf";
    private static final Map<String, ArchRule> RULES = Rules.of(BASE);
    private static final JavaClasses OURS = new ClassFileImporter()
            .importUrl(Finding.class.getProtectionDomain().getCodeSource().getLocation());

    private static final Map<String, ArchRule> PLANTED_RULES = Rules.of("planted");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");
    private static final Pattern OFFENDER = Pattern.compile("<planted\\.([\\w.$]+)");

    static Stream<String> rules() {
        return RULES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(String name) {
        RULES.get(name).check(OURS);
    }

    @Test
    void everySourceFileWasScanned() {
        List<String> scanned = OURS.stream().map(JavaClass::getName).toList();
        List<String> written =
                SourceSize.files().stream().map(SourceSize::className).toList();

        assertThat(scanned).containsAll(written);
        assertThat(written).contains("io.eksllmperf.finding.Finding").hasSizeGreaterThan(3);
    }

    static Stream<Map.Entry<String, List<String>>> breaches() {
        return Stream.of(
                breach("layer finding", "finding.ReachesUp"),
                breach("layer yaml", "yaml.ReachesUp"),
                breach("layer catalog", "catalog.ReachesUp"),
                breach("layer model", "model.ReachesUp"),
                breach("layer spec", "spec.ReachesUp"),
                breach("layer render", "render.ReachesUp"),
                breach("layer tree", "tree.ReachesUp"),
                breach("layer results", "results.ReachesUp"),
                breach("layer plan", "plan.ReachesUp"),
                breach("layer check", "check.ReachesUp"),
                breach("layer report", "report.ReachesUp"),
                breach("layer process", "process.ReachesUp"),
                breach("layer base", "Generator"),
                breach("layer cli", "cli.UsesStranger"),
                breach("every package has a row", "util.Strings"),
                breach("disk", "plan.ReadsFile"),
                breach("streams", "check.Prints"),
                breach("picocli", "check.HasFlags"),
                breach("clock", "report.AsksClock"),
                breach("environment", "catalog.AsksEnvironment"),
                breach("default locale", "report.FormatsInDefaultLocale"),
                breach("chance", "cli.DrawsLots"),
                breach("generic exceptions", "process.ThrowsAnything"),
                breach("names", "model.AbstractThing", "model.AbstractThing$ThingHelper"),
                breach("values", "spec.Mutable", "spec.Open"),
                breach(
                        "one resource, one function",
                        "render.argocd.Remembers",
                        "render.clusters.Counts",
                        "render.clusters.Open",
                        "render.manifests.TwoFunctions"));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void findsExactlyThePlantedBreaches(Map.Entry<String, List<String>> breach) {
        assertThat(offenders(breach.getKey())).containsExactlyElementsOf(breach.getValue());
    }

    @Test
    void findsPlantedCycles() {
        assertThat(details("no cycles"))
                .anySatisfy(
                        detail -> assertThat(detail).contains("Slice cli -> ").contains("Slice tree -> "));
        assertThat(details("no cycles in render"))
                .singleElement()
                .satisfies(detail ->
                        assertThat(detail).contains("Slice argocd -> ").contains("Slice manifests -> "));
    }

    @Test
    void everyRuleHasAPlantedBreach() {
        List<String> shown = Stream.concat(
                        breaches().map(Map.Entry::getKey), Stream.of("no cycles", "no cycles in render"))
                .toList();

        assertThat(shown).containsExactlyInAnyOrderElementsOf(RULES.keySet());
    }

    private static Map.Entry<String, List<String>> breach(String rule, String... offenders) {
        return Map.entry(rule, List.of(offenders));
    }

    private static List<String> details(String rule) {
        return PLANTED_RULES.get(rule).evaluate(PLANTED).getFailureReport().getDetails();
    }

    /** The classes whose fault it is: a detail names the offender first. */
    private static TreeSet<String> offenders(String rule) {
        return details(rule).stream()
                .map(detail -> OFFENDER.matcher(detail)
                        .results()
                        .map(MatchResult::group)
                        .findFirst()
                        .orElse(detail))
                .map(ArchitectureTest::className)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String className(String member) {
        return PLANTED.stream()
                .map(JavaClass::getName)
                .filter(name -> member.equals("<" + name) || member.startsWith("<" + name + "."))
                .map(name -> name.substring("planted.".length()))
                .findFirst()
                .orElse(member);
    }
}
