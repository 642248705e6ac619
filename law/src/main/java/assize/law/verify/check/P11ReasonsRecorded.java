package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * P11: every power and every refusal carries its reasons and its law, and whoever it meets reads them together with the
 * remedies. ICCPR art. 14(1).
 */
final class P11ReasonsRecorded implements Check {
    private static final List<String> REASONS =
            List.of("reason", "ground", "offence", "why", "basis", "cause", "title", "purpose", "fact");
    private static final List<String> REMEDIES = List.of(
            "remed", "appeal", "review", "object", "complain", "challenge", "contest", "oppose", "recourse", "reopen");

    @Override
    public void in(Subject subject, Findings findings) {
        for (Action action : subject.acts()) {
            boolean refuses = action.refuses() && (!action.onRequest().isEmpty() || action.power() != null);
            if (!refuses && answers(subject, action) && !action.reasons()) {
                fails("P11-refusal", subject, action, "", findings);
            }
            if (Subject.usesPower(action) || refuses) {
                if (action.law().isBlank()) {
                    fails("P11-no-law", subject, action, "", findings);
                }
                if (refuses && !action.reasons()) {
                    fails("P11-refusal", subject, action, "", findings);
                }
                if (refuses) {
                    refused(subject, action, findings);
                }
            }
            if (Subject.usesPower(action)) {
                Steps.affected(subject, action).stream()
                        .filter(role -> !action.by().contains(role))
                        .forEach(role -> says(subject, action, role, findings));
            }
        }
    }

    /** It ends a side-matter that people have opened, and favours none of them. */
    private static boolean answers(Subject subject, Action action) {
        SideMatter matter = subject.matter();
        boolean office = action.by().stream().noneMatch(subject::isPerson);
        boolean favours = action.favours() != null && subject.isPerson(action.favours());
        return matter != null
                && office
                && !favours
                && action.outcome() != null
                && matter.openedBy().stream().anyMatch(subject::isPerson);
    }

    /** Whoever asked is told that they get nothing, and why. */
    private static void refused(Subject subject, Action action, Findings findings) {
        if (gives(subject, action)) {
            return;
        }
        Set<String> asked = askers(subject, action);
        asked.removeAll(action.by());
        List<Procedure.Notice> notices = asked.stream()
                .flatMap(role -> Informed.notices(subject, action, role).stream())
                .toList();
        if (!asked.isEmpty() && notices.isEmpty()) {
            fails("P11-refusal-untold", subject, action, asked.iterator().next(), findings);
        } else if (!notices.isEmpty()) {
            List<String> said =
                    notices.stream().flatMap(notice -> notice.says().stream()).toList();
            if (action.power() != null && !said.isEmpty() && !mentions(said, REASONS)) {
                fails("P11-no-reasons", subject, action, notices.getFirst().name(), findings);
            }
        }
    }

    /** An answer that changes something gives what was asked for; how fees are asked for, the language itself says. */
    private static boolean gives(Subject subject, Action action) {
        boolean answers = action.power() == null
                && (action.converts() != null
                        || action.favours() != null
                        || !Everywhere.raised(action).isEmpty()
                        || !action.clears().isEmpty());
        return answers
                || subject.whole().fees().values().stream()
                        .anyMatch(fee -> fee.place().equals(action.place()));
    }

    /** The people who asked for it; where nothing was asked for, those who wanted the case or the side-matter. */
    private static Set<String> askers(Subject subject, Action action) {
        Set<String> asked = new LinkedHashSet<>();
        if (action.onRequest().isEmpty()) {
            subject.line().openings().forEach(opening -> asked.addAll(opening.by()));
        } else {
            subject.requests(action)
                    .forEach(request -> asked.addAll(request.action().by()));
        }
        asked.removeIf(role -> !subject.isPerson(role));
        return asked;
    }

    private static void says(Subject subject, Action action, String role, Findings findings) {
        List<Procedure.Notice> notices = Informed.notices(subject, action, role);
        List<String> said =
                notices.stream().flatMap(notice -> notice.says().stream()).toList();
        if (notices.isEmpty()) {
            return;
        }
        if (said.isEmpty() && action.document() != null) {
            return;
        }
        if (said.isEmpty()) {
            findings.unknown(
                    "P11-says-nothing",
                    action.place(),
                    List.of(action.name(), notices.getFirst().name()),
                    "action",
                    action.name(),
                    "notice",
                    notices.getFirst().name());
        } else if (!mentions(said, REASONS)) {
            fails("P11-no-reasons", subject, action, notices.getFirst().name(), findings);
        } else if (!mentions(said, REMEDIES) && !subject.reviews(action).isEmpty()) {
            fails("P11-no-remedies", subject, action, notices.getFirst().name(), findings);
        }
    }

    private static boolean mentions(List<String> said, List<String> words) {
        return said.stream().anyMatch(text -> words.stream().anyMatch(text::contains));
    }

    private static void fails(String code, Subject subject, Action action, String notice, Findings findings) {
        List<String> about = notice.isEmpty() ? List.of(action.name()) : List.of(action.name(), notice);
        findings.fails(
                code,
                action.place(),
                about,
                Ways.toAct(subject, action.name()),
                "action",
                action.name(),
                "notice",
                notice);
    }
}
