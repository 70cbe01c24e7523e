package io.eksllmperf.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** How long the main sources, their methods and their parameter lists are, as the compiler's own parser sees them. */
final class SourceSize {
    static final int FILE_LINES = 300;
    static final int METHOD_LINES = 40;
    static final int PARAMETERS = 4;

    /** Where surefire starts the tests: the folder of the module. */
    private static final Path SOURCES = Path.of("src/main/java");

    private SourceSize() {}

    /** Every main source that declares a type. */
    static List<Path> files() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String className(Path file) {
        String path = SOURCES.relativize(file).toString();
        return path.substring(0, path.length() - ".java".length()).replace('/', '.');
    }

    /** One line per breach: file, line, what is too long, and what the limit is. */
    static List<String> breaches(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> breaches = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            Iterable<? extends JavaFileObject> sources = manager.getJavaFileObjectsFromPaths(files);
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, sources);
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(unit, positions, breaches).scan();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return breaches;
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final LineMap lines;
        private final List<String> breaches;

        Scanner(CompilationUnitTree unit, SourcePositions positions, List<String> breaches) {
            this.unit = unit;
            this.positions = positions;
            this.lines = unit.getLineMap();
            this.breaches = breaches;
        }

        void scan() {
            long length = lines.getLineNumber(positions.getEndPosition(unit, unit));
            if (length > FILE_LINES) {
                add(1, "the file has " + length + " lines, at most " + FILE_LINES + " are allowed");
            }
            scan(unit, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long first = lines.getLineNumber(positions.getStartPosition(unit, method));
            long last = lines.getLineNumber(positions.getEndPosition(unit, method));
            String name = method.getReturnType() == null ? "the constructor" : method.getName() + "()";
            if (last - first + 1 > METHOD_LINES) {
                add(first, name + " has " + (last - first + 1) + " lines, at most " + METHOD_LINES + " are allowed");
            }
            int parameters = method.getParameters().size();
            if (parameters > PARAMETERS && !constructsRecord(method)) {
                add(first, name + " has " + parameters + " parameters, at most " + PARAMETERS + " are allowed");
            }
            return super.visitMethod(method, nothing);
        }

        /** A record is as wide as the thing it describes. */
        private boolean constructsRecord(MethodTree method) {
            return method.getReturnType() == null
                    && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree owner
                    && owner.getKind() == Tree.Kind.RECORD;
        }

        private void add(long line, String what) {
            breaches.add(unit.getSourceFile().getName() + ":" + line + ": " + what);
        }
    }
}
