package assize.law.guard;

import assize.law.value.Money;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The whole of what guards are made of, told to CEL in place of its own standard environment: what is not declared
 * here (lists, maps, macros, conversions, regular expressions, floating point) is not there to be misused.
 * One compiler and one runtime serve every procedure, because names reach them only as typed variables.
 */
final class Notation {
    static final CelType MONEY = OpaqueType.create("money");
    static final CelType DATE = OpaqueType.create("date");
    static final CelType UNKNOWN = SimpleType.DYN;
    /** The variables of one type, which bounds the different names and constants of that type in a guard. */
    static final int VARIABLES = 40;

    private static final List<Kind<?>> KINDS = List.of(
            new Kind<>("bool", SimpleType.BOOL, Boolean.class),
            new Kind<>("text", SimpleType.STRING, String.class),
            new Kind<>("number", SimpleType.INT, Long.class),
            new Kind<>("money", MONEY, Money.class),
            new Kind<>("date", DATE, Day.class));

    private static final Notation ONE = new Notation();

    private final CelCompiler compiler;
    private final CelRuntime runtime;
    private final List<CelFunctionDecl> functions = new ArrayList<>();
    private final List<CelFunctionBinding> bindings = new ArrayList<>();

    private record Kind<T>(String name, CelType type, Class<T> java) {}

    private Notation() {
        logic();
        comparisons();
        sums();
        compiler = variables(CelCompilerFactory.standardCelCompilerBuilder())
                .setStandardEnvironmentEnabled(false)
                .setOptions(CelOptions.current().maxParseErrorRecoveryLimit(1).build())
                .addFunctionDeclarations(functions)
                .build();
        CelRuntimeBuilder building = CelRuntimeFactory.legacyCelRuntimeBuilder();
        runtime = building.setStandardEnvironmentEnabled(false)
                .addFunctionBindings(bindings)
                .build();
    }

    static CelCompiler compiler() {
        return ONE.compiler;
    }

    static CelRuntime runtime() {
        return ONE.runtime;
    }

    /** The type that CEL checks a fact's type as. */
    static CelType type(ValueType type) {
        return switch (type) {
            case FLAG, YESNO -> SimpleType.BOOL;
            case MONEY -> MONEY;
            case DATE -> DATE;
            case NUMBER -> SimpleType.INT;
            case TEXT -> SimpleType.STRING;
        };
    }

    /** The procedure's word for a type of CEL. */
    static String word(String celType) {
        return switch (celType) {
            case "bool" -> ValueType.YESNO.word();
            case "string" -> ValueType.TEXT.word();
            case "int" -> ValueType.NUMBER.word();
            default -> celType;
        };
    }

    /** The name of a variable: no word that an author wrote ever becomes part of the compiled text. */
    static String variable(CelType type, int number) {
        return type.name().toLowerCase(Locale.ROOT) + number;
    }

    private static CelCompilerBuilder variables(CelCompilerBuilder building) {
        for (int i = 0; i < VARIABLES; i++) {
            for (Kind<?> kind : KINDS) {
                building.addVar(variable(kind.type, i), kind.type);
            }
        }
        return building.addVar(variable(UNKNOWN, 0), UNKNOWN);
    }

    private void logic() {
        CelType yes = SimpleType.BOOL;
        // The evaluator knows these two names: it asks the second side only where the first leaves the matter open,
        // and lets a failure go where the other side decides. They need no binding.
        declare("_&&_", CelOverloadDecl.newGlobalOverload("logical_and", yes, yes, yes));
        declare("_||_", CelOverloadDecl.newGlobalOverload("logical_or", yes, yes, yes));
        declare("!_", CelOverloadDecl.newGlobalOverload("not", yes, yes));
        bindings.add(CelFunctionBinding.from("not", Boolean.class, value -> !value));
    }

    private void comparisons() {
        compared("_==_", "equal", true, (one, other) -> compare(one, other) == 0);
        compared("_!=_", "unequal", true, (one, other) -> compare(one, other) != 0);
        compared("_<_", "less", false, (one, other) -> compare(one, other) < 0);
        compared("_<=_", "at-most", false, (one, other) -> compare(one, other) <= 0);
        compared("_>_", "more", false, (one, other) -> compare(one, other) > 0);
        compared("_>=_", "at-least", false, (one, other) -> compare(one, other) >= 0);
    }

    private void compared(
            String operator, String name, boolean all, CelFunctionOverload.Binary<Object, Object> compare) {
        List<CelOverloadDecl> overloads = new ArrayList<>();
        for (Kind<?> kind : all ? KINDS : KINDS.subList(2, KINDS.size())) {
            String id = name + "-" + kind.name;
            overloads.add(CelOverloadDecl.newGlobalOverload(id, SimpleType.BOOL, kind.type, kind.type));
            bindings.add(CelFunctionBinding.from(id, kind.java, kind.java, (one, other) -> compare.apply(one, other)));
        }
        functions.add(CelFunctionDecl.newFunctionDeclaration(operator, overloads));
    }

    private static int compare(Object one, Object other) {
        return switch (one) {
            case Money amount -> amount.compareTo((Money) other);
            case Day day -> day.compare((Day) other);
            case Long number -> number.compareTo((Long) other);
            case Boolean yes -> yes.compareTo((Boolean) other);
            default -> ((String) one).compareTo((String) other);
        };
    }

    private void sums() {
        CelType number = SimpleType.INT;
        declare("_+_", sum("plus", Math::addExact), amount("plus", Money::plus));
        declare("_-_", sum("minus", Math::subtractExact), amount("minus", Money::minus));
        declare(
                "_*_",
                sum("times", Math::multiplyExact),
                CelOverloadDecl.newGlobalOverload("times-money", MONEY, MONEY, number),
                CelOverloadDecl.newGlobalOverload("money-times", MONEY, number, MONEY));
        bindings.add(CelFunctionBinding.from("times-money", Money.class, Long.class, Money::times));
        bindings.add(CelFunctionBinding.from("money-times", Long.class, Money.class, (times, one) -> one.times(times)));
        declare("_/_", sum("divided", Math::divideExact));
    }

    private CelOverloadDecl sum(String name, CelFunctionOverload.Binary<Long, Long> sum) {
        bindings.add(CelFunctionBinding.from(name + "-number", Long.class, Long.class, sum));
        return CelOverloadDecl.newGlobalOverload(name + "-number", SimpleType.INT, SimpleType.INT, SimpleType.INT);
    }

    private CelOverloadDecl amount(String name, CelFunctionOverload.Binary<Money, Money> sum) {
        bindings.add(CelFunctionBinding.from(name + "-money", Money.class, Money.class, sum));
        return CelOverloadDecl.newGlobalOverload(name + "-money", MONEY, MONEY, MONEY);
    }

    private void declare(String operator, CelOverloadDecl... overloads) {
        functions.add(CelFunctionDecl.newFunctionDeclaration(operator, overloads));
    }
}
