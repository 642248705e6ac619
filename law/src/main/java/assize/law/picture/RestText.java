package assize.law.picture;

import assize.law.language.Link;
import assize.law.language.Procedure;
import assize.law.language.Uses;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Reviews, notices, links, what is said about roles and powers, what is waived and what was left out. */
final class RestText {
    private final Procedure procedure;
    private final Wording words;
    private final Page page;

    RestText(Procedure procedure, Wording words, Page page) {
        this.procedure = procedure;
        this.words = words;
        this.page = page;
    }

    void write() {
        section("reviews", procedure.reviews().values(), this::review);
        section("notices", procedure.notices().values(), this::notice);
        section("links", procedure.links().values(), this::link);
        new TablesText(procedure, words, page).write();
        recusal();
        section(
                "mirrors",
                procedure.mirrors(),
                m -> words.say("mirror", "one", arm(m.one()), "other", arm(m.other()))
                        + (m.justifiedBy() == null ? "" : words.say("justified-by", "text", m.justifiedBy())));
        section(
                "musts",
                procedure.must(),
                m -> words.say(
                        "must",
                        "action",
                        words.words("action", m.action()),
                        "before",
                        words.names("action", m.before())));
        section(
                "waivers",
                procedure.waives(),
                w -> words.say(
                        "waiver",
                        "property",
                        w.property(),
                        "about",
                        String.join(", ", w.about()),
                        "because",
                        w.because(),
                        "law",
                        w.law().isEmpty() ? "-" : w.law()));
        section(
                "left-out",
                procedure.leftOut(),
                l -> words.say("left-out-row", "what", l.what(), "because", l.because()));
        Procedure.Retention retention = procedure.head().retention();
        if (retention != null) {
            page.heading(words.say("retention"));
            page.line(
                    1,
                    words.say("retention-row", "length", words.length(retention.afterEnd()), "law", retention.law()));
            retention.besides().forEach((what, text) -> page.line(1, what + words.say("colon") + text));
        }
    }

    private <T> void section(String key, Collection<T> all, Function<T, String> row) {
        if (!all.isEmpty()) {
            page.heading(words.say(key));
            all.forEach(one -> page.line(1, row.apply(one)));
        }
    }

    private String review(Procedure.Review review) {
        String worse = review.noWorseFor() == null
                ? ""
                : words.say("no-worse-for", "role", words.words("role", review.noWorseFor()));
        return words.name("review", review.name())
                + words.say("colon")
                + words.say(
                        "review",
                        "ask",
                        words.asks(List.of(review.ask())),
                        "within",
                        within(review.within()),
                        "deciders",
                        words.list(
                                review.decidedBy().stream().map(this::decider).toList()),
                        "meanwhile",
                        review.meanwhile())
                + worse
                + (review.extraordinary() ? words.say("extraordinary") : "");
    }

    private String within(String within) {
        return switch (within) {
            case "always" -> words.say("within-always");
            case "the whole burden" -> words.say("within-burden");
            case "once told" -> words.say("within-told");
            default -> words.words("clock", within);
        };
    }

    private String decider(String name) {
        return procedure.links().containsKey(name) ? words.matter(name) : words.words("action", name);
    }

    /** One side of a pair: a clock or an action. */
    private String arm(String name) {
        return words.words(procedure.actions().containsKey(name) ? "action" : "clock", name);
    }

    private String notice(Procedure.Notice notice) {
        String row = words.name("notice", notice.name())
                + words.say("colon")
                + words.say(
                        "notice",
                        "from",
                        words.words("role", notice.from()),
                        "to",
                        words.list(notice.to().stream()
                                .map(to -> to.equals("public") ? words.say("everybody") : words.words("role", to))
                                .toList()));
        if (!notice.ways().isEmpty()) {
            row += words.say("notice-ways", "ways", words.names("way", notice.ways()));
        }
        if (notice.service() != null) {
            row += words.say("notice-service", "rule", notice.service());
        }
        if (notice.redacts() != null) {
            row += words.say("notice-redacts", "text", notice.redacts());
        }
        return notice.says().isEmpty() ? row : row + words.say("notice-says", "says", words.list(notice.says()));
    }

    private String link(Link link) {
        String row = words.name("link", link.name())
                + words.say("colon")
                + words.say(
                        "link",
                        "upon",
                        words.words("action", link.upon()),
                        "opens",
                        link.opens(),
                        "at",
                        link.at(),
                        "outcomes",
                        words.list(link.outcomes().stream()
                                .map(outcome -> words.outcome(link.name(), outcome))
                                .toList()));
        return link.toldAfter() == null
                ? row
                : row + words.say("link-told-after", "length", words.length(link.toldAfter()));
    }

    private void recusal() {
        Uses.Recusal recusal = procedure.recusal();
        if (recusal == null) {
            return;
        }
        page.heading(words.say("recusal"));
        page.line(
                1,
                words.say(
                        "recusal-row",
                        "of",
                        words.names("role", recusal.of()),
                        "by",
                        words.names("role", recusal.askedBy()),
                        "stages",
                        words.names("stage", recusal.during()),
                        "decider",
                        words.words("role", recusal.decidedBy()),
                        "within",
                        words.length(recusal.within())));
        if (recusal.ofDecider() != null) {
            page.line(1, words.say("recusal-of-decider", "role", words.words("role", recusal.ofDecider())));
        }
        if (recusal.onceMore()) {
            page.line(1, words.say("recusal-once-more"));
        }
        if (recusal.stepsAside()) {
            page.line(1, words.say("steps-aside"));
        }
        if (!recusal.save().isEmpty()) {
            page.line(1, words.say("recusal-save", "actions", words.names("action", recusal.save())));
        }
        page.line(1, words.say("law", "law", recusal.law()));
    }
}
