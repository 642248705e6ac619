package assize.law.time;

import java.nio.file.Path;

/** The rules and calendars of the project, loaded once for all tests, and the places of the shared facts. */
final class Laws {
    static final Path ROOT = Path.of(System.getProperty("assize.root", "."));
    static final Path SHARED = ROOT.resolve("../shared");
    static final LegalTime TIME = LegalTime.load(ROOT.resolve("procedures/time"));

    private Laws() {}

    /** A count after or (with a minus before the length) before a trigger. */
    static Count count(String rule, String trigger, String length, String calendar) {
        boolean before = length.startsWith("-");
        Count count = Count.of(rule, Moment.parse(trigger), Length.parse(before ? length.substring(1) : length))
                .under(calendar.isEmpty() ? null : calendar);
        return before ? count.before() : count;
    }

    static Derivation derive(String rule, String trigger, String length, String calendar) {
        return TIME.count(count(rule, trigger, length, calendar));
    }

    static String end(String rule, String trigger, String length, String calendar) {
        return derive(rule, trigger, length, calendar).end().toString();
    }
}
