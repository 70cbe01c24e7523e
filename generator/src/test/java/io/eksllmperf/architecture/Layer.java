package io.eksllmperf.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One row of the layout's table.
 *
 * @param name the package below the base package; empty for the base package itself
 * @param mayUse the names of the other packages that it may use
 * @param because why it may use no more
 */
record Layer(String name, List<String> mayUse, String because) {

    /** The table, bottom up. */
    static final List<Layer> TABLE = table();

    private static List<Layer> table() {
        List<Layer> rows = new ArrayList<>(List.of(
                row("finding", "", "everything reports findings, so they know nobody"),
                row("yaml", "", "the emitter writes whatever it is handed, and knows no resource by name"),
                row("catalog", "", "facts hold for every experiment, so they know none"),
                row("model", "", "a typed model mirrors someone else's CRD, and nothing of ours"),
                row("spec", "catalog finding", "an input means the same whatever is rendered from it"),
                row(
                        "render",
                        "spec catalog model yaml finding",
                        "rendering is a pure function of the input and the facts"),
                row("tree", "yaml finding", "the disk is handled without knowing what is in the files"),
                row("results", "finding yaml", "a measured result outlives the experiment file that caused it"),
                row(
                        "plan",
                        "render spec catalog results finding",
                        "a plan compares two renderings, and judges neither"),
                row(
                        "check",
                        "plan render spec catalog results finding model",
                        "rules are pure functions that return findings"),
                row(
                        "report",
                        "results spec catalog finding",
                        "a report tells what was measured, not what is rendered now"),
                row("process", "", "a child process is started for others, who know what its output means")));
        List<String> allButCli = rows.stream().map(Layer::name).toList();
        rows.add(new Layer(
                "", allButCli, "commands and tests enter by the same door, so it knows no flag and no stream"));
        rows.add(new Layer(
                "cli",
                Stream.concat(allButCli.stream(), Stream.of("")).toList(),
                "the rim may use everything, and nobody may use the rim"));
        return List.copyOf(rows);
    }

    private static Layer row(String name, String mayUse, String because) {
        return new Layer(name, mayUse.isEmpty() ? List.of() : List.of(mayUse.split(" ")), because);
    }

    ArchRule rule(String base) {
        Set<String> allowed = Stream.concat(Stream.of(name), mayUse.stream()).collect(Collectors.toSet());
        String own = name.isEmpty() ? "the base package" : name;
        return classes()
                .that(describe("are in " + own, type -> of(type, base).equals(name)))
                .should()
                .onlyDependOnClassesThat(describe(
                        "are in " + allowed + " or not ours",
                        type -> !ours(type, base) || allowed.contains(of(type, base))))
                .because(because)
                .allowEmptyShould(true);
    }

    /** A package without a row would be a package without a rule. */
    static ArchRule everyPackageHasARow(String base) {
        Set<String> names = TABLE.stream().map(Layer::name).collect(Collectors.toSet());
        return classes()
                .should()
                .resideInAnyPackage(names.stream()
                        .map(each -> each.isEmpty() ? base : base + "." + each + "..")
                        .toArray(String[]::new))
                .because("a package that the table does not name has no rule to hold it");
    }

    private static boolean ours(JavaClass type, String base) {
        String name = type.getBaseComponentType().getPackageName();
        return name.equals(base) || name.startsWith(base + ".");
    }

    /** The name of the first package below the base package; empty for the base package, "?" for other people's classes. */
    private static String of(JavaClass type, String base) {
        if (!ours(type, base)) {
            return "?";
        }
        String name = type.getBaseComponentType().getPackageName();
        if (name.equals(base)) {
            return "";
        }
        String below = name.substring(base.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
