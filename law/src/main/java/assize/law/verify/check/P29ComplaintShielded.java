package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.problem.Place;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** P29: whoever a complaint is about neither handles it nor gets the file. LVR art. 30; Jinan 32. */
final class P29ComplaintShielded implements Check {
    private static final Pattern OBJECT = Pattern.compile(
            "(.*-)?(complained|complainee|accused-official|reported-official|subject-of-complaint)(-.*)?");

    private static final Pattern COMPLAINTS =
            Pattern.compile(".*\\b(complaints?|concerns?|petitions?|grievances?|whistleblow\\w*)\\b.*");

    @Override
    public void in(Subject subject, Findings findings) {
        if (subject.matter() != null) {
            return;
        }
        List<Role> objects = subject.whole().roles().values().stream()
                .filter(Role::complainedOf)
                .toList();
        if (objects.isEmpty()) {
            unsaid(subject, findings);
        }
        for (Role role : objects) {
            handles(subject, role, findings);
            HandedOn.check(subject, role, findings);
            sees(subject, role, findings);
            reads(subject, role, findings);
            subject.whole().notices().values().forEach(notice -> told(subject, role, notice, findings));
            apart(subject, role, findings);
        }
    }

    private static void unsaid(Subject subject, Findings findings) {
        Procedure.Head head = subject.whole().head();
        Role named = subject.whole().roles().values().stream()
                .filter(role -> OBJECT.matcher(role.name()).matches())
                .findFirst()
                .orElse(null);
        Place place = subject.whole().stages().firstEntry().getValue().place();
        if (named != null) {
            findings.unknown("P29-not-marked", named.place(), List.of(named.name()), "role", named.name());
        } else if (COMPLAINTS.matcher(words(head)).matches()) {
            findings.warns("P29-nobody-named", place, List.of(head.name()), List.of(), "procedure", head.name());
        }
    }

    private static String words(Procedure.Head head) {
        return (head.name().replace('-', ' ') + " " + head.title()).toLowerCase(Locale.ROOT);
    }

    /** Being heard and asking for a review are no handling. */
    private static void handles(Subject subject, Role role, Findings findings) {
        for (Subject.Placed placed : Everywhere.actions(subject)) {
            Action action = placed.action();
            boolean speaks =
                    action.heard().contains(role.name()) && action.onRequest().isEmpty() && !Subject.usesPower(action);
            SideMatter matter = placed.matter();
            boolean opens = matter != null && action.name().equals(SideMatter.OPEN);
            String ask = matter != null && opens ? matter.name() : placed.full();
            boolean asks = subject.whole().reviews().values().stream()
                    .anyMatch(r -> r.ask().equals(ask));
            if (action.by().contains(role.name()) && !speaks && !asks && !ownAffair(subject, matter, role)) {
                fails("P29-handles", action.place(), role, placed.full(), findings);
            }
        }
    }

    /** A side-matter that they alone can open and of which nothing in the case depends is no part of the handling. */
    private static boolean ownAffair(Subject subject, @Nullable SideMatter matter, Role role) {
        return matter != null
                && matter.openedBy().equals(List.of(role.name()))
                && matter.holds().isEmpty()
                && Everywhere.actions(subject).stream()
                        .map(Subject.Placed::action)
                        .noneMatch(act -> (act.upon() instanceof Upon.Outcome end
                                        && end.matter().equals(matter.name()))
                                || (act.when() != null
                                        && act.when().reads().stream()
                                                .anyMatch(read -> read.name().equals(matter.name()))));
    }

    private static void sees(Subject subject, Role role, Findings findings) {
        List<String> file = subject.whole().visible().get("file");
        if (file == null) {
            findings.unknown("P29-file-not-said", role.place(), List.of(role.name()), "role", role.name());
            return;
        }
        String kind = role.kind() == Role.Kind.PARTY ? "parties" : "affected";
        boolean grouped = role.kind() != Role.Kind.OFFICE && file.contains(kind);
        if (file.contains(role.name()) || file.contains("public") || grouped) {
            fails("P29-sees-file", role.place(), role, "file", findings);
        } else if (inExtract(subject, role)
                && stranger(subject, role)
                && subject.whole().notices().values().stream()
                        .noneMatch(notice -> notice.to().contains(role.name()))) {
            fails("P29-sees-extract", role.place(), role, "extract", findings);
        }
    }

    /** What is kept for some alone is not kept for them, unless they wrote it. */
    private static void reads(Subject subject, Role role, Findings findings) {
        Everywhere.facts(subject).stream()
                .filter(fact -> fact.privateTo().contains(role.name()))
                .filter(fact -> Everywhere.actions(subject).stream()
                        .map(Subject.Placed::action)
                        .noneMatch(act -> act.by().contains(role.name())
                                && (fact.name().equals(act.keeps())
                                        || Everywhere.raised(act).contains(fact.name()))))
                .forEach(fact -> findings.fails(
                        "P29-reads",
                        role.place(),
                        List.of(fact.name(), role.name()),
                        List.of(),
                        "role",
                        role.name(),
                        "fact",
                        fact.name()));
    }

    /** What is sent to them is an extract: not the complaint itself, nor who made it. */
    private static void told(Subject subject, Role role, Procedure.Notice notice, Findings findings) {
        if (!notice.to().contains(role.name())) {
            return;
        }
        if (outside(subject, role)) {
            fails("P29-told-at-all", notice.place(), role, notice.name(), findings);
            return;
        }
        Set<String> callers = new LinkedHashSet<>();
        subject.whole().roles().values().stream()
                .filter(r -> r.kind() == Role.Kind.PARTY && !r.complainedOf())
                .forEach(r -> callers.add(r.name()));
        Set<String> theirs = new LinkedHashSet<>(callers);
        for (Subject.Placed placed : Everywhere.actions(subject)) {
            Action action = placed.action();
            if (action.by().stream().anyMatch(callers::contains)) {
                theirs.add(String.valueOf(action.form()));
                theirs.add(String.valueOf(action.keeps()));
            }
        }
        Everywhere.facts(subject).stream().filter(f -> !f.privateTo().isEmpty()).forEach(f -> theirs.add(f.name()));
        notice.says().stream()
                .filter(word -> !String.valueOf(notice.redacts()).contains(word))
                .filter(word -> theirs.contains(word) || theirs.contains(word.replaceFirst("\\..*", "")))
                .forEach(word -> findings.fails(
                        "P29-told",
                        notice.place(),
                        List.of(notice.name(), role.name()),
                        List.of(),
                        "notice",
                        notice.name(),
                        "role",
                        role.name(),
                        "what",
                        word));
    }

    /** Nothing is decided over them here: they are neither heard nor given an extract. */
    private static boolean outside(Subject subject, Role role) {
        return !inExtract(subject, role) && stranger(subject, role);
    }

    private static boolean inExtract(Subject subject, Role role) {
        return subject.whole().visible().getOrDefault("extract", List.of()).contains(role.name());
    }

    /** Nothing is decided over them here, and nobody hears them: they have no fair hearing to prepare. */
    private static boolean stranger(Subject subject, Role role) {
        return Everywhere.actions(subject).stream()
                .map(Subject.Placed::action)
                .noneMatch(act -> Steps.heard(subject, act, role.name())
                        || act.by().contains(role.name())
                        || Steps.affected(subject, act).contains(role.name()));
    }

    private static void apart(Subject subject, Role role, Findings findings) {
        Set<String> handlers = new LinkedHashSet<>();
        for (Subject.Placed placed : Everywhere.actions(subject)) {
            placed.action().by().stream()
                    .filter(by -> !subject.isPerson(by) && !by.equals(role.name()))
                    .forEach(handlers::add);
        }
        handlers.removeIf(handler -> subject.whole().apart().stream()
                .anyMatch(a -> a.roles().contains(role.name()) && a.roles().contains(handler)));
        if (!handlers.isEmpty()) {
            fails("P29-not-apart", role.place(), role, String.join(", ", handlers), findings);
        }
    }

    private static void fails(String code, Place place, Role role, String what, Findings findings) {
        findings.fails(code, place, List.of(role.name(), what), List.of(), "role", role.name(), "what", what);
    }
}
