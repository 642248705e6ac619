package assize.law.language.read;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Fact;
import assize.law.language.Link;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.Uses;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.yaml.Node;
import assize.law.yaml.Yaml;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;

/** Reads a procedure; throws {@link UnusableInput} with all problems of its folder. Safe for all threads. */
public final class ProcedureReader {
    private final Reading reading = new Reading();
    private final Declared declared = new Declared();
    private final PartsReader parts = new PartsReader(reading);
    private final Folder folder;
    private final Set<String> countings;

    private ProcedureReader(Folder folder, Set<String> countings) {
        this.folder = folder;
        this.countings = countings;
    }

    /** Reads the procedure in a folder. */
    public static Procedure read(Path folder, Set<String> countings) {
        return read(Folder.of(folder), countings);
    }

    /** Reads a procedure from its files; the countings are the ids of the rules by which clocks may count. */
    public static Procedure read(Folder folder, Set<String> countings) {
        return new ProcedureReader(folder, countings).procedure();
    }

    private Procedure procedure() {
        String file = folder.name() + "/procedure.yaml";
        Node root = Yaml.read(file, bytes("procedure.yaml"));
        Group head = reading.group(root, "procedure", "procedure");
        declare(head);
        Procedure procedure = build(head);
        new References(reading, procedure, declared, new Places(root)).check(head);
        reading.refuse();
        return procedure;
    }

    private byte[] bytes(String file) {
        byte[] bytes = folder.files().get(file);
        if (bytes == null) {
            throw new UnusableInput(Problem.of("no-procedure-here", Place.of(folder.name()), "name", folder.name()));
        }
        return bytes;
    }

    /** First pass: every name that something may refer to. */
    private void declare(Group head) {
        names(head, "roles", declared.roles);
        names(head, "stages", declared.stages);
        names(head, "actions", declared.actions);
        names(head, "clocks", declared.clocks);
        names(head, "reviews", declared.reviews);
        names(head, "notices", declared.notices);
        names(head, "links", declared.links);
        head.find("facts")
                .ifPresent(node -> reading.each(node, "facts", f -> declared.facts.put(f.name(), parts.fact(f))));
        FormReader forms = new FormReader(reading);
        folder.files().forEach((file, bytes) -> {
            if (file.startsWith("forms/")) {
                String name = file.substring("forms/".length(), file.length() - ".yaml".length());
                forms.read(name, folder.name() + "/" + file, bytes).ifPresent(form -> declared.forms.put(name, form));
            }
        });
        head.find("actions").ifPresent(this::flagsSet);
        Uses.Recusal recusal = parts.recusal(head);
        if (recusal != null) {
            PartsReader.recusalActions(recusal, head.place()).forEach(a -> declared.actions.add(a.name()));
        }
    }

    /** A name that some action sets and nothing declares is a flag. */
    private void flagsSet(Node actions) {
        if (actions instanceof Node.Fields fields) {
            for (Node.Field action : fields.fields()) {
                if (action.value() instanceof Node.Fields inside) {
                    inside.find("sets")
                            .filter(n -> !(n instanceof Node.Fields))
                            .ifPresent(node -> reading.items(node).forEach(item -> {
                                if (item instanceof Node.Scalar s && Names.isName(s.text())) {
                                    declared.facts.putIfAbsent(s.text(), Fact.flag(s.text()));
                                }
                            }));
                }
            }
        }
    }

    private void names(Group head, String field, Set<String> into) {
        if (head.find(field).orElse(null) instanceof Node.Fields fields) {
            fields.fields().forEach(f -> into.add(f.name()));
        }
    }

    /** Second pass: every part becomes a value. */
    private Procedure build(Group head) {
        UponReader upons = new UponReader(reading, declared);
        GuardReader guards = new GuardReader(reading, declared);
        ActionReader actionReader = new ActionReader(reading, declared, upons, guards);
        ClockReader clockReader = new ClockReader(reading, declared, upons, guards, countings);
        HeadReader heads = new HeadReader(reading, countings);
        SequencedMap<String, Role> roles = parts(head, "roles", parts::role);
        SequencedMap<String, Procedure.Stage> stages = parts(head, "stages", parts::stage);
        SequencedMap<String, Procedure.Review> reviews = parts(head, "reviews", parts::review);
        SequencedMap<String, Procedure.Notice> notices = parts(head, "notices", parts::notice);
        SequencedMap<String, Link> links = parts(head, "links", parts::link);
        SequencedMap<String, Action> actions = new LinkedHashMap<>(parts(head, "actions", actionReader::read));
        Uses.Recusal recusal = parts.recusal(head);
        if (recusal != null) {
            PartsReader.recusalActions(recusal, head.placeOf("uses")).forEach(a -> actions.putIfAbsent(a.name(), a));
        }
        SequencedMap<String, Clock> clocks = parts(head, "clocks", clockReader::read);
        return new Procedure(
                heads.read(head, folder.name()),
                roles,
                parts.list(head, "apart", parts::apart),
                Collections.unmodifiableSequencedMap(new LinkedHashMap<>(declared.facts)),
                Collections.unmodifiableSequencedMap(new LinkedHashMap<>(declared.forms)),
                stages,
                Collections.unmodifiableSequencedMap(actions),
                clocks,
                reviews,
                notices,
                links,
                parts.list(head, "mirrors", parts::mirror),
                parts.list(head, "must", parts::must),
                null,
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                java.util.Map.of(),
                new Uses(recusal, null, null, null, null, null),
                parts.list(head, "waives", parts::waiver),
                parts.list(head, "left-out", parts::leftOut),
                new TextsReader(reading).read(folder),
                folder.digest());
    }

    private <T> SequencedMap<String, T> parts(Group head, String field, Function<Node.Field, T> read) {
        SequencedMap<String, T> all = new LinkedHashMap<>();
        head.find(field).ifPresent(node -> reading.each(node, field, f -> all.put(f.name(), read.apply(f))));
        return Collections.unmodifiableSequencedMap(all);
    }
}
