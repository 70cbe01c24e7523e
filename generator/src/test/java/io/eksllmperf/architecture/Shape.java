package io.eksllmperf.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Public types of {@code spec} and {@code results} are values; how they are read is named for it. */
    static ArchRule values(String base) {
        return classes()
                .that()
                .resideInAnyPackage(base + ".spec..", base + ".results..")
                .and()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .and()
                .haveNameNotMatching(".*(Parser|Reader|SchemaText|Variations|Store)")
                .should(be(describe(
                        "records, enums or sealed interfaces",
                        type -> type.isRecord()
                                || type.isEnum()
                                || type.isInterface() && type.reflect().isSealed())))
                .because("what others see of an input or a result is data, checked when it is made")
                .allowEmptyShould(true);
    }

    static ArchRule oneResourceOneFunction(String base) {
        return classes()
                .that()
                .resideInAPackage(base + ".render.*..")
                .and()
                .areTopLevelClasses()
                .and(DescribedPredicate.not(value()))
                .should(be(describe(
                        "final, without fields but constants, with static methods only, and one public one if it renders",
                        Shape::isOneFunction)))
                .because("one resource is one function from input to resource: nothing to inherit, nothing to remember")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> value() {
        return describe("records, enums or interfaces", type -> type.isRecord() || type.isEnum() || type.isInterface());
    }

    private static boolean isOneFunction(JavaClass type) {
        Set<JavaMethod> visible = type.getMethods().stream()
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                .collect(Collectors.toSet());
        boolean renders = visible.stream().anyMatch(method -> method.getName().equals("render"));
        long shown = visible.stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        return type.getModifiers().contains(JavaModifier.FINAL)
                && type.getFields().stream().allMatch(Shape::isConstant)
                && visible.stream().allMatch(method -> method.getModifiers().contains(JavaModifier.STATIC))
                && (!renders || shown == 1);
    }

    private static boolean isConstant(JavaField field) {
        return field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL))
                || field.getModifiers().contains(JavaModifier.SYNTHETIC);
    }
}
