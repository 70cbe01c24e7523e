package io.eksllmperf.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** How classes are cut and named. */
final class Shape {
    private Shape() {}

    static ArchRule noCycles(String base) {
        return slices().matching(base + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("packages that need each other are one package")
                .allowEmptyShould(true);
    }

    static ArchRule noCyclesInRender(String base) {
        return slices().matching(base + ".render.(*)..")
                .should()
                .beFreeOfCycles()
                .because("each output folder is rendered on its own")
                .allowEmptyShould(true);
    }

    static ArchRule names(String base) {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .haveNameMatching(".*[.$](Abstract[A-Z0-9]\\w*|\\w*(Utils?|Helpers?|Manager))")
                .because("a class is named for what it is; what fits no better name belongs elsewhere");
    }

    /** What is public in {@code spec} and {@code results} is a value, or functions; the store of results knows its folder. */
    static ArchRule values(String base) {
        return classes()
                .that()
                .resideInAnyPackage(base + ".spec..", base + ".results..")
                .and()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .and()
                .doNotHaveFullyQualifiedName(base + ".results.Store")
                .should(be(describe(
                        "records, enums, sealed interfaces or functions",
                        type -> type.isRecord() || type.isEnum() || isSealed(type) || isFunctions(type))))
                .because("what others see of an input or a result is data, checked when it is made")
                .allowEmptyShould(true);
    }

    /** A resource has one door; the parts that several resources share stay inside their package. */
    static ArchRule oneResourceOneFunction(String base) {
        return classes()
                .that()
                .resideInAPackage(base + ".render.*..")
                .and()
                .areTopLevelClasses()
                .and(describe("are no values", type -> !type.isRecord() && !type.isEnum() && !type.isInterface()))
                .should(be(describe(
                        "final functions without state, of which one at most hands out a resource",
                        type -> isFunctions(type) && doors(type, base) <= 1)))
                .because("one resource is one function from input to resource: nothing to inherit, nothing to remember")
                .allowEmptyShould(true);
    }

    private static boolean isSealed(JavaClass type) {
        return type.isInterface() && type.reflect().isSealed();
    }

    /** Final, no method that needs an instance, no field but constants. */
    private static boolean isFunctions(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.FINAL)
                && type.getMethods().stream()
                        .allMatch(method -> method.getModifiers().contains(JavaModifier.STATIC))
                && type.getFields().stream().allMatch(Shape::isConstant);
    }

    private static long doors(JavaClass type, String base) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .map(method -> method.getRawReturnType().getPackageName())
                .filter(name -> name.startsWith("io.fabric8.kubernetes.api.model") || name.startsWith(base + ".model"))
                .count();
    }

    private static boolean isConstant(JavaField field) {
        return field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL))
                || field.getModifiers().contains(JavaModifier.SYNTHETIC);
    }
}
