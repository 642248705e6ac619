package assize.law.verify;

import assize.law.text.Messages;
import java.util.Locale;
import java.util.Map;

/**
 * The thirty properties of a procedure whose checks hold. Each name, sentence, legal root and mend stands in the
 * message files under {@code verify-P1-name} and so on; what decides each stands in docs/reference/properties.md.
 */
public enum Property {
    P1,
    P2,
    P3,
    P4,
    P5,
    P6,
    P7,
    P8,
    P9,
    P10,
    P11,
    P12,
    P13,
    P14,
    P15,
    P16,
    P17,
    P18,
    P19,
    P20,
    P21,
    P22,
    P23,
    P24,
    P25,
    P26,
    P27,
    P28,
    P29,
    P30;

    /** What it is called. */
    public String title(Locale language) {
        return say("name", language);
    }

    /** What it demands, in a sentence. */
    public String sentence(Locale language) {
        return say("sentence", language);
    }

    /** The law from which it comes. */
    public String root(Locale language) {
        return say("root", language);
    }

    /** One way to mend a procedure that lacks it. */
    public String mend(Locale language) {
        return say("mend", language);
    }

    private String say(String part, Locale language) {
        return Messages.in(language).text("verify-" + name() + "-" + part, Map.of());
    }
}
