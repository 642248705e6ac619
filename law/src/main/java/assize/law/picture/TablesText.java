package assize.law.picture;

import assize.law.language.Draw;
import assize.law.language.Fee;
import assize.law.language.Procedure;
import assize.law.language.Seal;
import assize.law.language.Tracks;
import assize.law.language.Uses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tracks, lots, fees, seals, who sees the file, and what the language brings along. */
final class TablesText {
    private final Procedure procedure;
    private final Wording words;
    private final Page page;

    TablesText(Procedure procedure, Wording words, Page page) {
        this.procedure = procedure;
        this.words = words;
        this.page = page;
    }

    void write() {
        Tracks tracks = procedure.tracks();
        if (tracks != null) {
            section("tracks", tracks.tracks().values(), this::track);
            page.line(1, words.say("track-chosen", "action", words.words("action", tracks.chosenBy())));
        }
        section("draws", procedure.draws().values(), this::draw);
        section("fees", procedure.fees().values(), this::fee);
        section("seals", procedure.seals().values(), this::seal);
        section(
                "visible",
                procedure.visible().entrySet(),
                seen -> words.say(
                        "visible-" + seen.getKey(),
                        "roles",
                        words.list(seen.getValue().stream().map(this::seer).toList())));
        section("brought", brought(), row -> row);
    }

    private <T> void section(String key, Collection<T> all, Function<T, String> row) {
        if (!all.isEmpty()) {
            page.heading(words.say(key));
            all.forEach(one -> page.line(1, row.apply(one)));
        }
    }

    private String track(Tracks.Track track) {
        List<String> parts = new ArrayList<>();
        if (track.when() != null) {
            parts.add(words.say("track-when", "guard", track.when().text()));
        }
        if (track.never() != null) {
            parts.add(words.say("track-never", "guard", track.never().text()));
        }
        if (track.otherwise()) {
            parts.add(words.say("track-otherwise"));
        }
        parts.add(words.say("law", "law", track.law()));
        return words.name("track", track.name()) + words.say("colon") + String.join(words.say("semicolon"), parts);
    }

    private String draw(Draw draw) {
        String row = words.say(
                "draw",
                "role",
                words.words("role", draw.role()),
                "action",
                words.words("action", draw.at()),
                "among",
                draw.among());
        if (!draw.againOn().isEmpty()) {
            row += words.say(
                    "draw-again",
                    "names",
                    words.list(draw.againOn().stream()
                            .map(again -> again.equals("recusal") ? words.say("recusal") : words.words("action", again))
                            .toList()));
        }
        row += draw.neverAgain() ? words.say("draw-never-again") : "";
        return row + words.say("semicolon") + words.say("law", "law", draw.law());
    }

    private String fee(Fee fee) {
        String row = words.name("fee", fee.name())
                + words.say("colon")
                + words.say(
                        "fee",
                        "role",
                        words.words("role", fee.owedBy()),
                        "notice",
                        words.words("notice", fee.askedIn()),
                        "length",
                        words.length(fee.due()));
        return row + words.say("semicolon") + words.say("law", "law", fee.law());
    }

    private String seal(Seal seal) {
        List<String> parts = new ArrayList<>();
        parts.add(words.say("seal-keeps", "names", words.words("role", seal.keepsFrom())));
        parts.add(words.say("seal-holds", "names", words.names("notice", seal.holdsBack())));
        name(parts, "seal-since", "action", seal.since());
        if (!seal.until().isEmpty()) {
            parts.add(words.say("seal-until", "upon", words.upons(seal.until())));
        }
        name(parts, "seal-most", "clock", seal.atMost());
        name(parts, "seal-then", "action", seal.then());
        name(parts, "seal-checked", "role", seal.checkedBy());
        parts.add(words.say("law", "law", seal.law()));
        return words.name("seal", seal.name()) + words.say("colon") + String.join(words.say("semicolon"), parts);
    }

    private void name(List<String> parts, String key, String kind, @Nullable String name) {
        if (name != null) {
            parts.add(words.say(key, "names", words.words(kind, name)));
        }
    }

    private String seer(String seer) {
        return switch (seer) {
            case "parties" -> words.say("party");
            case "affected" -> words.say("kind-affected");
            case "public" -> words.say("everybody");
            default -> words.words("role", seer);
        };
    }

    private List<String> brought() {
        Uses uses = procedure.uses();
        List<String> rows = new ArrayList<>();
        if (uses.excuse() != null) {
            String length = words.length(uses.excuse().within());
            rows.add(words.say(
                            "excuse",
                            "length",
                            length,
                            "role",
                            words.words("role", uses.excuse().decidedBy()))
                    + law(uses.excuse().law()));
        }
        if (uses.corrections() != null) {
            rows.add(words.say(
                            "corrections",
                            "roles",
                            words.names("role", uses.corrections().by()))
                    + law(uses.corrections().law()));
        }
        if (uses.lateKnowledge() != null) {
            rows.add(words.say(
                            "late-knowledge",
                            "role",
                            words.words("role", uses.lateKnowledge().decidedBy()))
                    + law(uses.lateKnowledge().law()));
        }
        if (uses.representation() != null) {
            rows.add(words.say(
                            "representation",
                            "roles",
                            words.names("role", uses.representation().of()))
                    + law(uses.representation().law()));
        }
        if (uses.joinAndSplit() != null) {
            rows.add(words.say(
                            "join-and-split",
                            "role",
                            words.words("role", uses.joinAndSplit().by()))
                    + law(uses.joinAndSplit().law()));
        }
        return rows;
    }

    private String law(String law) {
        return words.say("semicolon") + words.say("law", "law", law);
    }
}
