package assize.law.verify.diff;

import assize.law.language.Form;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.language.Uses;
import assize.law.verify.tell.ClockWords;
import assize.law.verify.tell.Happenings;
import assize.law.verify.tell.Wordbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A procedure as a list of named parts. */
final class Parts {
    private final Procedure procedure;
    private final Wordbook words;
    private final List<Part> parts = new ArrayList<>();

    private Parts(Procedure procedure, Wordbook words) {
        this.procedure = procedure;
        this.words = words;
    }

    static List<Part> of(Procedure procedure, Locale language) {
        Parts all = new Parts(procedure, new Wordbook(procedure, language));
        all.head();
        all.roles();
        all.parts.addAll(new LineParts(procedure, all.words, "").all());
        all.checks();
        all.notices();
        all.tracks();
        all.tables();
        procedure.sideMatters().values().forEach(all::matter);
        all.uses();
        return all.parts;
    }

    private Aspects aspects() {
        return new Aspects(words, procedure.name());
    }

    private void add(String kind, String name, String inWords, String whom, Aspects aspects) {
        parts.add(new Part(kind, name, inWords, whom, aspects.all()));
    }

    private void add(String kind, String name, Aspects aspects) {
        add(kind, name, words.words(kind, name), "", aspects);
    }

    private void head() {
        Procedure.Head head = procedure.head();
        Aspects aspects = aspects()
                .plain("law", head.law())
                .plain("in-force", head.inForce())
                .plain("counting", head.counting())
                .plain("place", head.place())
                .plain("calendar", head.calendar())
                .plain("currency", head.currency())
                .plain("one-case-is", head.oneCaseIs())
                .name("moved-by", "role", head.movedBy());
        head.versions().forEach((day, version) -> aspects.plain("version " + day, version.law()));
        if (head.retention() != null) {
            String length = new ClockWords(words, procedure.name())
                    .length(head.retention().afterEnd());
            aspects.said("retention", head.retention().afterEnd().toString(), length);
        }
        add("head", "procedure", words.title(), "", aspects);
    }

    private void roles() {
        procedure
                .roles()
                .values()
                .forEach(role -> add(
                        "role",
                        role.name(),
                        aspects()
                                .plain("role-kind", role.kind().name().toLowerCase(Locale.ROOT))
                                .plain("at", role.at())
                                .plain("many", role.many().name().toLowerCase(Locale.ROOT))
                                .yes("by-lot", role.byLot())
                                .plain("side", role.side())
                                .yes("complained-of", role.complainedOf())));
        procedure.apart().forEach(apart -> {
            Aspects aspects = aspects().names("roles", "role", apart.roles());
            String key = (apart.byBody() ? "body " : "person ")
                    + apart.roles().stream().sorted().toList();
            add("apart", key, words.say(apart.byBody() ? "by-body" : "by-person"), "", aspects);
        });
        procedure
                .facts()
                .values()
                .forEach(fact -> add(
                        "fact",
                        fact.name(),
                        aspects()
                                .plain("type", fact.type().name().toLowerCase(Locale.ROOT))
                                .name("form", "form", fact.form())
                                .name("per", "role", fact.per())
                                .names("private-to", "role", fact.privateTo())
                                .yes("computed", fact.computed())));
        for (Form form : procedure.forms().values()) {
            Aspects aspects = aspects();
            form.fields()
                    .forEach((name, field) -> aspects.said(
                            "field " + name,
                            field.toString(),
                            field.type().name().toLowerCase(Locale.ROOT)
                                    + (field.required() ? words.say("required") : "")
                                    + (field.choices().isEmpty() ? "" : " " + field.choices())));
            add("form", form.name(), aspects);
        }
    }

    private void checks() {
        procedure
                .reviews()
                .values()
                .forEach(review -> add(
                        "review",
                        review.name(),
                        aspects()
                                .name("ask", "action", review.ask())
                                .within("within", review.within())
                                .names("decided-by", "action", review.decidedBy())
                                .plain("meanwhile", review.meanwhile())
                                .name("no-worse-for", "role", review.noWorseFor())
                                .yes("extraordinary", review.extraordinary())));
        procedure
                .must()
                .forEach(must -> add(
                        "must",
                        must.action(),
                        words.words("action", must.action()),
                        "",
                        aspects().names("before", "action", must.before())));
        procedure
                .mirrors()
                .forEach(mirror -> add(
                        "mirror",
                        mirror.one() + " " + mirror.other(),
                        words.words("clock", mirror.one()) + " / " + words.words("clock", mirror.other()),
                        "",
                        aspects().plain("justified-by", mirror.justifiedBy())));
        procedure
                .waives()
                .forEach(waiver -> add(
                        "waiver",
                        waiver.property() + " " + String.join(", ", waiver.about()),
                        waiver.property() + " (" + words.list(waiver.about()) + ")",
                        "",
                        aspects().plain("because", waiver.because()).plain("law", waiver.law())));
        procedure
                .leftOut()
                .forEach(left ->
                        add("left-out", left.what(), left.what(), "", aspects().plain("because", left.because())));
    }

    private void notices() {
        procedure
                .notices()
                .values()
                .forEach(notice -> add(
                        "notice",
                        notice.name(),
                        aspects()
                                .name("notice-from", "role", notice.from())
                                .names("notice-to", "role", notice.to())
                                .names("ways", "way", notice.ways())
                                .names("says", "say", notice.says())
                                .plain("service", notice.service())
                                .plain("redacts", notice.redacts())));
        procedure
                .links()
                .values()
                .forEach(link -> add(
                        "link",
                        link.name(),
                        aspects()
                                .name("upon", "action", link.upon())
                                .plain("opens", link.opens())
                                .plain("at", link.at())
                                .names("outcomes", "outcome", link.outcomes())
                                .plain("told-after", link.toldAfter())));
    }

    private void tracks() {
        if (procedure.tracks() != null) {
            procedure
                    .tracks()
                    .tracks()
                    .values()
                    .forEach(track -> add(
                            "track",
                            track.name(),
                            aspects()
                                    .guard("when", track.when())
                                    .guard("never", track.never())
                                    .yes("otherwise", track.otherwise())
                                    .plain("law", track.law())));
        }
    }

    private void tables() {
        procedure
                .draws()
                .values()
                .forEach(draw -> add(
                        "draw",
                        draw.role(),
                        words.words("role", draw.role()),
                        "",
                        aspects()
                                .name("draw-at", "action", draw.at())
                                .plain("among", draw.among())
                                .names("again-on", "action", draw.againOn())
                                .yes("never-again", draw.neverAgain())));
        procedure
                .seals()
                .values()
                .forEach(seal -> add(
                        "seal",
                        seal.name(),
                        words.words("seal", seal.name()),
                        words.words("role", seal.keepsFrom()),
                        aspects()
                                .name("keeps-from", "role", seal.keepsFrom())
                                .names("holds-back", "notice", seal.holdsBack())
                                .said("until", raw(seal.until()), until(seal.until()))
                                .name("most-clock", "clock", seal.atMost())
                                .name("then", "action", seal.then())
                                .name("checked-by", "role", seal.checkedBy())));
        procedure
                .fees()
                .values()
                .forEach(fee -> add(
                        "fee",
                        fee.name(),
                        words.words("fee", fee.name()),
                        words.words("role", fee.owedBy()),
                        aspects()
                                .name("owed-by", "role", fee.owedBy())
                                .plain("due", fee.due())
                                .plain("waiver-of-fee", fee.waiver())
                                .name("unpaid", "action", fee.unpaid())));
        procedure
                .visible()
                .forEach((what, roles) -> add(
                        "visible",
                        what,
                        words.say("visible-" + what),
                        "",
                        aspects().names("roles", "role", roles)));
    }

    private static String raw(List<Upon> upons) {
        return upons.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private String until(List<Upon> upons) {
        Happenings happenings = new Happenings(words);
        return words.list(upons.stream()
                .map(upon -> happenings.words(procedure.name(), upon))
                .toList());
    }

    private void matter(SideMatter matter) {
        add(
                "matter",
                matter.name(),
                aspects()
                        .names("opened-by", "role", matter.openedBy())
                        .names("while", "stage", matter.during())
                        .guard("when", matter.when())
                        .yes("more-than-once", matter.many())
                        .names("holds", "action", matter.holds())
                        .names("heard", "role", matter.heard())
                        .plain("needs", matter.needs()));
        parts.addAll(new LineParts(matter.inside(), words, matter.name() + ".").all());
    }

    private void uses() {
        Uses.Recusal recusal = procedure.recusal();
        if (recusal != null) {
            add(
                    "uses",
                    "recusal",
                    words.say("diff-recusal"),
                    "",
                    aspects()
                            .names("of", "role", recusal.of())
                            .names("asked-by", "role", recusal.askedBy())
                            .names("while", "stage", recusal.during())
                            .name("decider", "role", recusal.decidedBy())
                            .plain("within-length", recusal.within())
                            .yes("once-more", recusal.onceMore())
                            .yes("steps-aside", recusal.stepsAside())
                            .names("save", "action", recusal.save()));
        }
        Uses uses = procedure.uses();
        Aspects others = aspects();
        if (uses.excuse() != null) {
            others.plain("excuse", uses.excuse().within())
                    .name("excuse-by", "role", uses.excuse().decidedBy());
        }
        if (uses.corrections() != null) {
            others.names("corrections", "role", uses.corrections().by());
        }
        if (uses.lateKnowledge() != null) {
            others.name("late-knowledge", "role", uses.lateKnowledge().decidedBy());
        }
        if (uses.representation() != null) {
            others.names("representation", "role", uses.representation().of());
        }
        if (uses.joinAndSplit() != null) {
            others.name("join-and-split", "role", uses.joinAndSplit().by());
        }
        add("uses", "others", words.say("diff-others"), "", others);
    }
}
