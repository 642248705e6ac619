package assize.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the compiler's own parser sees in the sources: methods, and the codes with which problems are made. */
record Syntax(List<Method> methods, List<Code> codes) {
    /**
     * A method as it is written.
     *
     * @param lines from its first modifier to its last brace
     * @param marks its annotations as written
     */
    record Method(
            String where, String name, String returns, int parameters, int lines, boolean isStatic, String marks) {
        boolean mayBeEmpty() {
            return marks.contains("@Nullable") || returns.contains("@Nullable") || returns.contains("Optional");
        }
    }

    /** A problem's code where it is written out. */
    record Code(String where, String code) {}

    static Syntax of(List<TextFile> files) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        files.forEach(file -> sources.add(new Source(file)));
        Syntax syntax = new Syntax(new ArrayList<>(), new ArrayList<>());
        if (sources.isEmpty()) {
            return syntax;
        }
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostic -> {}, List.of("-proc:none"), null, sources);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        for (CompilationUnitTree unit : task.parse()) {
            syntax.new Reader(unit, positions).scan(unit, null);
        }
        return syntax;
    }

    private final class Reader extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        private Reader(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            Tree returns = method.getReturnType();
            long lines = line(positions.getEndPosition(unit, method)) - line(positions.getStartPosition(unit, method));
            methods.add(new Method(
                    where(method),
                    method.getName().toString(),
                    returns == null ? "" : returns.toString(),
                    method.getParameters().size(),
                    (int) lines + 1,
                    method.getModifiers().getFlags().contains(Modifier.STATIC),
                    method.getModifiers().getAnnotations().toString()));
            return super.visitMethod(method, null);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            if (call.getMethodSelect().toString().equals("Problem.of")) {
                code(call.getArguments());
            }
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
            if (made.getIdentifier().toString().equals("Problem")) {
                code(made.getArguments());
            }
            return super.visitNewClass(made, null);
        }

        private void code(List<? extends ExpressionTree> arguments) {
            if (!arguments.isEmpty() && arguments.getFirst() instanceof LiteralTree literal) {
                codes.add(new Code(where(literal), String.valueOf(literal.getValue())));
            }
        }

        private String where(Tree tree) {
            return unit.getSourceFile().getName() + ":" + line(positions.getStartPosition(unit, tree));
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final TextFile file;

        private Source(TextFile file) {
            super(URI.create("text:///" + file.path()), Kind.SOURCE);
            this.file = file;
        }

        @Override
        public String getName() {
            return file.path();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return file.text();
        }
    }
}
