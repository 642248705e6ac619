package assize.docket.store;

import static assize.docket.store.Lacks.lacks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    private final Database shared = TestDatabase.shared();

    private static Settings at(String url) {
        return new Settings(Path.of("unused"), url, 0, 2);
    }

    private void asOwner(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(TestDatabase.administrator());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String url(String database) {
        return TestDatabase.administrator().replace("/assize?", "/" + database + "?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update entry set bytes = bytes",
                "delete from entry",
                "truncate entry",
                "update entry_0 set bytes = bytes",
                "delete from entry_3",
                "update content set body = body",
                "delete from content",
                "truncate content_7",
                "update step_key set answer = answer",
                "delete from step_key",
                "truncate step_key",
                "delete from procedure_version",
                "update appointment set person = person",
                "drop table entry",
                "alter table entry disable trigger all",
                "delete from flyway_schema_history"
            })
    void the_platform_itself_can_not_change_what_was_entered(String sql) {
        MachineLacks lacks = catchThrowableOfType(
                MachineLacks.class,
                () -> shared.run(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        return statement.execute(sql);
                    }
                }));
        assertThat(lacks.problem().code()).isEqualTo("database-not-allowed");
    }

    @Test
    void a_wrong_password_is_told() {
        assertThat(lacks(at(url("assize").replaceFirst("password=.*", "password=wrong")))
                        .code())
                .isEqualTo("database-denied");
    }

    @Test
    void a_missing_database_is_told() {
        assertThat(lacks(at(url("nowhere"))).code()).isEqualTo("database-missing");
    }

    @Test
    void a_server_that_does_not_answer_is_told() {
        assertThat(lacks(at("jdbc:postgresql://localhost:1/assize?user=a&password=b"))
                        .code())
                .isEqualTo("database-unreachable");
    }

    @Test
    void a_database_that_falls_silent_holds_nobody_for_ever() {
        Database database = TestDatabase.shared();
        assertThat(database.<Integer>run(Connection::getNetworkTimeout)).isEqualTo(30_000);
        assertThat(database.<Integer>inTransaction(Connection::getNetworkTimeout))
                .isEqualTo(30_000);
    }

    @Test
    void a_url_of_something_else_is_told_without_repeating_it() {
        Problem problem = lacks(at("jdbc:mysql://localhost/assize?password=secret"));
        assertThat(problem.code()).isEqualTo("database-url");
        assertThat(problem.text(java.util.Locale.ENGLISH)).doesNotContain("mysql");
    }

    @Test
    void a_database_that_can_only_be_read_is_told() throws SQLException {
        asOwner("create database calm", "alter database calm set default_transaction_read_only = on");
        assertThat(lacks(at(url("calm"))).code()).isEqualTo("database-read-only");
    }

    @Test
    void a_database_that_turns_read_only_later_refuses_writes_and_goes_on_reading() throws SQLException {
        asOwner("create database turning");
        try (Database database = Database.open(at(url("turning")))) {
            MachineLacks lacks = catchThrowableOfType(
                    MachineLacks.class,
                    () -> database.inTransaction(connection -> {
                        try (Statement statement = connection.createStatement()) {
                            statement.execute("set transaction read only");
                            return statement.execute("insert into outbox (case_id, seq, payload, created)"
                                    + " values (gen_random_uuid(), 1, '', now())");
                        }
                    }));
            assertThat(lacks.problem().code()).isEqualTo("database-read-only");
            assertThat(database.<String>run(connection -> Migrations.ask(connection, "select count(*) from outbox")))
                    .isEqualTo("0");
        }
    }

    @Test
    void tables_of_a_newer_version_are_left_alone() throws SQLException {
        asOwner("create database newer");
        Database.open(at(url("newer"))).close();
        try (Connection connection = DriverManager.getConnection(url("newer"));
                Statement statement = connection.createStatement()) {
            statement.execute("insert into flyway_schema_history select 99, '99', 'from the future', type,"
                    + " 'V99__later.sql', checksum, installed_by, installed_on, execution_time, success"
                    + " from flyway_schema_history where installed_rank = 1");
        }
        Problem problem = lacks(at(url("newer")));
        assertThat(problem.code()).isEqualTo("database-newer");
        assertThat(problem.said()).containsEntry("version", "99");
    }

    @Test
    void a_database_with_other_tables_is_left_alone() throws SQLException {
        asOwner("create database foreign_one");
        try (Connection connection = DriverManager.getConnection(url("foreign_one"));
                Statement statement = connection.createStatement()) {
            statement.execute("create table invoices (id int)");
        }
        assertThat(lacks(at(url("foreign_one"))).code()).isEqualTo("database-foreign");
    }

    @Test
    void a_user_who_may_not_make_roles_is_given_the_words_for_the_administrator() throws SQLException {
        asOwner("create role plain login password 'p'", "create database plain owner plain");
        String url = url("plain").replaceFirst("user=.*", "user=plain&password=p");
        Problem problem = lacks(at(url));
        assertThat(problem.code()).isEqualTo("database-role");
        String sql = java.util.Objects.requireNonNull(problem.said().get("sql"));
        assertThat(sql).isEqualTo("create role assize_app nologin; grant assize_app to plain;");
        asOwner("grant assize_app to plain");
        try (Database database = Database.open(at(url))) {
            assertThat(database.<String>run(connection -> Migrations.ask(connection, "select current_user")))
                    .isEqualTo("assize_app");
        }
    }

    @Test
    void servers_older_than_15_are_refused() {
        Migrations.refuseOld(150_000, Place.of("x"));
        assertThatThrownBy(() -> Migrations.refuseOld(140_022, Place.of("x")))
                .isInstanceOfSatisfying(MachineLacks.class, lacks -> {
                    assertThat(lacks.problem().code()).isEqualTo("database-too-old");
                    assertThat(lacks.problem().said()).containsEntry("version", "14.22");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "53100, database-full",
        "25006, database-read-only",
        "28P01, database-denied",
        "28000, database-denied",
        "3D000, database-missing",
        "08001, database-unreachable",
        "08006, database-unreachable",
        "57P03, database-unreachable",
        "53300, database-unreachable",
        "42501, database-not-allowed",
        "XX001, database-failed"
    })
    void each_state_of_the_database_has_its_problem(String state, String code) {
        assertThat(Failures.code(new SQLException("said", state))).isEqualTo(code);
    }
}
