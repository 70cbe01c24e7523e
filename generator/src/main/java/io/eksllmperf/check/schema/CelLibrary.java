package io.eksllmperf.check.schema;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelFunctionBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the API server offers of functions: strings, {@code find} and {@code findAll}, sets and optional values. Its libraries of lists,
 * quantities, URLs, addresses and versions are not here.
 */
final class CelLibrary {
    private CelLibrary() {}

    /** Loaded by the first rule. */
    private static final class Usual {
        static final Cel CEL = common().build();
    }

    /** Loaded by the first rule that needs more. */
    private static final class All {
        static final Cel CEL = common().addVar("oldSelf", SimpleType.DYN)
                .addCompilerLibraries(CelExtensions.optional(), CelExtensions.sets(CelOptions.DEFAULT))
                .addRuntimeLibraries(CelExtensions.optional(), CelExtensions.sets(CelOptions.DEFAULT))
                .build();
    }

    /** Enough for Karpenter's rules. */
    static Cel usual() {
        return Usual.CEL;
    }

    static Cel all() {
        return All.CEL;
    }

    private static CelBuilder common() {
        return CelFactory.plannerCelBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addCompilerLibraries(CelExtensions.strings())
                .addRuntimeLibraries(CelExtensions.strings())
                .addFunctionDeclarations(
                        CelFunctionDecl.newFunctionDeclaration(
                                "find",
                                CelOverloadDecl.newMemberOverload(
                                        "string_find_string", SimpleType.STRING, SimpleType.STRING, SimpleType.STRING)),
                        CelFunctionDecl.newFunctionDeclaration(
                                "findAll",
                                CelOverloadDecl.newMemberOverload(
                                        "string_find_all_string",
                                        ListType.create(SimpleType.STRING),
                                        SimpleType.STRING,
                                        SimpleType.STRING)))
                .addFunctionBindings(CelFunctionBinding.fromOverloads(
                        "find",
                        CelFunctionBinding.from("string_find_string", String.class, String.class, CelLibrary::find)))
                .addFunctionBindings(CelFunctionBinding.fromOverloads(
                        "findAll",
                        CelFunctionBinding.from(
                                "string_find_all_string", String.class, String.class, CelLibrary::findAll)))
                .addVar("self", SimpleType.DYN);
    }

    private static String find(String text, String regex) {
        Matcher matcher = Pattern.compile(regex).matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    private static List<String> findAll(String text, String regex) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(regex).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
