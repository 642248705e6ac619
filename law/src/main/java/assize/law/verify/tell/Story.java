package assize.law.verify.tell;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.verify.Finding;
import assize.law.verify.net.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The way to a finding as a small story: who does what, which clock runs out, which notice arrives. */
public final class Story {
    private static final int SHORT = 3;

    private final Wordbook words;
    private final Finding finding;

    /** Of a finding. */
    public Story(Wordbook words, Finding finding) {
        this.words = words;
        this.finding = finding;
    }

    /** One sentence for each thing that happens; empty where no way is needed. */
    public List<String> sentences() {
        return finding.path().stream().map(this::sentence).toList();
    }

    /** One sentence. */
    public String sentence(Move move) {
        return switch (move) {
            case Move.Act act -> words.say("by", "who", words.holder(act.holder()), "what", action(act.action()));
            case Move.Law law -> words.say("by-law", "what", action(law.action()), "law", lawOf(law.action()));
            case Move.Passes passes -> passes(passes);
            case Move.Told told ->
                words.say(
                        "told-" + told.how().word(),
                        "notice",
                        part("notice", told.notice()),
                        "who",
                        words.holder(told.holder()));
            case Move.LinkTold told ->
                words.say("link-told", "link", part("link", told.link()), "outcome", outcome(told.outcome()));
            case Move.Opened opened ->
                words.say("opened", "who", words.holder(opened.role()), "matter", part("matter", opened.matter()));
            case Move.Ended ended ->
                words.say("ended", "matter", part("matter", ended.matter()), "outcome", outcome(ended.outcome()));
            case Move.Inside inside ->
                words.say(
                        "inside",
                        "matter",
                        part("matter", inside.matter()),
                        "what",
                        new Happenings(words).words(words.procedure().name() + "." + inside.matter(), inside.what()));
            case Move.Main main ->
                words.say(
                        "in-main",
                        "what",
                        new Happenings(words).words(words.procedure().name(), main.what()));
        };
    }

    /** The last steps in the file's own names, as {@code request (police) > approve (judge)}. */
    public String inShort() {
        List<String> steps = finding.path().stream()
                .map(Story::name)
                .filter(Objects::nonNull)
                .toList();
        List<String> last = steps.subList(Math.max(0, steps.size() - SHORT), steps.size());
        return Stream.concat(steps.size() > SHORT ? Stream.of("…") : Stream.of(), last.stream())
                .collect(Collectors.joining(" > "));
    }

    /** The name of a move as the file writes it. */
    static @Nullable String name(Move move) {
        return switch (move) {
            case Move.Act act -> act.action() + " (" + act.holder() + ")";
            case Move.Law law -> law.action();
            case Move.Passes passes -> passes.copy() + " passes";
            case Move.Told told -> told.notice() + " " + told.how().word();
            case Move.LinkTold told -> told.link() + " " + told.outcome();
            case Move.Opened opened -> "open " + opened.matter() + " (" + opened.role() + ")";
            case Move.Ended ended -> ended.matter() + " " + ended.outcome();
            case Move.Inside inside -> inside.matter();
            case Move.Main main -> null;
        };
    }

    private String action(String name) {
        String matter = words.matter(finding.procedure());
        return name.equals(SideMatter.OPEN) && !matter.isEmpty()
                ? words.say("open", "matter", words.words("matter", matter))
                : part("action", name);
    }

    private String part(String kind, String name) {
        return words.words(finding.procedure(), kind, name);
    }

    private String outcome(String outcome) {
        return words.words("outcome", outcome);
    }

    private String passes(Move.Passes passes) {
        int of = passes.copy().indexOf(" of ");
        String clock = part("clock", passes.clock());
        return of < 0
                ? words.say("passes", "clock", clock)
                : words.say(
                        "passes-of",
                        "clock",
                        clock,
                        "who",
                        words.holder(passes.copy().substring(of + 4)));
    }

    private String lawOf(String action) {
        SideMatter matter = words.procedure().sideMatters().get(words.matter(finding.procedure()));
        List<Procedure> lines = new ArrayList<>();
        if (matter != null) {
            lines.add(matter.inside());
        }
        lines.add(words.procedure());
        return lines.stream()
                .flatMap(line -> line.findAction(action).stream())
                .map(Action::law)
                .findFirst()
                .orElse("");
    }
}
