package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Fact;
import assize.law.language.Procedure;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody has to wait for, or to pay, before they may ask for a review. */
final class Toll {
    private static final Pattern MONEY = Pattern.compile(
            "\\b(pay|paid|payment|fee|fees|deposit|costs?|bond|security|advance|guarantee|surety|sum|money)\\b"
                    + "|费|缴|押金|保证金|担保");

    private static final Pattern LEAVE =
            Pattern.compile("\\b(leave|permission|permit|approval|authori[sz]ation|admission)\\b|许可|批准|准许|同意");

    private Toll() {}

    /** The file asks in words for what somebody may grant or not. */
    static boolean needsLeave(Subject subject, Procedure.Review review) {
        return subject.find(review.ask())
                .map(ask -> ask.action().needs())
                .filter(needs -> LEAVE.matcher(needs.toLowerCase(Locale.ROOT)).find())
                .isPresent();
    }

    /** Another time than that of the review, and not theirs, must have passed first. */
    static boolean waits(Subject subject, Procedure.Review review, String role) {
        return asking(subject, review).stream()
                .anyMatch(part -> subject.line().clocks().values().stream()
                        .anyMatch(clock -> part.equals("passed(" + clock.name() + ")")
                                && !clock.name().equals(review.within())
                                && !owns(subject, clock, role)));
    }

    /** A time must run that is not theirs: it may be over, or never begin, before they can ask. */
    static boolean whileAnothers(Subject subject, Procedure.Review review, String role) {
        return asking(subject, review).stream()
                .anyMatch(part -> subject.line().clocks().values().stream()
                        .anyMatch(clock -> part.equals("running(" + clock.name() + ")")
                                && !clock.name().equals(review.within())
                                && !owns(subject, clock, role)));
    }

    /** A sum that they themselves pay must have been reached first, or the file asks for money in words. */
    static boolean pays(Subject subject, Procedure.Review review, String role) {
        String needs =
                subject.find(review.ask()).map(ask -> ask.action().needs()).orElse("");
        if (MONEY.matcher(needs.toLowerCase(Locale.ROOT)).find()) {
            return true;
        }
        List<String> sums = subject.line().facts().values().stream()
                .filter(fact -> fact.type() == Fact.Type.MONEY && paid(subject, fact.name(), role))
                .map(Fact::name)
                .toList();
        return asking(subject, review).stream().anyMatch(part -> {
            List<String> either = List.of(part.replaceAll("^\\((.*)\\)$", "$1").split(" or "));
            return either.stream().anyMatch(one -> costs(subject, one, sums, role))
                    && either.stream().allMatch(one -> costs(subject, one, sums, role) || ofOffice(subject, one));
        });
    }

    /** It asks what was paid, in full or in part, or for a flag that comes with giving money alone. */
    private static boolean costs(Subject subject, String part, List<String> sums, String role) {
        boolean sum = sums.stream()
                .map(name -> name + "( \\* \\d+)?")
                .anyMatch(name -> part.matches("\\(*" + name + " >=? .*|.* <=? " + name + "\\)*"));
        List<Action> raising = raising(subject, part);
        return sum
                || (!raising.isEmpty()
                        && raising.stream()
                                .allMatch(act -> act.by().contains(role)
                                        && act.needs() != null
                                        && MONEY.matcher(act.needs().toLowerCase(Locale.ROOT))
                                                .find()));
    }

    /** A flag that offices alone raise: what they may grant or not is no way around paying. */
    private static boolean ofOffice(Subject subject, String flag) {
        List<Action> raising = raising(subject, flag);
        return !raising.isEmpty()
                && raising.stream()
                        .allMatch(act -> !act.byLaw() && act.by().stream().noneMatch(subject::isPerson));
    }

    private static List<Action> raising(Subject subject, String flag) {
        return subject.line().actions().values().stream()
                .filter(act -> act.raises().contains(flag))
                .toList();
    }

    private static List<String> asking(Subject subject, Procedure.Review review) {
        Action ask = subject.find(review.ask())
                .filter(placed -> Everywhere.same(placed.matter(), subject.matter()))
                .map(Subject.Placed::action)
                .orElse(null);
        return ask == null ? List.of() : Conjuncts.of(ask.when());
    }

    private static boolean owns(Subject subject, Clock clock, String role) {
        return clock.owners().stream().anyMatch(owner -> subject.roles(owner).contains(role));
    }

    private static boolean paid(Subject subject, String sum, String role) {
        return subject.acts().stream()
                .anyMatch(act -> act.by().contains(role)
                        && (act.adds().containsKey(sum) || act.sets().containsKey(sum)));
    }
}
