package assize.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What may rest on what, and what the compiled code must not do. The root package is a parameter so that a small bad
 * house in the tests can prove that each rule bites.
 */
record Structure(String root, JavaClasses classes) {
    private static final List<String> NOW = List.of(
            "java.time.Instant.now()",
            "java.time.LocalDate.now()",
            "java.time.LocalDate.now(java.time.ZoneId)",
            "java.time.LocalTime.now()",
            "java.time.LocalDateTime.now()",
            "java.time.LocalDateTime.now(java.time.ZoneId)",
            "java.time.ZonedDateTime.now()",
            "java.time.ZonedDateTime.now(java.time.ZoneId)",
            "java.time.OffsetDateTime.now()",
            "java.time.Year.now()",
            "java.time.YearMonth.now()",
            "java.time.InstantSource.system()",
            "java.util.Date.<init>()",
            "java.lang.System.currentTimeMillis()");
    private static final List<String> CHANCE = List.of(
            "java.util.Random.<init>()",
            "java.lang.Math.random()",
            "java.util.concurrent.ThreadLocalRandom.current()",
            "java.util.random.RandomGenerator.getDefault()");

    List<Finding> modules() {
        return Stream.of(
                        knowsNo("law", "java.sql..", "javax.sql..", "org.springframework..", "org.postgresql.."),
                        knowsNo("law", root + ".docket..", root + ".app.."),
                        knowsNo("docket", root + ".app..", "org.springframework.web..", "jakarta.servlet.."),
                        knowsNo("law", root + ".bench.."),
                        knowsNo("docket", root + ".bench.."),
                        knowsNo("app", root + ".bench.."))
                .flatMap(rule -> broken("modules", rule))
                .toList();
    }

    List<Finding> cycles() {
        return Stream.of("law", "docket", "app")
                .map(module -> slices().matching(root + "." + module + ".(**)")
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true))
                .flatMap(rule -> broken("cycles", rule))
                .toList();
    }

    List<Finding> time() {
        return calls("time", target -> NOW.contains(target) || target.startsWith("java.time.Clock.system"));
    }

    List<Finding> chance() {
        return calls("chance", CHANCE::contains);
    }

    List<Finding> serializable() {
        return classes.stream()
                .filter(type ->
                        type.getRawInterfaces().stream().anyMatch(i -> i.isEquivalentTo(java.io.Serializable.class)))
                .map(type -> new Finding("serializable", type.getName(), "history is kept as entries, not as objects"))
                .toList();
    }

    List<Finding> setters() {
        return in("docket")
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().matches("set[A-Z].*"))
                .map(method -> new Finding("setters", method.getFullName(), "facts don't change"))
                .toList();
    }

    /** An interface that lambdas implement says so with @FunctionalInterface. */
    List<Finding> interfaces() {
        return classes.stream()
                .filter(type -> type.isInterface() && !type.isAnnotation())
                .filter(type -> !type.isAnnotatedWith(FunctionalInterface.class))
                .filter(type -> implementations(type) == 1)
                .map(type -> new Finding("interfaces", type.getName(), "has one implementation: use that"))
                .toList();
    }

    private static long implementations(JavaClass type) {
        return type.getAllSubclasses().stream()
                .filter(sub -> !sub.isInterface() && !sub.getModifiers().contains(JavaModifier.ABSTRACT))
                .count();
    }

    private List<Finding> calls(String rule, Predicate<String> forbidden) {
        return Stream.concat(in("law"), in("docket"))
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> forbidden.test(access.getTarget().getFullName()))
                .map(access -> new Finding(
                        rule,
                        access.getOrigin().getFullName(),
                        access.getTarget().getFullName()))
                .toList();
    }

    private Stream<JavaClass> in(String module) {
        return classes.stream().filter(type -> type.getPackageName().startsWith(root + "." + module));
    }

    private ArchRule knowsNo(String module, String... packages) {
        return noClasses()
                .that()
                .resideInAPackage(root + "." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .allowEmptyShould(true);
    }

    private Stream<Finding> broken(String rule, ArchRule archRule) {
        return archRule.evaluate(classes).getFailureReport().getDetails().stream()
                .map(detail -> new Finding(rule, detail, archRule.getDescription()));
    }
}
