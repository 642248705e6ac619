package assize.law.language.read;

import java.util.regex.Pattern;

/** What a name of the language looks like. */
final class Names {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private Names() {}

    /** Lower-case words and numbers joined by hyphens, at most 60 letters. */
    static boolean isName(String text) {
        return text.length() <= 60 && NAME.matcher(text).matches();
    }
}
