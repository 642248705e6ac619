package assize.app.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.app.cli.TestDesk;
import assize.app.cli.TestHome;
import assize.app.home.Home;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.law.problem.MachineLacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A site for real use, as the proxy before it sees it. */
@ExtendWith(SharedSite.class)
class RealUseTest {
    private static final List<Throwable> FAULTS = new CopyOnWriteArrayList<>();

    @TempDir
    static Path folder;

    private static Path region;
    private static Map<String, String> settings;
    private static Site site;

    @BeforeAll
    static void open() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        TestHome.prepare(home);
        region = RegionFiles.withoutPeople(folder);
        settings = Map.of(
                "ASSIZE_HOME",
                home.toString(),
                "ASSIZE_COURT_KEY",
                CourtKeys.make(folder).toString(),
                "ASSIZE_COURT_KEY_PASSWORD",
                CourtKeys.PASSWORD,
                "ASSIZE_MAIL",
                "smtp://localhost:9",
                "ASSIZE_MAIL_FROM",
                "court@court.example");
        site = Site.start(home(), settings, InstantSource.system(), wanted(), _ -> {}, FAULTS::add);
    }

    @AfterAll
    static void close() {
        site.close();
        assertThat(FAULTS).isEmpty();
    }

    private static Home home() {
        return new Home(TestDesk.root(), folder.resolve("home"));
    }

    private static Site.Wanted wanted() {
        return Site.Wanted.real("https://court.example", "127.0.0.1", 0, region, home(), settings, "test");
    }

    @Test
    void browsers_are_told_to_come_over_tls_alone_and_cookies_go_no_other_way() throws Exception {
        Wire.Answer front = Wire.get(site, "court.example", "/sign-in");
        assertThat(front.status()).isEqualTo(200);
        assertThat(front.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(front.header("Set-Cookie")).startsWith("__Host-XSRF-TOKEN=").contains("; Secure");
        Wire.Answer language = Wire.get(site, "court.example", "/language/zh");
        assertThat(language.header("Set-Cookie")).contains("; Secure");
        assertThat(language.header("Location")).isEqualTo("/");
        assertThat(Wire.get(site, "court.example", "/cases").header("Location")).isEqualTo("/sign-in");
        Wire.Answer passkey = new Wire(site, "court.example").post("/passkey/challenge", "");
        assertThat(passkey.header("Set-Cookie"))
                .startsWith("__Host-assize-passkey=")
                .contains("; Secure", "; HttpOnly", "; SameSite=Strict");
    }

    @Test
    void nothing_of_the_demo_is_there() throws Exception {
        Wire.Answer page = Wire.get(site, "court.example", "/sign-in");
        assertThat(page.body()).doesNotContain("/sign-in/demo/", "demo region", "az-demo");
        Wire.Answer asClerk = new Wire(site, "court.example").post("/sign-in/demo/clerk", "");
        assertThat(asClerk.status()).isEqualTo(404);
        assertThat(asClerk.header("Set-Cookie")).doesNotContain("__Host-assize");
    }

    @Test
    void a_request_for_another_name_is_refused_whatever_it_says_was_forwarded() throws Exception {
        for (String name : List.of("localhost", "127.0.0.1", "evil.example", "court.example.evil.example")) {
            for (String path : List.of("/", "/sign-in", "/static/assize.css", "/cases")) {
                Wire.Answer answer = Wire.get(site, name, path, "X-Forwarded-Host: court.example");
                assertThat(answer.status()).as(name + path).isEqualTo(400);
                assertThat(answer.body()).contains("https://court.example").doesNotContain("evil", "Exception");
            }
        }
        Wire.Answer forwarded = Wire.get(site, "court.example", "/cases", "X-Forwarded-Host: evil.example");
        assertThat(forwarded.status()).isEqualTo(302);
        assertThat(forwarded.header("Location")).isEqualTo("/sign-in");
    }

    @Test
    void the_first_official_is_appointed_and_signs_in_with_a_code_on_paper() throws Exception {
        TestDesk desk = desk();
        assertThat(desk.run(appoint("Ada Birk", "registry", "--new"))).isZero();
        Matcher code = Pattern.compile("once: ([0-9A-Z-]+)").matcher(desk.said());
        assertThat(code.find()).as(desk.said()).isTrue();
        Wire official = new Wire(site, "court.example");
        Wire.Answer signedIn = official.post("/sign-in", "code=" + code.group(1));
        assertThat(signedIn.header("Set-Cookie"))
                .startsWith("__Host-assize=")
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax");
        assertThat(official.get("/work").body()).contains("Ada Birk");
        Matcher number = Pattern.compile("<code>([0-9a-f-]{36})</code>")
                .matcher(official.get("/me").body());
        assertThat(number.find()).isTrue();
        // no gateway for text messages is named, so nothing about them is offered
        assertThat(official.get("/me").body()).contains("/me/address").doesNotContain("/me/phone", "text message");
        for (String path : List.of("/me/phone", "/me/phone/code", "/me/phone/remove", "/me/told-by", "/api/texts")) {
            assertThat(official.post(path, "phone=%2B4930123456").status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(desk().run(appoint(number.group(1), "registry", "--end"))).isZero();
        assertThat(official.get("/me").body()).doesNotContain("href=\"/work\"");
    }

    @Test
    void an_appointment_that_makes_no_sense_is_refused_with_what_is_allowed() {
        TestDesk desk = desk();
        assertThat(desk.run(appoint("nobody", "president-of-all", "--end"))).isEqualTo(2);
        assertThat(desk.complained()).contains("[appoint-role]", "registry", "judge");
        TestDesk other = desk();
        assertThat(other.run(appoint("nobody", "registry", "--end"))).isEqualTo(2);
        assertThat(other.complained()).contains("[appoint-unknown]");
    }

    @Test
    void a_demo_never_opens_on_a_real_database_nor_the_other_way_round(SharedSite.Opened demo) throws IOException {
        JdbcClient made = JdbcClient.create(demo.beside().pool());
        assertThatThrownBy(() -> new Purpose(made).claim(false, Instant.now()))
                .isInstanceOfSatisfying(
                        MachineLacks.class, e -> assertThat(e.problem().code()).isEqualTo("site-database-demo"));
        try (var real = Database.beside(Settings.of(settings))) {
            assertThatThrownBy(() -> new Purpose(JdbcClient.create(real.pool())).claim(true, Instant.now()))
                    .isInstanceOfSatisfying(
                            MachineLacks.class,
                            e -> assertThat(e.problem().code()).isEqualTo("site-database-real"));
        }
    }

    private static TestDesk desk() {
        return new TestDesk(folder.resolve("home"), Locale.ENGLISH);
    }

    private static String[] appoint(String person, String role, String how) {
        return new String[] {"appoint", person, role, "court", "--by", "ministry", "--region", region.toString(), how};
    }
}
