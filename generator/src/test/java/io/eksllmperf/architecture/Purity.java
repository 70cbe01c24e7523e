package io.eksllmperf.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** What may be touched only at the rim, so that the same input gives the same bytes. */
final class Purity {
    private static final Set<String> DISK = Set.of(
            "java.nio.file.Files",
            "java.nio.channels.FileChannel",
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile");
    private static final Set<String> STREAMS = Set.of(
            "java.lang.System.in",
            "java.lang.System.out",
            "java.lang.System.err",
            "java.lang.System.exit",
            "java.lang.System.console",
            "java.lang.Runtime.exit",
            "java.lang.Runtime.halt",
            "java.lang.Throwable.printStackTrace",
            "java.lang.Exception.printStackTrace");
    private static final Set<String> CLOCK = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.util.Date.<init>",
            "java.util.Calendar.getInstance");
    private static final Set<String> ENVIRONMENT = Set.of(
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.System.getProperties",
            "java.lang.System.lineSeparator",
            "java.lang.Boolean.getBoolean",
            "java.lang.Integer.getInteger",
            "java.lang.Long.getLong",
            "java.net.InetAddress.getLocalHost",
            "java.nio.charset.Charset.defaultCharset",
            "java.time.ZoneId.systemDefault",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault");
    private static final Set<String> CHANCE = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");
    private static final Set<String> GENERIC =
            Set.of("java.lang.Throwable", "java.lang.Exception", "java.lang.RuntimeException", "java.lang.Error");

    private Purity() {}

    static ArchRule disk(String base) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(base + ".tree..", base + ".results..")
                .and()
                .doNotHaveFullyQualifiedName(base + ".InputFiles")
                .should()
                .dependOnClassesThat(describe(
                        "touch the disk",
                        type -> DISK.contains(type.getBaseComponentType().getName())))
                .because("what is read and written must be seen in one place; inputs come in through InputFiles");
    }

    static ArchRule streams(String base) {
        return outside(base + ".cli..", "use standard streams or exit", STREAMS)
                .because("streams are handed in, so that tests and other programs can hold them");
    }

    static ArchRule picocli(String base) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .because("flags are the business of the command line alone");
    }

    static ArchRule clock(String base) {
        DescribedPredicate<JavaAccess<?>> now = describe(
                "ask the clock",
                call -> CLOCK.contains(called(call))
                        || called(call).matches("java\\.time\\..*\\.now")
                        || called(call).matches("java\\.time\\.Clock\\.(system|tick).*"));
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".cli..")
                .should()
                .accessTargetWhere(now)
                .because("the same input gives the same bytes tomorrow");
    }

    static ArchRule environment(String base) {
        return outside(base + ".cli..", "ask the environment", ENVIRONMENT)
                .because("the same input gives the same bytes on every machine, in every locale and time zone");
    }

    static ArchRule defaultLocale(String base) {
        DescribedPredicate<JavaAccess<?>> localised = describe(
                "format in the default locale",
                call -> called(call).equals("java.lang.String.formatted")
                        || call.getTarget().getFullName().startsWith("java.lang.String.format(java.lang.String,"));
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .accessTargetWhere(localised)
                .because("1.5 is 1,5 in some locales: say Locale.ROOT");
    }

    static ArchRule chance(String base) {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .dependOnClassesThat(describe("deal in chance", type -> CHANCE.contains(type.getName())))
                .orShould()
                .accessTargetWhere(describe(
                        "draw lots",
                        call -> Set.of(
                                        "java.lang.Math.random",
                                        "java.util.UUID.randomUUID",
                                        "java.util.Collections.shuffle")
                                .contains(called(call))))
                .because("the same input gives the same bytes, every time");
    }

    static ArchRule genericExceptions(String base) {
        DescribedPredicate<JavaConstructorCall> generic = describe(
                "make an exception without a meaning",
                call -> GENERIC.contains(call.getTargetOwner().getName())
                        && !extendsIt(call.getOriginOwner(), call.getTargetOwner()));
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .callConstructorWhere(generic)
                .because("who catches it cannot tell what went wrong");
    }

    private static boolean extendsIt(JavaClass type, JavaClass parent) {
        return type.getRawSuperclass().filter(parent::equals).isPresent();
    }

    private static ArchRule outside(String allowed, String doing, Set<String> targets) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(allowed)
                .should()
                .accessTargetWhere(describe(doing, call -> targets.contains(called(call))));
    }

    private static String called(JavaAccess<?> call) {
        return call.getTargetOwner().getName() + "." + call.getTarget().getName();
    }
}
