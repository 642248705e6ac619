package assize.docket.store;

import static assize.docket.store.Lacks.lacks;
import static org.assertj.core.api.Assertions.assertThat;

import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path folder;

    private Settings settings(Path home) {
        return new Settings(home, null, 0, 2);
    }

    private static String ask(Database database, String question) {
        return database.run(connection -> Migrations.ask(connection, question));
    }

    @Test
    void what_is_kept_survives_a_restart_and_is_on_the_disk_before_it_is_answered() {
        Path home = folder.resolve("new/home");
        try (Database database = Database.open(settings(home))) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(ask(database, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(database, "show listen_addresses")).isEqualTo("localhost");
            assertThat(ask(database, "show timezone")).isEqualTo("UTC");
            assertThat(ask(database, "select current_user")).isEqualTo("assize_app");
            assertThat(ask(database, "select rolsuper from pg_roles where rolname = session_user"))
                    .isEqualTo("f");
            ask(database, "insert into procedure_version values ('d', 'n', 'b', now()) returning 1");
        }
        try (Database database = Database.open(settings(home))) {
            assertThat(ask(database, "select name from procedure_version")).isEqualTo("n");
        }
    }

    @Test
    void the_database_in_the_folder_lets_nobody_in_without_the_password() {
        try (Database database = Database.open(settings(folder))) {
            String withoutPassword = database.url().replaceFirst("password=.*", "password=guess");
            Problem problem = lacks(new Settings(folder, withoutPassword, 0, 2));
            assertThat(problem.code()).isEqualTo("database-denied");
        }
    }

    @Test
    void a_server_left_by_a_killed_process_is_stopped_and_its_data_used() throws IOException {
        try (Node node = Node.start(HoldingNode.class, Map.of(), folder.toString())) {
            node.await("holding");
        }
        Path pidFile = folder.resolve("postgres/postmaster.pid");
        long left = Long.parseLong(Files.readAllLines(pidFile).getFirst());
        assertThat(ProcessHandle.of(left)).as("the server lives on").isPresent();
        try (Database database = Database.open(settings(folder))) {
            assertThat(ask(database, "select count(*) from entry")).isEqualTo("0");
            assertThat(Long.parseLong(Files.readAllLines(pidFile).getFirst())).isNotEqualTo(left);
        }
    }

    @Test
    void a_folder_held_by_another_process_is_refused_with_its_number() throws IOException {
        try (Node node = Node.start(HoldingNode.class, Map.of(), folder.toString())) {
            node.await("holding");
            Problem problem = lacks(settings(folder));
            assertThat(problem.code()).isEqualTo("home-locked");
            assertThat(problem.said()).containsEntry("pid", "" + node.pid());
            assertThat(problem.place().file()).isEqualTo(folder.toString());
        }
        Database.open(settings(folder)).close();
    }

    @Test
    void a_second_attempt_by_the_same_process_is_refused_and_leaves_the_first_its_lock() throws IOException {
        try (Database first = Database.open(settings(folder))) {
            assertThat(lacks(settings(folder)).code()).isEqualTo("home-locked");
            try (Node node = Node.start(HoldingNode.class, Map.of(), folder.toString())) {
                assertThat(node.await("lacks")).isEqualTo("lacks home-locked");
            }
            assertThat(ask(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_folder_with_something_else_in_it_is_not_touched() throws IOException {
        Files.writeString(folder.resolve("letters.txt"), "mine");
        assertThat(lacks(settings(folder)).code()).isEqualTo("home-foreign");
        try (var inside = Files.list(folder)) {
            assertThat(inside).hasSize(1);
        }
        Files.writeString(folder.resolve("lock"), "of another program");
        assertThat(lacks(settings(folder)).code()).isEqualTo("home-foreign");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(lacks(settings(file.resolve("home"))).code()).isEqualTo("home-not-writable");
        Path kernel = Path.of("/sys/kernel");
        if (Files.isDirectory(kernel)) {
            assertThat(lacks(settings(kernel.resolve("assize"))).code()).isEqualTo("home-not-writable");
        }
    }

    @Test
    void a_port_that_is_taken_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Problem problem = lacks(new Settings(folder, null, taken.getLocalPort(), 2));
            assertThat(problem.code()).isEqualTo("port-in-use");
            assertThat(problem.said()).containsEntry("port", "" + taken.getLocalPort());
        }
    }

    @Test
    void a_server_that_does_not_start_says_why() throws IOException {
        Database.open(settings(folder)).close();
        Files.writeString(folder.resolve("postgres/postgresql.auto.conf"), "no_such_setting = 1\n");
        Problem problem = lacks(settings(folder));
        assertThat(problem.code()).isEqualTo("database-start-failed");
        Files.writeString(folder.resolve("postgres/postgresql.auto.conf"), "");
        Database.open(settings(folder)).close();
    }

    @Test
    void settings_come_from_the_environment() {
        Settings settings = Settings.of(Map.of("ASSIZE_HOME", "/srv/assize", "ASSIZE_DB_PORT", "5499"));
        assertThat(settings).isEqualTo(new Settings(Path.of("/srv/assize"), null, 5_499, Settings.CONNECTIONS));
        assertThat(Settings.of(Map.of()).home()).endsWithRaw(Path.of(".assize"));
        Assertions.assertThatThrownBy(() -> Settings.of(Map.of("ASSIZE_DB_PORT", "http")))
                .isInstanceOfSatisfying(
                        UnusableInput.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo("setting-number"));
    }
}
