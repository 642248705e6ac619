package assize.law.language.read;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Fee;
import assize.law.language.Procedure;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.yaml.Node;
import assize.law.yaml.Yaml;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** Reads a procedure; throws {@link UnusableInput} with all problems of its folder. Safe for all threads. */
public final class ProcedureReader {
    private final Reading reading = new Reading();
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
        Declarations declarations = new Declarations(reading, parts, folder, head);
        Procedure procedure = build(head, declarations);
        new References(reading, procedure, declarations.declared, new Places(root)).check(head);
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

    /** Second pass: every part becomes a value. */
    private Procedure build(Group head, Declarations declarations) {
        Declared declared = declarations.declared;
        UponReader upons = new UponReader(reading, declared);
        GuardReader guards = new GuardReader(reading, declared);
        ActionReader actionReader = new ActionReader(reading, declared, upons, guards);
        ClockReader clockReader = new ClockReader(reading, declared, upons, guards, countings);
        TablesReader tables = new TablesReader(reading, upons, guards);
        SequencedMap<String, Action> actions = new LinkedHashMap<>(parts.named(head, "actions", actionReader::read));
        declarations.brought.forEach(action -> actions.putIfAbsent(action.name(), action));
        SequencedMap<String, Clock> clocks = new LinkedHashMap<>(parts.named(head, "clocks", clockReader::read));
        FeeReader fees = new FeeReader(reading);
        declarations.fees.forEach(fee ->
                fees.clocks(fee, declarations.asker(fee)).forEach(clock -> clocks.putIfAbsent(clock.name(), clock)));
        Procedure main = new Procedure(
                new HeadReader(reading, countings).read(head, folder.name()),
                kept(declared.roles),
                parts.list(head, "apart", parts::apart),
                kept(declared.facts),
                kept(declared.forms),
                parts.named(head, "stages", parts::stage),
                kept(actions),
                kept(clocks),
                parts.named(head, "reviews", parts::review),
                parts.named(head, "notices", parts::notice),
                kept(declarations.links),
                parts.list(head, "mirrors", parts::mirror),
                parts.list(head, "must", parts::must),
                tables.tracks(head),
                parts.named(head, "draws", tables::draw),
                parts.named(head, "seals", tables::seal),
                kept(feesByName(declarations.fees)),
                new LinkedHashMap<>(),
                tables.visible(head),
                declarations.uses,
                parts.list(head, "waives", parts::waiver),
                parts.list(head, "left-out", parts::leftOut),
                new TextsReader(reading).read(folder),
                folder.digest());
        SideMatterReader matters = new SideMatterReader(reading, parts, main, countings);
        return main.with(parts.named(head, "side-matters", field -> matters.read(field, declared, guards)));
    }

    private static Map<String, Fee> feesByName(List<Fee> fees) {
        Map<String, Fee> byName = new LinkedHashMap<>();
        fees.forEach(fee -> byName.put(fee.name(), fee));
        return byName;
    }

    private static <T> SequencedMap<String, T> kept(Map<String, T> named) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(named));
    }
}
