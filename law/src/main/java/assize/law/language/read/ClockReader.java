package assize.law.language.read;

import assize.law.language.Clock;
import assize.law.language.Upon;
import assize.law.time.Length;
import assize.law.time.Protects;
import assize.law.yaml.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the clocks of a procedure. */
final class ClockReader {
    private final Reading reading;
    private final Declared declared;
    private final UponReader upons;
    private final GuardReader guards;
    private final Set<String> countings;

    ClockReader(Reading reading, Declared declared, UponReader upons, GuardReader guards, Set<String> countings) {
        this.reading = reading;
        this.declared = declared;
        this.upons = upons;
        this.guards = guards;
        this.countings = countings;
    }

    Clock read(Node.Field field) {
        Group group = reading.group(field.value(), "clock", "clock '" + field.name() + "'");
        String owner = group.text("owner");
        boolean each = owner.startsWith("each ");
        String role = each ? owner.substring(5) : owner;
        if (!owner.isEmpty() && !(each && role.equals("party")) && !declared.roles.contains(role)) {
            reading.unknownName("clock-owner", group.placeOf("owner"), role, declared.roles, "clock", field.name());
        }
        List<Clock.LengthIf> lengths = new ArrayList<>();
        @Nullable String setBy = null;
        @Nullable Length setAtMost = null;
        Node length = group.find("length").orElse(null);
        if (length instanceof Node.Fields one && one.find("set-by").isPresent()) {
            Group set = reading.group(length, "length-set", "length of '" + field.name() + "'");
            setBy = set.text("set-by");
            setAtMost = set.length("at-most").orElse(null);
        } else if (length != null) {
            reading.items(length).forEach(item -> lengths.add(lengthIf(item)));
            openEnd(lengths, length);
        }
        group.findText("counting").ifPresent(rule -> {
            if (!countings.contains(rule)) {
                reading.unknownName("unknown-counting", group.placeOf("counting"), rule, countings);
            }
        });
        return new Clock(
                field.name(),
                role.isEmpty() ? List.of() : List.of(role),
                each,
                null,
                starts(group),
                group.find("before").isPresent(),
                List.copyOf(lengths),
                setBy,
                setAtMost,
                group.findText("counting").orElse(null),
                null,
                upons.all(group, "stopped-by"),
                whenPassed(group),
                group.word("protects", Protects.class).orElse(Protects.DUTY),
                java.util.Optional.ofNullable(pause(group)).map(List::of).orElse(List.of()),
                upons.all(group, "restarts"),
                group.number("at-most").orElse(null),
                java.util.Optional.ofNullable(extended(group)).map(List::of).orElse(List.of()),
                false,
                null,
                group.flag("fixed"),
                group.text("law"),
                field.place());
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

    /** The last length must hold without a condition, or some cases would have none. */
    private void openEnd(List<Clock.LengthIf> lengths, Node place) {
        if (!lengths.isEmpty() && lengths.getLast().when() != null) {
            reading.problem("length-without-otherwise", place.place());
        }
    }

    private Clock.LengthIf lengthIf(Node node) {
        if (node instanceof Node.Fields fields && fields.find("if").isPresent()) {
            Group group = reading.group(node, "length-if", "length");
            return new Clock.LengthIf(
                    guards.guard(group, "if"),
                    null,
                    group.find("is").map(this::dated).orElse(new TreeMap<>()));
        }
        return new Clock.LengthIf(null, null, dated(node));
    }

    /** One length, or lengths by the day from which they hold. */
    private NavigableMap<LocalDate, Optional<Length>> dated(Node node) {
        NavigableMap<LocalDate, Optional<Length>> from = new TreeMap<>();
        switch (node) {
            case Node.Scalar scalar -> from.put(LocalDate.MIN, length(scalar));
            case Node.Fields fields -> {
                for (Node.Field field : fields.fields()) {
                    LocalDate day = Group.dateOf(reading, field.name(), field.place());
                    if (field.value() instanceof Node.Scalar scalar) {
                        from.put(day, length(scalar));
                    } else {
                        reading.problem(
                                "wrong-shape",
                                field.value().place(),
                                "what",
                                "length",
                                "found",
                                field.value().kind(),
                                "allowed",
                                "text");
                    }
                }
            }
            case Node.Items items ->
                reading.problem(
                        "wrong-shape", items.place(), "what", "length", "found", items.kind(), "allowed", "text");
        }
        return Collections.unmodifiableNavigableMap(from);
    }

    private Optional<Length> length(Node.Scalar scalar) {
        return scalar.text().equals("none") ? Optional.empty() : Group.lengthOf(reading, scalar.text(), scalar.place());
    }

    private Clock.WhenPassed whenPassed(Group group) {
        Node node = group.find("when-passed").orElse(null);
        if (node == null) {
            return new Clock.WhenPassed(List.of(), List.of(), false, List.of(), null);
        }
        Group passed = reading.group(node, "when-passed", "when-passed");
        for (String field : List.of("allows", "ends", "does")) {
            List<String> names = passed.names(field);
            for (int i = 0; i < names.size(); i++) {
                if (!declared.actions.contains(names.get(i))) {
                    reading.unknownName("unknown-action", passed.placeOf(field, i), names.get(i), declared.actions);
                }
            }
        }
        return new Clock.WhenPassed(
                passed.names("allows"),
                passed.names("ends"),
                false,
                passed.names("tells"),
                passed.findText("does").orElse(null));
    }

    private Clock.@Nullable Pause pause(Group group) {
        Node node = group.find("pauses").orElse(null);
        if (node == null) {
            return null;
        }
        Group pause = reading.group(node, "pauses", "pauses");
        Length atMost = pause.length("at-most").orElse(null);
        return atMost == null
                ? null
                : new Clock.Pause(upons.all(pause, "from"), upons.all(pause, "until"), null, atMost);
    }

    private Clock.@Nullable Extended extended(Group group) {
        Node node = group.find("extended-by").orElse(null);
        if (node == null) {
            return null;
        }
        Group extended = reading.group(node, "extended-by", "extended-by");
        String action = extended.text("action");
        if (!declared.actions.contains(action)) {
            reading.unknownName("unknown-action", extended.placeOf("action"), action, declared.actions);
        }
        return new Clock.Extended(
                action,
                extended.length("adds").map(adds -> java.util.Map.of("", adds)).orElse(java.util.Map.of()),
                null,
                extended.number("times").orElse(1),
                null,
                null);
    }
}
