package assize.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a project of its own, with a Maven and JDKs that only say what they were asked. */
class LauncherTest {
    private static final List<String> TOOLS = List.of(
            "sh",
            "cat",
            "dirname",
            "find",
            "grep",
            "head",
            "mkdir",
            "mv",
            "nice",
            "readlink",
            "rm",
            "sleep",
            "tail",
            "tee",
            "touch");

    @TempDir
    Path folder;

    private Path root;
    private Path bin;

    @BeforeEach
    void lay_out_a_project() throws IOException {
        folder = folder.toRealPath();
        root = Files.createDirectories(folder.resolve("a project"));
        bin = Files.createDirectories(folder.resolve("bin"));
        for (String module : List.of("law", "docket", "app")) {
            Files.createDirectories(root.resolve(module).resolve("src/main"));
            Files.writeString(root.resolve(module).resolve("pom.xml"), "");
        }
        Files.writeString(root.resolve("pom.xml"), "");
        String launcher = Files.readString(TestDesk.root().resolve("assize"));
        script(root.resolve("assize"), launcher.replace("/usr/lib/jvm", folder.resolve("jvm") + ""));
        for (String tool : TOOLS) {
            Path here = Files.exists(Path.of("/bin", tool)) ? Path.of("/bin", tool) : Path.of("/usr/bin", tool);
            script(bin.resolve(tool), "#!/bin/sh\nexec " + here + " \"$@\"\n");
        }
        script(bin.resolve("mvn"), """
                #!/bin/sh
                echo "mvn $* with $JAVA_HOME and [${MAVEN_ARGS-}]" >>asked
                printf '[INFO] Building Assize %s\\n' '0.1.0 [1/4]' 'law 0.1.0 [2/4]'
                printf '[INFO] --- %s\\n' one two
                printf '[INFO] Building Assize docket 0.1.0 [3/4]\\n[INFO] --- one\\n'
                mkdir -p app/target bench/target && echo jar | tee app/target/assize.jar >bench/target/bench.jar
                [ ! -f broken ] || { echo '[ERROR] it is broken'; exit 1; }
                """);
    }

    @Test
    void without_a_jdk_it_says_what_to_install() throws Exception {
        Ran ran = run(Map.of(), "help");
        assertThat(ran.code).isEqualTo(Exit.LACKS);
        assertThat(ran.said).contains("needs a JDK 25 or newer; found none", "temurin-25-jdk", "ASSIZE_JAVA_HOME");
    }

    @Test
    void older_jdks_are_named_with_their_places() throws Exception {
        Path old = jdk("jvm/seventeen", "17.0.15");
        Ran ran = run(Map.of("JAVA_HOME", old + ""), "help");
        assertThat(ran.code).isEqualTo(Exit.LACKS);
        assertThat(ran.said).containsOnlyOnce("17.0.15 at " + old);
    }

    @Test
    void the_jdk_that_is_asked_for_comes_before_all_others() throws Exception {
        Path java = jdk("jvm/a", "25");
        Path home = jdk("home", "26.0.1");
        Path asked = jdk("asked", "25.0.3");
        assertThat(run(Map.of(), "help").said).contains(java + " runs");
        assertThat(run(Map.of("JAVA_HOME", home + ""), "help").said).contains(home + " runs");
        assertThat(run(Map.of("JAVA_HOME", home + "", "ASSIZE_JAVA_HOME", asked + ""), "help").said)
                .contains(asked + " runs");
    }

    @Test
    void a_java_on_the_path_is_followed_to_its_jdk() throws Exception {
        Path far = jdk("far", "25.0.3");
        Files.createSymbolicLink(folder.resolve("link"), far.resolve("bin/java"));
        Files.createSymbolicLink(bin.resolve("java"), Path.of("../link"));
        assertThat(run(Map.of(), "help").said).contains(far + " runs");
    }

    @Test
    void without_maven_it_says_what_to_install() throws Exception {
        jdk("jvm/a", "25");
        Files.delete(bin.resolve("mvn"));
        Ran ran = run(Map.of(), "help");
        assertThat(ran.code).isEqualTo(Exit.LACKS);
        assertThat(ran.said).contains("Maven 3.8 or newer").doesNotContain(" runs");
    }

    @Test
    void it_builds_once_and_again_when_a_source_is_newer() throws Exception {
        jdk("jvm/a", "25");
        assertThat(run(Map.of(), "help").said).contains("Building Assize");
        assertThat(run(Map.of(), "help").said).doesNotContain("Building Assize");
        Path source = Files.writeString(root.resolve("law/src/main/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
        assertThat(run(Map.of(), "help").said).contains("Building Assize");
        assertThat(asked()).hasSize(2).allMatch(line -> line.contains("package"));
    }

    @Test
    void a_build_that_fails_shows_the_end_of_its_log() throws Exception {
        jdk("jvm/a", "25");
        Files.writeString(root.resolve("broken"), "");
        Ran ran = run(Map.of(), "help");
        assertThat(ran.code).isEqualTo(Exit.LACKS);
        assertThat(ran.said).contains("it is broken", "build.log");
        assertThat(root.resolve(".assize/building")).doesNotExist();
    }

    @Test
    void two_at_the_same_moment_build_once() throws Exception {
        jdk("jvm/a", "25");
        Process one = start(Map.of(), "help");
        Process other = start(Map.of(), "help");
        assertThat(wait(one).said + wait(other).said).contains(" runs").containsOnlyOnce("Building Assize");
        assertThat(asked()).hasSize(1);
    }

    @Test
    void a_lock_left_by_a_process_that_has_gone_is_taken_over() throws Exception {
        jdk("jvm/a", "25");
        Files.createDirectories(root.resolve(".assize/building"));
        Files.writeString(root.resolve(".assize/building/pid"), "999999999\n");
        assertThat(run(Map.of(), "help").said).contains("Building Assize", " runs");
        assertThat(root.resolve(".assize/building")).doesNotExist();
    }

    @Test
    void test_verifies_with_the_jdk_found_and_the_persons_own_maven_options() throws Exception {
        Path java = jdk("jvm/a", "25");
        Ran ran = run(Map.of("MAVEN_ARGS", "-Dmaven.repo.local=x -o"), "test");
        assertThat(ran.code).isZero();
        assertThat(asked().getFirst()).contains("-Dmaven.repo.local=x -o verify with " + java + " and []");
        Files.writeString(root.resolve("broken"), "");
        assertThat(run(Map.of(), "test").code).isEqualTo(1);
    }

    @Test
    void long_work_gets_the_full_compiler_and_memory_and_words_arrive_unchanged() throws Exception {
        jdk("jvm/a", "25");
        assertThat(run(Map.of(), "help", "a  b", "*").said)
                .contains("-XX:TieredStopAtLevel=1")
                .endsWith("[help][a  b][*]\n");
        assertThat(run(Map.of(), "replay").said).contains("-Xmx2g").doesNotContain("TieredStopAtLevel");
    }

    @Test
    void the_bench_has_a_class_path_of_its_own_and_the_app_never_has_it() throws Exception {
        jdk("jvm/a", "25");
        Ran bench = run(Map.of(), "bench", "--goals");
        assertThat(bench.said).contains("-cp " + root + "/bench/target/bench.jar", "[bench][--goals]");
        assertThat(bench.said).doesNotContain("AOTCache");
        assertThat(run(Map.of(), "help").said).contains("-cp " + root + "/app/target/assize.jar");
        assertThat(asked().getFirst()).contains("-pl bench -am package");
        assertThat(asked().getLast()).contains("-pl app -am package");
    }

    @Test
    void while_it_builds_each_module_is_named() throws Exception {
        jdk("jvm/a", "25");
        Ran ran = run(Map.of(), "help");
        assertThat(ran.said).contains("  law [2/4] ..\n", "  docket [3/4] .\n").doesNotContain("0.1.0");
    }

    @Test
    void the_site_starts_from_a_cache_that_is_newer_than_the_program_with_the_memory_asked_for() throws Exception {
        jdk("jvm/a", "25");
        assertThat(run(Map.of(), "train").code).isZero();
        Path cache = root.resolve("app/target/site-25.aot");
        assertThat(cache).exists();
        Files.setLastModifiedTime(cache, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
        Ran ran = run(Map.of("ASSIZE_MEMORY", "1g"), "start", "--port", "0");
        assertThat(ran.said).contains("-Xmx1g", "-XX:AOTCache=" + cache, "[start][--port][0]");
    }

    @Test
    void a_release_has_nothing_to_build_and_nothing_to_measure_with() throws Exception {
        jdk("jvm/a", "25");
        Files.delete(root.resolve("pom.xml"));
        Files.writeString(root.resolve("assize.jar"), "");
        assertThat(run(Map.of(), "help").said)
                .contains("-cp " + root + "/assize.jar")
                .doesNotContain("Building Assize");
        assertThat(run(Map.of(), "test").said).contains("[test]");
        assertThat(run(Map.of(), "bench").code).isEqualTo(Exit.LACKS);
        assertThat(run(Map.of(), "package").code).isEqualTo(Exit.LACKS);
        assertThat(root.resolve("asked")).doesNotExist();
    }

    @Test
    void it_can_be_called_through_a_link_from_anywhere() throws Exception {
        jdk("jvm/a", "25");
        Files.createSymbolicLink(bin.resolve("assize"), Path.of("../a project/assize"));
        Process process = command(Map.of(), bin.resolve("assize").toString(), "help")
                .directory(bin.toFile())
                .start();
        assertThat(wait(process).said).contains("-Dassize.root=" + root);
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"");
        script(home.resolve("bin/javac"), "#!/bin/sh\n");
        script(home.resolve("bin/java"), """
                #!/bin/sh
                for word in "$@"; do case $word in -XX:AOTCacheOutput=*) : >"${word#*=}" ;; esac; done
                printf '%s' "HERE runs $*: "
                while [ "$1" != assize.app.cli.Main ]; do shift; done
                shift; printf '[%s]' "$@"; echo
                """.replace("HERE", home.toString()));
        return home;
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(root.resolve("asked"));
    }

    private Ran run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        return wait(start(environment, words));
    }

    private Process start(Map<String, String> environment, String... words) throws IOException {
        return command(environment, root.resolve("assize").toString(), words).start();
    }

    private ProcessBuilder command(Map<String, String> environment, String launcher, String... words) {
        List<String> command = new java.util.ArrayList<>(List.of("/bin/sh", launcher));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", bin.toString(), "HOME", folder.toString()));
        builder.environment().putAll(environment);
        return builder;
    }

    private static Ran wait(Process process) throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Ran(int code, String said) {}
}
