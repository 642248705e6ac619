package assize.law.language.read;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Fee;
import assize.law.language.Upon;
import assize.law.problem.Place;
import assize.law.time.Length;
import assize.law.time.Protects;
import assize.law.yaml.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads fees, and makes the actions and clocks that come with them. */
final class FeeReader {
    private final Reading reading;

    FeeReader(Reading reading) {
        this.reading = reading;
    }

    /** Null where what is owed and when can't be read; that has been told. */
    @Nullable
    Fee fee(Node.Field field) {
        Group group = reading.group(field.value(), "fee", "fee '" + field.name() + "'");
        Length due = group.length("due").orElse(null);
        Fee.Waiver waiver = group.find("waiver").map(this::waiver).orElse(null);
        Unpaid unpaid = unpaid(group);
        return due == null
                ? null
                : new Fee(
                        field.name(),
                        group.text("owed-by"),
                        group.text("asked-in"),
                        due,
                        group.names("from"),
                        waiver,
                        unpaid == null ? null : unpaid.does,
                        group.text("law"),
                        field.place());
    }

    private Fee.@Nullable Waiver waiver(Node node) {
        Group group = reading.group(node, "waiver", "waiver");
        return group.length("within")
                .map(within ->
                        new Fee.Waiver(group.text("ask"), group.text("decided-by"), within, group.flag("pauses")))
                .orElse(null);
    }

    private record Unpaid(String does, String to) {}

    private @Nullable Unpaid unpaid(Group fee) {
        Node node = fee.find("unpaid").orElse(null);
        if (node == null) {
            return null;
        }
        Group group = reading.group(node, "unpaid", "unpaid");
        return new Unpaid(group.text("does"), group.text("to"));
    }

    /** Paying, asking to be let off, granting, refusing, and what the law does where nobody paid. */
    List<Action> actions(Fee fee, Group group) {
        List<Action> actions = new ArrayList<>();
        actions.add(brought(fee, pay(fee), fee.owedBy()).action());
        Fee.Waiver waiver = fee.waiver();
        if (waiver != null) {
            ActionDraft ask = brought(fee, waiver.ask(), fee.owedBy());
            ask.reasons = true;
            actions.add(ask.action());
            for (String name : List.of(grant(fee), refuse(fee))) {
                ActionDraft answer = brought(fee, name, waiver.decidedBy());
                answer.reasons = true;
                answer.onRequest = List.of(waiver.ask());
                answer.favours = name.equals(grant(fee)) ? fee.owedBy() : null;
                actions.add(answer.action());
            }
        }
        Unpaid unpaid = unpaid(group);
        if (unpaid != null) {
            ActionDraft law = ActionDraft.brought(unpaid.does, List.of(), fee.from(), fee.law(), fee.place());
            law.upon = new Upon.Passes(time(fee));
            law.to = unpaid.to;
            actions.add(law.action());
        }
        return actions;
    }

    List<Clock> clocks(Fee fee, @Nullable String asker) {
        List<Clock> clocks = new ArrayList<>();
        Fee.Waiver waiver = fee.waiver();
        List<Upon> stops = new ArrayList<>(List.of(new Upon.Done(pay(fee))));
        List<Clock.Pause> pauses = new ArrayList<>();
        if (waiver != null) {
            stops.add(new Upon.Done(grant(fee)));
            List<Upon> answers = List.of(new Upon.Done(grant(fee)), new Upon.Done(refuse(fee)));
            if (waiver.pauses()) {
                List<Upon> asked = List.of(new Upon.Done(waiver.ask()));
                pauses.add(new Clock.Pause(asked, answers, null, waiver.within()));
            }
            clocks.add(clock(
                    fee,
                    waiverTime(fee),
                    waiver.decidedBy(),
                    new Upon.Done(waiver.ask()),
                    waiver.within(),
                    answers,
                    tells(fee.owedBy()),
                    Protects.DUTY,
                    List.of()));
        }
        Clock.WhenPassed passed = fee.unpaid() == null
                ? tells(asker == null ? fee.owedBy() : asker)
                : new Clock.WhenPassed(List.of(), List.of(), false, List.of(), fee.unpaid());
        Upon asked = new Upon.Told(fee.askedIn(), Upon.How.REACHED);
        clocks.addFirst(clock(fee, time(fee), fee.owedBy(), asked, fee.due(), stops, passed, Protects.RIGHT, pauses));
        return clocks;
    }

    private static Clock.WhenPassed tells(String role) {
        return new Clock.WhenPassed(List.of(), List.of(), false, List.of(role), null);
    }

    private static Clock clock(
            Fee fee,
            String name,
            String owner,
            Upon from,
            Length length,
            List<Upon> stops,
            Clock.WhenPassed passed,
            Protects protects,
            List<Clock.Pause> pauses) {
        NavigableMap<LocalDate, Optional<Length>> always = new TreeMap<>();
        always.put(LocalDate.MIN, Optional.of(length));
        Place place = fee.place();
        return new Clock(
                name,
                List.of(owner),
                false,
                null,
                List.of(from),
                false,
                List.of(new Clock.LengthIf(null, null, always)),
                null,
                null,
                null,
                null,
                List.copyOf(stops),
                passed,
                protects,
                List.copyOf(pauses),
                List.of(),
                null,
                List.of(),
                false,
                null,
                false,
                fee.law(),
                place);
    }

    private static ActionDraft brought(Fee fee, String name, String by) {
        return ActionDraft.brought(name, List.of(by), fee.from(), fee.law(), fee.place());
    }

    static String pay(Fee fee) {
        return "pay-" + fee.name();
    }

    static String grant(Fee fee) {
        return "grant-" + fee.name() + "-waiver";
    }

    static String refuse(Fee fee) {
        return "refuse-" + fee.name() + "-waiver";
    }

    static String time(Fee fee) {
        return fee.name() + "-time";
    }

    static String waiverTime(Fee fee) {
        return fee.name() + "-waiver-time";
    }
}
