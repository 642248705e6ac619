package assize.law.verify.net;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Seal;
import assize.law.language.Upon;
import assize.law.verify.net.ClockMoves.Happening;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules by which notices reach those to whom they go, come back from them, or are published. */
final class NoticeRules {
    /** The receiver that is everybody. */
    private static final String PUBLIC = "public";

    private final Rules rules;
    private final Lookup lookup;
    private final Procedure procedure;

    NoticeRules(Rules rules) {
        this.rules = rules;
        this.lookup = rules.lookup;
        this.procedure = rules.lookup.procedure;
    }

    /** The holders to whom a notice goes. */
    static List<String> receivers(Holders holders, Procedure.Notice notice) {
        List<String> receivers = new ArrayList<>();
        notice.to().forEach(role -> {
            if (role.equals(PUBLIC)) {
                receivers.add(PUBLIC);
            }
            receivers.addAll(holders.of(role));
        });
        return receivers;
    }

    /** Sends what an action sends; what a seal holds back is not sent while it lasts. */
    static void send(
            Lookup lookup, Action action, @Nullable String per, List<Update> updates, List<Happening> happened) {
        for (String name : action.notices()) {
            Procedure.Notice notice = lookup.procedure.notice(name);
            happened.add(new Happening(new Upon.Told(name, Upon.How.SENT), null, false));
            for (String receiver : receivers(lookup.holders, notice)) {
                boolean other = per != null
                        && !receiver.equals(per)
                        && Holders.role(receiver).equals(Holders.role(per));
                Variable underWay = lookup.find(Variable.Kind.NOTICE, name + " to " + receiver);
                if (!other && underWay != null) {
                    Update update = Update.set(underWay, 1);
                    for (Seal seal : lookup.procedure.seals().values()) {
                        Variable sealed = lookup.find(Variable.Kind.SEAL, seal.name());
                        if (sealed != null
                                && seal.holdsBack().contains(name)
                                && !action.name().equals(seal.then())) {
                            update = update.onlyIf(Test.is(sealed, 0));
                        }
                    }
                    updates.add(update);
                    anew(lookup, name, receiver, updates);
                }
            }
        }
    }

    /** What is told anew is a new matter for its time: a clock that only this notice starts has not passed any more. */
    private static void anew(Lookup lookup, String notice, String receiver, List<Update> updates) {
        List<Upon> arrival = List.of(new Upon.Told(notice, Upon.How.REACHED));
        for (Clock clock : lookup.procedure.clocks().values()) {
            if (clock.from().equals(arrival)) {
                Variable own = lookup.find(Variable.Kind.CLOCK, clock.name() + " of " + receiver);
                List<Variable> copies =
                        own != null ? List.of(own) : clock.copied() ? List.of() : lookup.copies(clock.name());
                copies.forEach(copy -> updates.add(Update.turn(copy, Variable.PASSED, Variable.IDLE)));
            }
        }
    }

    void add() {
        for (Procedure.Notice notice : procedure.notices().values()) {
            boolean published = onlyPublished(notice);
            boolean returned = returns(notice);
            for (String receiver : receivers(lookup.holders, notice)) {
                Variable underWay = lookup.find(Variable.Kind.NOTICE, notice.name() + " to " + receiver);
                if (underWay == null) {
                    continue;
                }
                List<Arrival> arrivals = new ArrayList<>();
                if (receiver.equals(PUBLIC) || published) {
                    arrivals.add(arrives(notice.name(), Upon.How.PUBLISHED, receiver, underWay));
                }
                if (!receiver.equals(PUBLIC)) {
                    arrivals.add(arrives(notice.name(), Upon.How.REACHED, receiver, underWay));
                    if (returned) {
                        arrivals.add(happens(notice.name(), Upon.How.RETURNED, receiver, new ArrayList<>()));
                    }
                }
                for (int stage = 0; stage < procedure.stages().size(); stage++) {
                    for (Arrival arrival : arrivals) {
                        rules.step(
                                arrival.move,
                                stage,
                                stage,
                                List.of(Test.is(underWay, 1)),
                                null,
                                arrival.updates,
                                arrival.happens);
                    }
                }
            }
        }
    }

    /** What becomes of a notice, the same in every stage. */
    private record Arrival(Move move, List<Update> updates, List<Integer> happens) {}

    /** Somebody waits for its publication although it is addressed. */
    private boolean onlyPublished(Procedure.Notice notice) {
        Upon.Told published = new Upon.Told(notice.name(), Upon.How.PUBLISHED);
        return procedure.clocks().values().stream().anyMatch(c -> c.from().contains(published))
                || rules.happenings.number(published) >= 0;
    }

    private Arrival arrives(String notice, Upon.How how, String receiver, Variable underWay) {
        List<Update> updates = new ArrayList<>();
        if (how == Upon.How.REACHED || receiver.equals(PUBLIC)) {
            updates.add(Update.set(underWay, 0));
        }
        lookup.all(Variable.Kind.TOLD, receiver).forEach(told -> updates.add(Update.set(told, 1)));
        return happens(notice, how, receiver, updates);
    }

    /** A notice that came back has not arrived; it may be sent again. Does anybody wait for that? */
    private boolean returns(Procedure.Notice notice) {
        Upon.Told returned = new Upon.Told(notice.name(), Upon.How.RETURNED);
        return rules.happenings.number(returned) >= 0
                || procedure.clocks().values().stream()
                        .anyMatch(c ->
                                c.from().contains(returned) || c.stoppedBy().contains(returned));
    }

    private Arrival happens(String notice, Upon.How how, String receiver, List<Update> updates) {
        Upon.Told told = new Upon.Told(notice, how);
        String holder = receiver.equals(PUBLIC) ? null : receiver;
        updates.addAll(ClockMoves.of(lookup, List.of(new Happening(told, holder, true)), false));
        return new Arrival(
                new Move.Told(notice, how, receiver), List.copyOf(updates), rules.happenings.numbers(List.of(told)));
    }
}
