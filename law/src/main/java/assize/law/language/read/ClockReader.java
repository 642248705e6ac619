package assize.law.language.read;

import assize.law.language.Clock;
import assize.law.language.Upon;
import assize.law.time.Protects;
import assize.law.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the clocks of a procedure. */
final class ClockReader {
    private static final Set<String> ALL_OF = Set.of("party", "affected");
    private static final String THE_REQUEST = "the request";
    private static final String NO_CAP = "no cap";

    private final Reading reading;
    private final Declared declared;
    private final UponReader upons;
    private final LengthReader lengths;
    private final Set<String> countings;

    ClockReader(Reading reading, Declared declared, UponReader upons, GuardReader guards, Set<String> countings) {
        this.reading = reading;
        this.declared = declared;
        this.upons = upons;
        this.lengths = new LengthReader(reading, declared, guards);
        this.countings = countings;
    }

    Clock read(Node.Field field) {
        Group group = reading.group(field.value(), "clock", "clock '" + field.name() + "'");
        if (group.find("from").isEmpty() && group.find("before").isEmpty()) {
            String what = "clock '" + field.name() + "'";
            reading.problem("field-missing", group.place(), "what", what, "field", "from", "property", "P8");
        }
        Node length = group.find("length").orElse(null);
        Group set = length instanceof Node.Fields one && one.find("set-by").isPresent()
                ? reading.group(length, "length-set", "length of '" + field.name() + "'")
                : null;
        counting(group);
        Group other = group.find("other-reading")
                .map(node -> reading.group(node, "other-reading", "other-reading"))
                .orElse(null);
        if (other != null) {
            counting(other);
        }
        Owners owners = owners(group, field.name());
        return new Clock(
                field.name(),
                owners.roles,
                owners.each,
                group.findText("per").orElse(null),
                starts(group),
                group.find("before").isPresent(),
                length == null || set != null ? List.of() : lengths.all(length),
                set == null ? null : set.text("set-by"),
                set == null ? null : set.length("at-most").orElse(null),
                group.findText("counting").orElse(null),
                other == null ? null : other.text("counting"),
                upons.all(group, "stopped-by"),
                whenPassed(group),
                group.word("protects", Protects.class).orElse(Protects.DUTY),
                pauses(group),
                upons.all(group, "restarts"),
                group.number("at-most").orElse(null),
                extensions(group),
                group.flag("repeats"),
                latest(group),
                group.flag("fixed"),
                group.text("law"),
                field.place());
    }

    private record Owners(List<String> roles, boolean each) {}

    /** A role; {@code each} and a role, {@code each party} or {@code each affected}; or roles that keep it together. */
    private Owners owners(Group group, String clock) {
        List<String> roles = new ArrayList<>();
        boolean each = false;
        List<String> written = group.names("owner");
        for (int i = 0; i < written.size(); i++) {
            String owner = written.get(i);
            boolean ofEach = owner.startsWith("each ");
            String role = ofEach ? owner.substring("each ".length()) : owner;
            each |= ofEach;
            if (!declared.roles.containsKey(role) && !(ofEach && ALL_OF.contains(role))) {
                reading.unknownName(
                        "clock-owner",
                        group.placeOf("owner", i),
                        role,
                        declared.roles.keySet(),
                        "clock",
                        clock,
                        "property",
                        "P8");
            }
            roles.add(role);
        }
        return new Owners(List.copyOf(roles), each);
    }

    private void counting(Group group) {
        group.findText("counting").ifPresent(rule -> {
            if (!countings.contains(rule)) {
                reading.unknownName("unknown-counting", group.placeOf("counting"), rule, countings);
            }
        });
    }

    private List<Upon> starts(Group group) {
        List<Upon> starts = new ArrayList<>(upons.all(group, "from"));
        group.findText("before").ifPresent(fact -> {
            if (upons.one(fact, group.placeOf("before")) instanceof Upon.Day day && !starts.contains(day)) {
                starts.add(day);
            }
        });
        return List.copyOf(starts);
    }

    private Clock.WhenPassed whenPassed(Group group) {
        Node node = group.find("when-passed").orElse(null);
        if (node == null) {
            return new Clock.WhenPassed(List.of(), List.of(), false, List.of(), null);
        }
        Group passed = reading.group(node, "when-passed", "when-passed");
        List<String> ends = passed.names("ends");
        for (String field : List.of("allows", "ends", "does")) {
            List<String> names = passed.names(field);
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                if (!declared.actions.contains(name) && !(field.equals("ends") && name.equals(THE_REQUEST))) {
                    reading.unknownName("unknown-action", passed.placeOf(field, i), name, declared.actions);
                }
            }
        }
        return new Clock.WhenPassed(
                passed.names("allows"),
                ends.stream().filter(name -> !name.equals(THE_REQUEST)).toList(),
                ends.contains(THE_REQUEST),
                passed.names("tells"),
                passed.findText("does").orElse(null));
    }

    private List<Clock.Pause> pauses(Group group) {
        List<Clock.Pause> pauses = new ArrayList<>();
        group.find("pauses")
                .ifPresent(all -> reading.items(all).forEach(node -> {
                    Group pause = reading.group(node, "pauses", "pauses");
                    String during = pause.findText("while").orElse(null);
                    boolean span = pause.find("from").isPresent()
                            && pause.find("until").isPresent();
                    if (span == (during != null)) {
                        reading.problem("pause-without-span", pause.place());
                    }
                    if (during != null && !declared.stages.contains(during) && !declared.matters.containsKey(during)) {
                        Set<String> allowed = new LinkedHashSet<>(declared.stages);
                        allowed.addAll(declared.matters.keySet());
                        reading.unknownName("unknown-stage", pause.placeOf("while"), during, allowed);
                    }
                    boolean capped = !pause.findText("at-most").orElse(NO_CAP).equals(NO_CAP);
                    pauses.add(new Clock.Pause(
                            upons.all(pause, "from"),
                            upons.all(pause, "until"),
                            during,
                            capped ? pause.length("at-most").orElse(null) : null));
                }));
        return List.copyOf(pauses);
    }

    private List<Clock.Extended> extensions(Group group) {
        List<Clock.Extended> extensions = new ArrayList<>();
        group.find("extended-by")
                .ifPresent(all -> reading.items(all).forEach(node -> {
                    Group extended = reading.group(node, "extended-by", "extended-by");
                    for (String field : List.of("action", "after")) {
                        extended.findText(field)
                                .filter(a -> !declared.actions.contains(a))
                                .ifPresent(unknown -> {
                                    reading.unknownName(
                                            "unknown-action", extended.placeOf(field), unknown, declared.actions);
                                });
                    }
                    extensions.add(extended(extended));
                }));
        return List.copyOf(extensions);
    }

    private Clock.Extended extended(Group extended) {
        Node adds = extended.find("adds").orElse(null);
        Group set = adds instanceof Node.Fields fields && fields.find("set-by").isPresent()
                ? reading.group(adds, "adds-set", "adds")
                : null;
        if (set != null && !set.text("set-by").equals(extended.text("action"))) {
            reading.problem("adds-of-other", set.placeOf("set-by"), "action", extended.text("action"));
        }
        return new Clock.Extended(
                extended.text("action"),
                adds == null || set != null ? Map.of() : lengths.added(adds),
                set == null ? null : set.length("at-most").orElse(null),
                extended.number("times").orElse(1),
                extended.findText("after").orElse(null),
                extended.findText("law").orElse(null));
    }

    /** {@code at-latest: 20 years after claim.arose}. */
    private Clock.@Nullable Latest latest(Group group) {
        String text = group.findText("at-latest").orElse(null);
        if (text == null) {
            return null;
        }
        int after = text.indexOf(" after ");
        String date =
                after < 0 ? "" : text.substring(after + " after ".length()).trim();
        if (after < 0) {
            reading.problem("not-at-latest", group.placeOf("at-latest"), "found", text);
            return null;
        }
        Upon day = upons.one(date, group.placeOf("at-latest"));
        if (!(day instanceof Upon.Day)) {
            if (day != null) {
                reading.problem("not-at-latest", group.placeOf("at-latest"), "found", text);
            }
            return null;
        }
        return Group.lengthOf(reading, text.substring(0, after), group.placeOf("at-latest"))
                .map(length -> new Clock.Latest(length, date))
                .orElse(null);
    }
}
