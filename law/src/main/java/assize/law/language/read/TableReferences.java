package assize.law.language.read;

import assize.law.language.Draw;
import assize.law.language.Fee;
import assize.law.language.Procedure;
import assize.law.language.Seal;
import assize.law.language.Tracks;
import assize.law.language.Uses;
import assize.law.problem.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every name means something in tracks, draws, seals, powers, fees, and what the language brings along. */
final class TableReferences {
    private final NameCheck names;
    private final Procedure procedure;
    private final Declared declared;

    TableReferences(NameCheck names, Procedure procedure, Declared declared) {
        this.names = names;
        this.procedure = procedure;
        this.declared = declared;
    }

    void check(Group head) {
        Tracks tracks = procedure.tracks();
        if (tracks != null) {
            names.known("unknown-action", tracks.chosenBy(), declared.actions, head.placeOf("tracks"));
            names.known("unknown-notice", tracks.toldIn(), declared.notices, head.placeOf("tracks"));
        }
        procedure.draws().values().forEach(this::draw);
        procedure.seals().values().forEach(this::seal);
        procedure.fees().values().forEach(this::fee);
        declared.powers.values().forEach(power -> power(power, head.placeOf("powers")));
        procedure
                .visible()
                .values()
                .forEach(seen ->
                        names.roles(seen, declared.roles, head.placeOf("visible"), "parties", "affected", "public"));
        uses(procedure.uses(), head.placeOf("uses"));
    }

    private void draw(Draw draw) {
        Place place = draw.place();
        names.role(draw.role(), declared.roles, place);
        names.known("unknown-action", draw.at(), declared.actions, place);
        List<String> again = new ArrayList<>(declared.actions);
        again.add("recusal");
        names.known("unknown-action", draw.againOn(), again, place);
    }

    private void seal(Seal seal) {
        Place place = seal.place();
        names.role(seal.keepsFrom(), declared.roles, place);
        names.known("unknown-notice", seal.holdsBack(), declared.notices, place);
        names.known("unknown-action", seal.since(), declared.actions, place);
        names.known("unknown-clock", seal.atMost(), declared.clocks, place);
        names.known("unknown-action", seal.then(), declared.actions, place);
        names.role(seal.checkedBy(), declared.roles, place);
    }

    /** The actions and clocks of a fee are checked as such; what no action shows is checked here. */
    private void fee(Fee fee) {
        names.role(fee.owedBy(), declared.roles, fee.place());
        names.known("unknown-notice", fee.askedIn(), declared.notices, fee.place());
    }

    private void power(PowerReader.Kind power, Place place) {
        names.roles(power.affects(), declared.roles, place);
        names.known("unknown-notice", power.notices(), declared.notices, place);
        names.known("unknown-review", power.review(), declared.reviews, place);
    }

    private void uses(Uses uses, Place place) {
        if (uses.recusal() != null) {
            recusal(uses.recusal(), place);
        }
        if (uses.excuse() != null) {
            names.role(uses.excuse().decidedBy(), declared.roles, place);
        }
        if (uses.corrections() != null) {
            names.roles(uses.corrections().by(), declared.roles, place);
        }
        if (uses.lateKnowledge() != null) {
            names.role(uses.lateKnowledge().decidedBy(), declared.roles, place);
        }
        if (uses.representation() != null) {
            names.roles(uses.representation().of(), declared.roles, place);
        }
        if (uses.joinAndSplit() != null) {
            names.role(uses.joinAndSplit().by(), declared.roles, place);
        }
    }

    private void recusal(Uses.Recusal recusal, Place place) {
        names.roles(recusal.of(), declared.roles, place);
        names.roles(recusal.askedBy(), declared.roles, place);
        names.role(recusal.decidedBy(), declared.roles, place);
        names.role(recusal.ofDecider(), declared.roles, place);
        names.known("unknown-stage", recusal.during(), declared.stages, place);
        Set<String> saved = new LinkedHashSet<>(declared.actionsEverywhere());
        names.known("unknown-action", recusal.save(), saved, place);
    }
}
