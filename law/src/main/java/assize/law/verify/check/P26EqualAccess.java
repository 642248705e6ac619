package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** P26: what can be done online can be done at the counter, in the same time. OLR art. 5; CRPD art. 13. */
final class P26EqualAccess implements Check {
    private static final Set<String> ONLINE = Set.of(
            "electronic",
            "electronic-by-consent",
            "online",
            "app",
            "portal",
            "platform",
            "e-mail",
            "email",
            "message",
            "sms",
            "wechat");

    @Override
    public void in(Subject subject, Findings findings) {
        for (Action action : subject.acts()) {
            if (action.openness().onlineOnly() != null && action.by().stream().anyMatch(subject::isPerson)) {
                twin(subject, action, findings);
            }
        }
        if (subject.matter() == null) {
            subject.whole().notices().values().forEach(notice -> told(subject, notice, findings));
        }
    }

    private static void twin(Subject subject, Action online, Findings findings) {
        if (P22PublicityWithLimits.says(online.openness().onlineOnly()) == null) {
            fails("P26-no-reason", subject, online, "-", "-", findings);
        }
        Optional<Action> twin = subject.acts().stream()
                .filter(other -> other.openness().onlineOnly() == null && matches(subject, online, other))
                .findFirst();
        if (twin.isEmpty()) {
            fails("P26-no-twin", subject, online, "-", "-", findings);
            return;
        }
        String name = twin.get().name();
        subject.line().clocks().values().stream()
                .filter(clock -> differs(clock, online.name(), name))
                .forEach(clock -> fails("P26-other-clock", subject, online, name, clock.name(), findings));
    }

    /** It goes on, ends sooner, or is not begun by the way at the counter as by the one online. */
    private static boolean differs(Clock clock, String online, String twin) {
        boolean stops = clock.stoppedBy().contains(new Upon.Done(online));
        boolean starts = clock.from().contains(new Upon.Done(online));
        boolean closes = clock.whenPassed().ends().contains(online);
        return (stops && !clock.stoppedBy().contains(new Upon.Done(twin)))
                || (starts && !clock.from().contains(new Upon.Done(twin)))
                || (!closes && clock.whenPassed().ends().contains(twin));
    }

    /** The same people, wherever the other is open, with the same form, effect and no further condition. */
    private static boolean matches(Subject subject, Action online, Action other) {
        return other.by().containsAll(online.by())
                && subject.from(other).containsAll(subject.from(online))
                && Objects.equals(other.opens(), online.opens())
                && Objects.equals(other.to(), online.to())
                && Objects.equals(other.form(), online.form())
                && Objects.equals(other.keeps(), online.keeps())
                && other.raises().containsAll(online.raises())
                && (other.when() == null || other.when().text().equals(text(online)))
                && (other.atMost() == 0 || (online.atMost() > 0 && other.atMost() >= online.atMost()));
    }

    private static String text(Action action) {
        return action.when() == null ? "" : action.when().text();
    }

    /** Nobody is told by electronic ways alone. */
    private static void told(Subject subject, Procedure.Notice notice, Findings findings) {
        boolean person = notice.to().stream().anyMatch(subject::isPerson);
        if (person && !notice.ways().isEmpty() && notice.ways().stream().allMatch(P26EqualAccess::online)) {
            findings.fails(
                    "P26-told-online-only",
                    notice.place(),
                    List.of(notice.name()),
                    List.of(),
                    "notice",
                    notice.name(),
                    "ways",
                    String.join(", ", notice.ways()));
        }
    }

    /** Known by its name, or by how that begins. */
    private static boolean online(String way) {
        return ONLINE.contains(way) || way.startsWith("electronic-") || way.startsWith("online-");
    }

    private static void fails(
            String code, Subject subject, Action action, String twin, String clock, Findings findings) {
        findings.fails(
                code,
                action.place(),
                List.of(action.name(), twin, clock),
                List.of(),
                "action",
                subject.full(action.name()),
                "role",
                String.join(", ", action.by()),
                "twin",
                twin,
                "clock",
                clock);
    }
}
