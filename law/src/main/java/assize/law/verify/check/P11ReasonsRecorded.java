package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
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
            if (!refuses && Refusals.unreasoned(subject, action)) {
                fails("P11-refusal", subject, action, "", findings);
            }
            boolean told = action.notices().stream()
                    .anyMatch(notice -> !said(subject, notice).isEmpty());
            if (!refuses && action.favours() == null && told && Asked.settles(subject, action)) {
                unexplained(subject, action, findings);
            }
            if (Subject.usesPower(action) || refuses) {
                if (P22PublicityWithLimits.says(action.law()) == null) {
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

    /** What people asked for by raising a flag is settled, and no notice of it says why. */
    private static void unexplained(Subject subject, Action action, Findings findings) {
        boolean why = action.notices().stream().anyMatch(notice -> mentions(said(subject, notice), REASONS));
        if (!why) {
            fails("P11-no-reasons", subject, action, action.notices().getFirst(), findings);
        }
    }

    private static List<String> said(Subject subject, String notice) {
        Procedure.Notice sent = subject.whole().notices().get(notice);
        return sent == null ? List.of() : sent.says();
    }

    /** Whoever asked is told that they get nothing, and why. */
    private static void refused(Subject subject, Action action, Findings findings) {
        if (Refusals.gives(subject, action)) {
            return;
        }
        Set<String> asked = Refusals.askers(subject, action);
        asked.removeAll(action.by());
        List<Procedure.Notice> notices = asked.stream()
                .flatMap(role -> Informed.notices(subject, action, role).stream())
                .toList();
        if (!asked.isEmpty() && notices.isEmpty()) {
            fails("P11-refusal-untold", subject, action, asked.iterator().next(), findings);
        } else if (!notices.isEmpty()) {
            List<String> said =
                    notices.stream().flatMap(notice -> notice.says().stream()).toList();
            if ((action.power() != null || action.noWorseFor() != null)
                    && !said.isEmpty()
                    && !mentions(said, REASONS)) {
                fails("P11-no-reasons", subject, action, notices.getFirst().name(), findings);
            }
        }
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
