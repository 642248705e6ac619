package assize.docket.store;

import static assize.docket.store.Lacks.lacks;
import static assize.docket.write.Changes.newCase;
import static assize.docket.write.Changes.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assize.docket.entry.Chain;
import assize.docket.write.CaseFiles;
import assize.docket.write.Change;
import assize.docket.write.Writer;
import assize.law.problem.MachineLacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs the right to mount a small file system; says so where there is none. */
class FullDiskTest {
    @TempDir
    Path folder;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=28m", "tmpfs", folder.toString()), "may not mount");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", "-l", folder.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void a_home_on_a_disk_without_room_is_told() {
        assertThat(lacks(new Settings(folder.resolve("home"), null, 0, 2)).code())
                .isEqualTo("database-full");
    }

    @Test
    void a_disk_that_fills_up_refuses_writes_keeps_what_was_answered_and_goes_on_when_there_is_room()
            throws IOException, SQLException {
        Path space = Files.createDirectory(folder.resolve("space"));
        Path filler = Files.write(folder.resolve("filler"), new byte[6 << 20]);
        String owner = TestDatabase.administrator();
        try (Connection connection = DriverManager.getConnection(owner);
                Statement statement = connection.createStatement()) {
            statement.execute("create tablespace small location '" + space + "'");
            statement.execute("create database small tablespace small");
        }
        String url = owner.replace("/assize?", "/small?");
        try (Database database = Database.open(new Settings(folder, url, 0, 2))) {
            Writer writer = new Writer(database);
            CaseFiles files = new CaseFiles(database);
            int[] answered = {0};
            MachineLacks lacks = catchThrowableOfType(MachineLacks.class, () -> {
                while (true) {
                    answered[0] += writer.write(many()).size();
                }
            });
            assertThat(lacks.problem().code()).isEqualTo("database-full");
            assertThat(checked(files)).as("reads go on").isEqualTo(answered[0]);
            Files.delete(filler);
            answered[0] += writer.write(many()).size();
            assertThat(checked(files)).isEqualTo(answered[0]);
        }
        try (Connection connection = DriverManager.getConnection(owner);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database small with (force)");
            statement.execute("drop tablespace small");
        }
    }

    private static List<Change> many() {
        return IntStream.range(0, 100)
                .mapToObj(i -> step(newCase(), "file-case"))
                .toList();
    }

    private static int checked(CaseFiles files) {
        int[] cases = {0};
        files.each((head, entries, _, _) -> {
            assertThat(Chain.verify(head.id(), entries, head.lastSeq(), head.lastHash()))
                    .isEmpty();
            cases[0]++;
        });
        return cases[0];
    }
}
