package assize.law.verify.tell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stage with how many states it has and what may differ in it, for who mends the file: in its names. */
final class Growing {
    private static final Pattern PARTS = Pattern.compile("(.+): (\\d+) \\((.*)\\)");

    private Growing() {}

    static String inWords(Wordbook words, String stage) {
        Matcher parts = PARTS.matcher(stage);
        if (!parts.matches()) {
            return stage;
        }
        String key = parts.group(3).isEmpty() ? "growing-alone" : "growing";
        return words.say(key, "stage", parts.group(1), "number", parts.group(2), "what", parts.group(3));
    }
}
