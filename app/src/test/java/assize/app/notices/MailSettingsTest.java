package assize.app.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import assize.law.problem.UnusableInput;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where mail goes, as the settings say it; without a server, into a folder. */
class MailSettingsTest {
    @TempDir
    Path home;

    @Test
    void a_server_with_a_secret_is_read_and_never_told() {
        MailSettings settings = read("smtps://court:s%40c%3Aret+@mail.example:4650", "court@court.example");
        MailSettings.Server server = Objects.requireNonNull(settings.server());
        assertThat(server).isEqualTo(new MailSettings.Server(true, "mail.example", 4650, "court", "s@c:ret+"));
        assertThat(settings.toString()).doesNotContain("ret", "s%40");
        assertThat(Objects.requireNonNull(
                                read("smtp://mail.example", "a@b.example").server())
                        .port())
                .isEqualTo(587);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://court:hush@mail.example",
                "smtp://court:hush@",
                "hush",
                "smtp://court:hu sh@mail.example",
                "smtp://court:hush@mail.example/path",
                "smtp://court:%zzhush@mail.example"
            })
    void what_cannot_be_read_is_not_repeated(String setting) {
        UnusableInput refused = catchThrowableOfType(UnusableInput.class, () -> read(setting, "court@court.example"));
        assertThat(refused.problems().getFirst().code()).isEqualTo("setting-mail");
        assertThat(refused.problems().getFirst().text(Locale.ENGLISH)).doesNotContain("hush", "hu sh");
    }

    @Test
    void without_a_sender_there_is_no_server() {
        UnusableInput refused = catchThrowableOfType(UnusableInput.class, () -> read("smtp://mail.example", ""));
        assertThat(refused.problems().getFirst().code()).isEqualTo("setting-mail-from");
    }

    @Test
    void without_a_server_each_mail_is_a_file_that_only_we_can_read() throws Exception {
        Post post = MailSettings.of(Map.of(), home).post();
        UUID id = UUID.fromString("01940000-0000-7000-8000-000000000000");
        Message mail = new Message(id, "a@b.example", "有新内容等您查看", "您的一件事务中有新内容。", Instant.EPOCH);
        post.send(mail);
        post.send(mail);
        Path folder = home.resolve("mail");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve(id + ".eml"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (InputStream in = Files.newInputStream(folder.resolve(id + ".eml"))) {
            MimeMessage read = new MimeMessage(Session.getInstance(new Properties()), in);
            assertThat(read.getSubject()).isEqualTo(mail.subject());
            assertThat(read.getContent().toString().strip()).isEqualTo(mail.text());
        }
    }

    private MailSettings read(String server, String from) {
        return MailSettings.of(Map.of("ASSIZE_MAIL", server, "ASSIZE_MAIL_FROM", from), home);
    }
}
