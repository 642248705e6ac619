package assize.law.verify.check;

import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.Upon;
import assize.law.problem.Place;
import assize.law.time.Length;
import assize.law.time.Protects;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * P13: two sides have the same time, from the same kind of start, with the same extensions, and each is sent what the
 * other says. ICCPR art. 14(1), (3)(b).
 */
final class P13EqualArms implements Check {
    @Override
    public void in(Subject subject, Findings findings) {
        if (subject.matter() != null) {
            return;
        }
        Opposed.check(subject, findings);
        SidesTimes.check(subject, findings);
        ByOneSide.check(subject, findings);
        LeftOut.check(subject, findings);
        for (Procedure.Mirror mirror : subject.line().mirrors()) {
            Clock one = Road.clock(subject, mirror.one());
            Clock other = Road.clock(subject, mirror.other());
            if (one != null && other != null) {
                if (mirror.justifiedBy() == null || mirror.justifiedBy().isBlank()) {
                    compare(one, other, mirror.place(), findings);
                    SidesTimes.notice(subject, one, other, mirror.place(), findings);
                }
            }
        }
        if (subject.line().mirrors().isEmpty()) {
            unmirrored(subject, findings);
        }
    }

    /** Tells in what two times differ that should not. */
    static void compare(Clock one, Clock other, Place place, Findings findings) {
        String code = "";
        if (!lengths(one).equals(lengths(other))) {
            code = "P13-length";
        } else if (!starts(one).equals(starts(other))) {
            code = "P13-start";
        } else if (!extensions(one).equals(extensions(other))) {
            code = "P13-extensions";
        } else if (!String.valueOf(one.counting()).equals(String.valueOf(other.counting()))) {
            code = "P13-counting";
        }
        if (code.isEmpty()) {
            return;
        }
        String[] said = {
            "one",
            one.name(),
            "other",
            other.name(),
            "ratio",
            ratio(one, other),
            "here",
            words(one, other),
            "there",
            words(other, one)
        };
        findings.fails(code, place, List.of(one.name(), other.name()), List.of(), said);
    }

    /** For each day from which a value holds, by condition and track, how long. */
    private static Map<String, String> lengths(Clock clock) {
        Map<String, String> all = new TreeMap<>();
        for (Clock.LengthIf length : clock.lengths()) {
            String key = (length.when() == null ? "" : length.when().text()) + " " + length.track();
            for (Map.Entry<LocalDate, Optional<Length>> value : length.from().entrySet()) {
                all.put(
                        key + " " + value.getKey(),
                        value.getValue().map(Object::toString).orElse("none"));
            }
        }
        if (clock.setAtMost() != null) {
            all.put("set", clock.setAtMost().toString());
        }
        return all;
    }

    private static Set<String> starts(Clock clock) {
        Set<String> kinds = new TreeSet<>();
        for (Upon from : clock.from()) {
            kinds.add(
                    from instanceof Upon.Told told
                            ? "notice " + told.how().word()
                            : from.getClass().getSimpleName());
        }
        return kinds;
    }

    private static List<String> extensions(Clock clock) {
        return clock.extensions().stream()
                .map(e -> e.times() + " times " + new TreeMap<>(e.adds()) + e.atMost())
                .sorted()
                .toList();
    }

    /** How long at most; each of its lengths where the longest of both is the same. */
    private static String words(Clock clock, Clock other) {
        return Days.atMost(clock) == Days.atMost(other)
                ? String.join(" / ", lengths(clock).values())
                : Days.atMost(clock) + " days";
    }

    private static String ratio(Clock one, Clock other) {
        long first = Days.atMost(one);
        long second = Days.atMost(other);
        long less = Math.max(1, Math.min(first, second));
        long tenths = Math.max(first, second) * 10 / less;
        return String.format(Locale.ROOT, "%d.%d : 1", tenths / 10, tenths % 10);
    }

    /** Two opposing roles that each have rights of their own with a time, and no word on how these compare. */
    private static void unmirrored(Subject subject, Findings findings) {
        List<String> armed = new ArrayList<>();
        List<String> clocks = new ArrayList<>();
        for (Role role : subject.whole().roles().values()) {
            boolean opposed = role.kind() == Role.Kind.PARTY || "prosecuting".equals(role.side());
            subject.line().clocks().values().stream()
                    .filter(clock -> opposed
                            && clock.protects() == Protects.RIGHT
                            && clock.owners().equals(List.of(role.name())))
                    .findFirst()
                    .ifPresent(clock -> {
                        armed.add(role.name());
                        clocks.add(clock.name());
                    });
        }
        if (armed.size() > 1) {
            findings.unknown(
                    "P13-no-mirror",
                    subject.line().clock(clocks.getFirst()).place(),
                    clocks,
                    "one",
                    clocks.get(0),
                    "other",
                    clocks.get(1),
                    "roles",
                    String.join(", ", armed));
        }
    }
}
