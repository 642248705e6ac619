package assize.app.notices;

import assize.law.access.FileAccess;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.Upon;
import assize.law.step.Effect;
import java.util.ArrayList;
import java.util.List;

/** What an entry's effects say about notices: to which people one went out, and whom one has reached. Stateless. */
final class NoticeSteps {
    private NoticeSteps() {}

    /**
     * A notice went out to a holder.
     *
     * @param must whether something hangs on its reaching: a way is prescribed, or a clock begins with it
     */
    record Sent(String notice, String to, boolean must) {}

    /** A notice has reached a holder. */
    record Reached(String notice, String to) {}

    /** What went out; offices read what waits for them on their page of work. */
    static List<Sent> sent(Procedure procedure, List<Effect> effects) {
        List<Sent> sent = new ArrayList<>();
        for (String[] words : counted(procedure, effects, Upon.How.SENT)) {
            Procedure.Notice notice = procedure.notice(words[0]);
            List<String> to = words.length > 2 ? List.of(words[2]) : once(procedure, notice);
            to.stream()
                    .filter(holder -> person(procedure, holder))
                    .map(holder -> new Sent(notice.name(), holder, must(procedure, notice)))
                    .filter(one -> !sent.contains(one))
                    .forEach(sent::add);
        }
        return sent;
    }

    /** What has reached somebody. */
    static List<Reached> reached(Procedure procedure, List<Effect> effects) {
        return counted(procedure, effects, Upon.How.REACHED).stream()
                .filter(words -> words.length > 2)
                .map(words -> new Reached(words[0], words[2]))
                .toList();
    }

    /** The receivers of whom there is one; the others are counted by name. */
    private static List<String> once(Procedure procedure, Procedure.Notice notice) {
        return notice.to().stream()
                .filter(name -> {
                    Role role = procedure.roles().get(name);
                    return role != null && !role.each();
                })
                .toList();
    }

    private static boolean person(Procedure procedure, String holder) {
        Role role = procedure.roles().get(FileAccess.role(holder));
        return role != null && role.kind() != Role.Kind.OFFICE;
    }

    private static boolean must(Procedure procedure, Procedure.Notice notice) {
        Upon.Told reaching = new Upon.Told(notice.name(), Upon.How.REACHED);
        return !notice.ways().isEmpty()
                || procedure.clocks().values().stream().map(Clock::from).anyMatch(from -> from.contains(reaching));
    }

    /** What was counted of notices: {@code summons sent}, {@code summons reached defendant 2}. */
    private static List<String[]> counted(Procedure procedure, List<Effect> effects, Upon.How how) {
        return effects.stream()
                .filter(Effect.Counted.class::isInstance)
                .map(effect -> ((Effect.Counted) effect).what().split(" ", 3))
                .filter(words -> words.length > 1
                        && words[1].equals(how.word())
                        && procedure.notices().containsKey(words[0]))
                .toList();
    }
}
