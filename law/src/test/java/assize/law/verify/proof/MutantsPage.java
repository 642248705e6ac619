package assize.law.verify.proof;

import assize.law.verify.Property;
import assize.law.verify.mutant.Operator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of mutants, told by operator, with the reason why each survivor is not named.
 *
 * @param made how many mutants each operator makes, whether tried or not
 */
record MutantsPage(List<Mutated.Tried> tried, Map<String, Integer> made) {

    /** Of those that no waiver of their file covers, how many are named. */
    double share() {
        return share(tried);
    }

    private static double share(List<Mutated.Tried> some) {
        long named = some.stream().filter(Mutated.Tried::named).count();
        long counted = some.size() - count(some, Mutated.Fate.WAIVED);
        return counted == 0 ? 1 : (double) named / counted;
    }

    List<String> survivors() {
        return names(Mutated.Fate.SURVIVED);
    }

    List<String> broken() {
        return names(Mutated.Fate.BROKEN);
    }

    private List<String> names(Mutated.Fate fate) {
        return tried.stream()
                .filter(one -> one.fate() == fate)
                .map(one -> one.mutant().name() + " " + one.by())
                .toList();
    }

    private static long count(List<Mutated.Tried> some, Mutated.Fate fate) {
        return some.stream().filter(one -> one.fate() == fate).count();
    }

    String text() {
        StringBuilder page = new StringBuilder();
        page.append("""
                # Mutants of the library

                A mutant is a procedure of the library from which one protection was taken. The verifier should find \
                something against it that it does not find against the procedure as it stands. This page is written \
                by `mvn -pl law test -Dtest=MutantsTest -Dmutants=all`; with a number in the place of `all`, so many \
                of each kind are tried in each procedure. Each ordinary run of the tests tries a fixed sample.

                """);
        page.append("Made: %d. Tried: %d. Named: %d, %d of them by a property other than expected.\n"
                .formatted(
                        made.values().stream().mapToInt(Integer::intValue).sum(),
                        tried.size(),
                        tried.stream().filter(Mutated.Tried::named).count(),
                        count(tried, Mutated.Fate.BY_ANOTHER)));
        page.append("Waived: %d, where the file waives the property with its source and shows the finding beside it.\n"
                .formatted(count(tried, Mutated.Fate.WAIVED)));
        page.append("Survived: %d. Named are %s of those tried and not waived.\n"
                .formatted(survivors().size(), percent(share())));
        page.append("\n## By what is taken out\n\n");
        page.append("| What is taken out | Where it takes a protection away | Property | Made | Tried | Named"
                + " | By another | Waived | Survived | Share |\n|---|---|---|---|---|---|---|---|---|---|\n");
        byOperator().forEach((operator, some) -> page.append(row(operator, some)));
        page.append("\n## The survivors and why\n\n");
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (Mutated.Tried one : tried) {
            if (one.fate() == Mutated.Fate.SURVIVED) {
                String reason = Survivors.reason(one.mutant());
                reasons.computeIfAbsent(reason, r -> new ArrayList<>())
                        .add(one.mutant().name().replace(" | ", ", "));
            }
        }
        reasons.forEach((reason, names) -> {
            page.append("**").append(reason).append("**\n\n");
            names.forEach(name -> page.append("- ").append(name).append('\n'));
            page.append('\n');
        });
        return page.toString().strip() + "\n";
    }

    private Map<Operator, List<Mutated.Tried>> byOperator() {
        return tried.stream()
                .collect(
                        Collectors.groupingBy(one -> one.mutant().operator(), LinkedHashMap::new, Collectors.toList()));
    }

    private String row(Operator operator, List<Mutated.Tried> some) {
        return "| %s | %s | %s | %d | %d | %d | %d | %d | %d | %s |\n"
                .formatted(
                        operator.name(),
                        operator.matters(),
                        operator.expected().stream().map(Property::name).collect(Collectors.joining(", ")),
                        made.getOrDefault(operator.name(), 0),
                        some.size(),
                        count(some, Mutated.Fate.NAMED),
                        count(some, Mutated.Fate.BY_ANOTHER),
                        count(some, Mutated.Fate.WAIVED),
                        count(some, Mutated.Fate.SURVIVED),
                        percent(share(some)));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", Math.floor(share * 1000) / 10);
    }
}
