package assize.law.verify.mutant;

import static assize.law.verify.mutant.With.minus;
import static assize.law.verify.mutant.With.plus;
import static assize.law.verify.mutant.With.put;
import static assize.law.verify.mutant.With.with;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.SideMatter;
import assize.law.language.Uses;
import assize.law.verify.Property;
import assize.law.verify.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is taken from persons: the challenge, the hearing, counsel, the motion, the victim's road, the shield. */
final class PersonOperators {
    private PersonOperators() {}

    static List<Operator> all() {
        return List.of(
                Operator.of(
                        "no challenge of who decides",
                        "an office that decides and can be challenged",
                        PersonOperators::notChallenged,
                        Property.P12),
                Operator.of(
                        "no challenge by who is affected",
                        "a person affected by a decision who may challenge",
                        PersonOperators::mayNotAsk,
                        Property.P12),
                Operator.of(
                        "no challenge in a stage",
                        "a decision can be taken there",
                        PersonOperators::notWhile,
                        Property.P12),
                Operator.of(
                        "judge of one's own challenge",
                        "whoever decides on challenges can be challenged, before another",
                        PersonOperators::ownJudge,
                        Property.P12),
                Operator.of(
                        "bind somebody unheard",
                        "by the stages a final power that holds at once is reached with no act or time of theirs",
                        PersonOperators::unheard,
                        Property.P14),
                Operator.of(
                        "question before telling of counsel",
                        "no other act tells of it",
                        PersonOperators::noCounsel,
                        Property.P16),
                Operator.of(
                        "no motion to put evidence out",
                        "all such motions, where something rests on evidence",
                        PersonOperators::noMotion,
                        Property.P17),
                Operator.of(
                        "decide while a motion is open",
                        "a motion's side-matter holds up an act that rests on evidence",
                        PersonOperators::unsettled,
                        Property.P17),
                Operator.of(
                        "worse for asking",
                        "somebody prosecutes; one side alone can ask; neither review nor decision promises it",
                        PersonOperators::worse,
                        Property.P18),
                Operator.of(
                        "drop a case without a road for the victim",
                        "an act drops the case of a victim who may ask for some review",
                        PersonOperators::noRoad,
                        Property.P30,
                        Property.P6),
                Operator.of(
                        "handled by whom it is about",
                        "each act of an office, where a complaint is about a role",
                        PersonOperators::handles,
                        Property.P29),
                Operator.of("the file for whom it is about", "likewise, once", PersonOperators::seesFile, Property.P29),
                Operator.of(
                        "whom it is about may hold an office",
                        "an office that handles the matter and is held apart",
                        PersonOperators::notApart,
                        Property.P29));
    }

    /** Acts that decide: final powers, answers with a power, and decisions on a review. */
    private static List<Action> deciding(Subject line) {
        return line.acts().stream()
                .filter(act -> Subject.usesPower(act, "final")
                        || (Subject.usesPower(act) && !act.onRequest().isEmpty())
                        || line.whole().reviews().values().stream()
                                .anyMatch(r -> r.decidedBy().contains(line.full(act.name()))))
                .filter(act -> act.by().stream().anyMatch(role -> !line.isPerson(role)))
                .toList();
    }

    private static Draft recusal(Subject line, Uses.Recusal changed) {
        return Operator.draft(line).all(p -> with(p, "uses", with(p.uses(), "recusal", changed)));
    }

    private static void notChallenged(Subject line, Operator.Out out) {
        Uses.Recusal recusal = line.whole().recusal();
        Set<String> done = new LinkedHashSet<>();
        for (Action act : deciding(line)) {
            for (String role : act.by()) {
                if (recusal != null && recusal.of().contains(role) && done.add(role)) {
                    out.add(role, recusal(line, with(recusal, "of", minus(recusal.of(), role))));
                }
            }
        }
    }

    private static void mayNotAsk(Subject line, Operator.Out out) {
        Uses.Recusal recusal = line.whole().recusal();
        Set<String> done = new LinkedHashSet<>();
        for (Action act : deciding(line)) {
            for (String role : Roads.affected(line, act)) {
                if (recusal != null && done.add(role)) {
                    List<String> left = recusal.askedBy().stream()
                            .filter(word -> !line.roles(word).contains(role))
                            .toList();
                    if (left.size() < recusal.askedBy().size()) {
                        Draft draft = recusal(line, with(recusal, "askedBy", left));
                        out.add(role, draft);
                    }
                }
            }
        }
    }

    private static void notWhile(Subject line, Operator.Out out) {
        Uses.Recusal recusal = line.whole().recusal();
        Set<String> done = new LinkedHashSet<>();
        for (Action act : line.matter() == null ? deciding(line) : List.<Action>of()) {
            for (String stage : line.from(act)) {
                if (recusal != null && recusal.during().contains(stage) && done.add(stage)) {
                    out.add(stage, recusal(line, with(recusal, "during", minus(recusal.during(), stage))));
                }
            }
        }
    }

    private static void ownJudge(Subject line, Operator.Out out) {
        Uses.Recusal recusal = line.whole().recusal();
        if (line.matter() == null
                && recusal != null
                && recusal.ofDecider() != null
                && !recusal.ofDecider().equals(recusal.decidedBy())
                && recusal.of().contains(recusal.decidedBy())) {
            out.add(recusal.decidedBy(), recusal(line, with(recusal, "ofDecider", null)));
        }
    }

    private static void unheard(Subject line, Operator.Out out) {
        for (Action act : line.powers()) {
            for (String role : Roads.affected(line, act)) {
                List<Action> hearing = line.line().actions().values().stream()
                        .filter(other -> other.heard().stream()
                                .anyMatch(who -> line.roles(who).contains(role)))
                        .toList();
                boolean way =
                        Walk.leads(line, act, other -> other.by().contains(role) || Walk.timeOf(line, other, role));
                boolean waits = Roads.of(line, act, role).stream()
                        .anyMatch(review -> review.meanwhile().startsWith("not in force"));
                if (Subject.usesPower(act, "final") && !hearing.isEmpty() && way && !waits) {
                    Draft draft = Operator.draft(line);
                    hearing.forEach(other -> draft.action(
                            other.name(),
                            "heard",
                            other.heard().stream()
                                    .filter(who -> !line.roles(who).contains(role))
                                    .toList()));
                    out.add(act.name() + " over " + role, draft);
                }
            }
        }
    }

    private static List<Subject.Placed> everywhere(Subject line) {
        List<Subject.Placed> all = new ArrayList<>();
        line.whole().actions().values().forEach(act -> all.add(new Subject.Placed(act, null)));
        for (SideMatter matter : line.whole().sideMatters().values()) {
            matter.inside().actions().values().forEach(act -> all.add(new Subject.Placed(act, matter)));
        }
        return all.stream()
                .filter(placed ->
                        placed.action().recusal() == null && placed.action().builtIn() == null)
                .toList();
    }

    private static void noCounsel(Subject line, Operator.Out out) {
        Set<String> questioned = new LinkedHashSet<>();
        everywhere(line).stream()
                .map(placed -> placed.action().evidence().questions())
                .filter(java.util.Objects::nonNull)
                .forEach(questioned::add);
        for (String role : questioned) {
            List<Subject.Placed> tellers = everywhere(line).stream()
                    .filter(p -> role.equals(p.action().evidence().tellsCounsel()))
                    .toList();
            if (line.matter() == null && tellers.size() == 1) {
                Subject.Placed teller = tellers.getFirst();
                var evidence = with(teller.action().evidence(), "tellsCounsel", null);
                out.add(teller.full(), Operator.draft(line).action(teller, "evidence", evidence));
            }
        }
    }

    private static void noMotion(Subject line, Operator.Out out) {
        boolean relies =
                everywhere(line).stream().anyMatch(p -> p.action().evidence().relies());
        List<Subject.Placed> motions = everywhere(line).stream()
                .filter(p -> p.action().evidence().excludes())
                .toList();
        if (line.matter() == null && relies && !motions.isEmpty()) {
            Draft draft = Operator.draft(line);
            motions.forEach(p -> draft.action(p, "evidence", with(p.action().evidence(), "excludes", false)));
            out.add(motions.stream().map(Subject.Placed::full).toList().toString(), draft);
        }
    }

    private static void unsettled(Subject line, Operator.Out out) {
        for (SideMatter matter : line.whole().sideMatters().values()) {
            boolean motion = matter.inside().actions().values().stream()
                    .anyMatch(act -> act.evidence().excludes());
            for (String held : matter.holds()) {
                Action act = line.whole().actions().get(held);
                boolean harms = act != null
                        && (act.favours() == null || !line.isPerson(act.favours()))
                        && act.evidence().relies();
                if (line.matter() == null && motion && harms) {
                    out.add(
                            held + " during " + matter.name(),
                            Operator.draft(line).matter(matter.name(), "holds", minus(matter.holds(), held)));
                }
            }
        }
    }

    private static void worse(Subject line, Operator.Out out) {
        boolean prosecutes = line.whole().roles().values().stream().anyMatch(r -> "prosecuting".equals(r.side()));
        for (Procedure.Review review : line.whole().reviews().values()) {
            Set<String> askers = line.find(review.ask())
                    .map(ask -> Set.copyOf(ask.action().by()))
                    .orElse(Set.of());
            Draft draft = Operator.draft(line).review(review.name(), "noWorseFor", null);
            boolean promised = review.noWorseFor() != null;
            boolean powers = false;
            for (String decider : review.decidedBy()) {
                Optional<Subject.Placed> placed = line.find(decider);
                if (placed.isPresent()) {
                    promised |= placed.get().action().noWorseFor() != null;
                    powers |=
                            Roads.affected(line, placed.get().action()).stream().anyMatch(askers::contains);
                    draft.action(placed.get(), "noWorseFor", null);
                }
            }
            if (line.matter() == null && prosecutes && promised && powers && oneSide(line, askers)) {
                out.add(review.name(), draft);
            }
        }
    }

    private static boolean oneSide(Subject line, Set<String> askers) {
        long parties = askers.stream()
                .map(line.whole().roles()::get)
                .filter(role -> role != null && role.kind() == Role.Kind.PARTY)
                .count();
        return askers.stream().allMatch(line::isPerson) && (askers.size() == 1 || parties == 1);
    }

    private static void noRoad(Subject line, Operator.Out out) {
        for (Action act : line.line().actions().values()) {
            String victim = act.drops();
            Draft draft = Operator.draft(line);
            boolean shut = false;
            for (Procedure.Review review : line.whole().reviews().values()) {
                Optional<Subject.Placed> ask = line.find(review.ask());
                if (victim != null && ask.isPresent() && ask.get().action().by().contains(victim)) {
                    draft.shut(ask.get(), victim);
                    shut = true;
                }
            }
            if (shut) {
                out.add(act.name() + " against " + victim, draft);
            }
        }
    }

    private static List<Role> objects(Subject line) {
        return line.whole().roles().values().stream().filter(Role::complainedOf).toList();
    }

    private static void handles(Subject line, Operator.Out out) {
        for (Role role : objects(line)) {
            line.acts().stream()
                    .filter(act -> act.by().stream().noneMatch(line::isPerson))
                    .forEach(act -> out.add(
                            act.name() + " by " + role.name(),
                            Operator.draft(line).action(act.name(), "by", plus(act.by(), role.name()))));
        }
    }

    private static void seesFile(Subject line, Operator.Out out) {
        for (Role role : line.matter() == null ? objects(line) : List.<Role>of()) {
            List<String> file = line.whole().visible().getOrDefault("file", List.of());
            out.add(
                    role.name(),
                    Operator.draft(line)
                            .all(p -> with(p, "visible", put(p.visible(), "file", plus(file, role.name())))));
        }
    }

    private static void notApart(Subject line, Operator.Out out) {
        for (Role role : line.matter() == null ? objects(line) : List.<Role>of()) {
            Set<String> handlers = new LinkedHashSet<>();
            everywhere(line).forEach(p -> handlers.addAll(p.action().by()));
            handlers.removeIf(line::isPerson);
            for (String handler : handlers) {
                boolean held = line.whole().apart().stream()
                        .anyMatch(a ->
                                a.roles().contains(role.name()) && a.roles().contains(handler));
                if (held) {
                    out.add(handler, Operator.draft(line).all(p -> PowerOperators.joined(p, role.name(), handler)));
                }
            }
        }
    }
}
