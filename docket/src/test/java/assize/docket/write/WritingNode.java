package assize.docket.write;

import assize.docket.entry.NewEntry;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A process of its own that opens cases and takes steps without end, three entries at a time. */
final class WritingNode {
    private WritingNode() {}

    public static void main(String[] args) {
        Database database = Database.open(new Settings(Path.of(args[0]), null, 0, 4));
        System.out.println("server " + database.url());
        Writer writer = new Writer(database);
        List<Thread> threads = IntStream.range(0, 3)
                .mapToObj(i -> Thread.ofPlatform().start(() -> write(writer)))
                .toList();
        System.out.println("writing " + threads.size());
    }

    private static void write(Writer writer) {
        List<CaseHead> heads = new ArrayList<>();
        while (true) {
            List<Change> changes = new ArrayList<>();
            heads.forEach(head -> changes.add(step(head)));
            changes.add(step(Changes.newCase()));
            heads.clear();
            writer.write(changes).forEach(result -> heads.add(Changes.written(result)));
            while (heads.size() > 10) {
                heads.removeFirst();
            }
            // what was acknowledged is said aloud: all of it must be found afterwards
            CaseHead last = heads.getLast();
            System.out.println("kept " + last.id() + " " + last.lastSeq());
        }
    }

    private static Change step(CaseHead head) {
        NewEntry entry = Changes.entry("act");
        return Changes.with(head, List.of(entry, entry, entry), List.of(), null);
    }
}
