package assize.law.guard;

import assize.law.text.Messages;
import java.util.Locale;
import java.util.Map;

/** Why a guard or value could not be worked out: a key of the message files and the values that its words mention. */
public record Failure(String code, Map<String, String> said) {
    /** The reason in words. */
    public String text(Locale language) {
        return Messages.in(language).text(code, said);
    }
}
