package assize.law.verify.tell;

import assize.law.language.Upon;

/** What happens in a case, in words: what starts and stops clocks and makes the law act. */
public final class Happenings {
    private final Wordbook words;

    /** In the words of a procedure. */
    public Happenings(Wordbook words) {
        this.words = words;
    }

    /** What happens, as a line knows it. */
    public String words(String line, Upon upon) {
        return switch (upon) {
            case Upon.Done done -> words.words(line, "action", done.action());
            case Upon.Enters enters -> words.say("enters", "stage", words.words(line, "stage", enters.stage()));
            case Upon.Told told ->
                words.say("notice-" + told.how().word(), "notice", words.words(line, "notice", told.notice()));
            case Upon.Passes passes -> words.say("passes", "clock", words.words(line, "clock", passes.clock()));
            case Upon.Outcome outcome ->
                words.say(
                        "ended",
                        "matter",
                        words.words(line, "matter", outcome.matter()),
                        "outcome",
                        words.words("outcome", outcome.outcome()));
            case Upon.Day day -> words.say("day", "fact", words.words(line, "fact", day.fact()));
            case Upon.Opened opened -> words.say("open", "matter", words.words(line, "matter", opened.matter()));
            case Upon.Inside inside -> words(words.procedure().name() + "." + inside.matter(), inside.what());
            case Upon.Main main -> words(words.procedure().name(), main.what());
            case Upon.MainEnds ignored -> words.say("main-ends");
        };
    }
}
