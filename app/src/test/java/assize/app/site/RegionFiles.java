package assize.app.site;

import assize.app.cli.TestDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a region for real use, made of those of the demo. */
final class RegionFiles {
    private RegionFiles() {}

    static Path withoutPeople(Path folder) throws IOException {
        Path ours = TestDesk.root().resolve("procedures/region");
        Files.copy(ours.resolve("topics.yaml"), folder.resolve("topics.yaml"));
        String demo = Files.readString(ours.resolve("demo.yaml"));
        return Files.writeString(folder.resolve("region.yaml"), demo.substring(0, demo.indexOf("\npeople:") + 1));
    }
}
