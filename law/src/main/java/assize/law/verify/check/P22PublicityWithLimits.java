package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** P22: decisions are public unless a reason is named, and personal data are taken out first. ICCPR art. 14(1). */
final class P22PublicityWithLimits implements Check {
    /** Words that stand where a reason or what is taken out should. */
    private static final Set<String> NOTHING = Set.of(
            "",
            "-",
            "none",
            "nothing",
            "no",
            "false",
            "true",
            "yes",
            "n/a",
            "todo",
            "tbd",
            "tba",
            "to follow",
            "later",
            "unknown",
            "?");

    @Override
    public void in(Subject subject, Findings findings) {
        PublicHearings.check(subject, findings);
        for (Action action : subject.line().actions().values()) {
            Action.Openness openness = action.openness();
            if (Subject.usesPower(action, "final")) {
                published(subject, action, findings);
            }
            if (openness.unpublished() != null
                    && (says(openness.unpublished()) == null || PublicHearings.atWill(openness.unpublished()))) {
                fails("P22-no-reason", subject, action, openness.unpublished(), findings);
            }
            redacted(subject, action, findings);
            before(subject, action, findings);
        }
    }

    /** What is redacted by an act of its own is not published before it. */
    private static void before(Subject subject, Action publishes, Findings findings) {
        if (publishes.openness().publishes() == null) {
            return;
        }
        subject.acts().stream()
                .filter(redacts -> !redacts.name().equals(publishes.name())
                        && redacts.to() != null
                        && (redacts.name() + "-" + redacts.form()).matches(".*(redact|anonym|blacken).*")
                        && subject.from(publishes).contains(redacts.to())
                        && subject.from(publishes).stream().anyMatch(subject.from(redacts)::contains))
                .findFirst()
                .ifPresent(redacts -> fails("P22-before-redaction", subject, publishes, redacts.name(), findings));
    }

    /** A final decision has something to publish, or says why nothing is published. */
    private static void published(Subject subject, Action action, Findings findings) {
        if (action.document() == null
                && action.openness().publishes() == null
                && action.openness().unpublished() == null) {
            fails("P22-not-public", subject, action, "-", findings);
        }
        String published = action.openness().publishes();
        if (published != null && another(subject, action, published)) {
            fails("P22-publishes-another", subject, action, published, findings);
        }
    }

    /** A notice that the act does not send, and that does not go to the public either. */
    private static boolean another(Subject subject, Action action, String published) {
        Procedure.Notice notice = subject.whole().notices().get(published);
        return notice != null
                && !action.notices().contains(published)
                && !notice.to().contains("public");
    }

    private static void redacted(Subject subject, Action action, Findings findings) {
        if (says(action.openness().redacts()) != null) {
            return;
        }
        String published = action.openness().publishes();
        if (published != null && !redacts(subject, published)) {
            fails("P22-not-redacted", subject, action, published, findings);
        }
        for (String name : action.notices()) {
            Procedure.Notice notice = subject.whole().notices().get(name);
            if (notice != null && notice.to().contains("public") && !redacts(subject, name)) {
                fails("P22-not-redacted", subject, action, name, findings);
            }
        }
        if (Subject.usesPower(action, "publish")
                && published == null
                && action.notices().stream().noneMatch(name -> redacts(subject, name))) {
            fails("P22-not-redacted", subject, action, action.name(), findings);
        }
    }

    private static boolean redacts(Subject subject, String name) {
        Procedure.Notice notice = subject.whole().notices().get(name);
        return notice != null && says(notice.redacts()) != null;
    }

    /** The text, or null where it says nothing. */
    static @Nullable String says(@Nullable String text) {
        return text == null || NOTHING.contains(text.strip().toLowerCase(Locale.ROOT)) ? null : text;
    }

    private static void fails(String code, Subject subject, Action action, String what, Findings findings) {
        findings.fails(
                code,
                action.place(),
                List.of(action.name(), what),
                List.of(),
                "action",
                subject.full(action.name()),
                "what",
                what);
    }
}
