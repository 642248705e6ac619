package assize.docket.store;

import assize.law.problem.MachineLacks;
import java.nio.file.Path;

/** A process that opens the database of a folder and keeps it. */
final class HoldingNode {
    private HoldingNode() {}

    public static void main(String[] home) throws InterruptedException {
        try {
            Database.open(new Settings(Path.of(home[0]), null, 0, 2));
            System.out.println("holding");
            Thread.currentThread().join();
        } catch (MachineLacks e) {
            System.out.println("lacks " + e.problem().code());
        }
    }
}
