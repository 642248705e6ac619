package assize.docket.backup;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.problem.UnusableInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A backup is read as long as the key of its day is there, and by nobody after that. */
class SealedBackupTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    @TempDir
    private Path folder;

    private DayKeys keys() {
        return new DayKeys(folder.resolve("keys"));
    }

    private Path sealed(String name, byte[] content, LocalDate day) {
        Path file = folder.resolve(name);
        new SealedBackup(keys()).seal(new ByteArrayInputStream(content), file, day);
        return file;
    }

    private byte[] opened(Path sealed) throws IOException {
        Path to = folder.resolve("opened");
        Files.deleteIfExists(to);
        try (var in = Files.newInputStream(sealed)) {
            new SealedBackup(keys()).open("backup", in, to);
        }
        return Files.readAllBytes(to);
    }

    private String refusal(Path sealed) throws IOException {
        try {
            opened(sealed);
            return "opened";
        } catch (UnusableInput e) {
            assertThat(folder.resolve("opened")).doesNotExist();
            assertThat(parts()).isEmpty();
            return e.problems().getFirst().code();
        }
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 1_000_000})
    void what_was_sealed_comes_back_whatever_its_size(int size) throws IOException {
        Path sealed = sealed("sealed", content(size), DAY);
        assertThat(opened(sealed)).isEqualTo(content(size));
        assertThat(parts()).isEmpty();
    }

    @Test
    void once_the_key_of_its_day_is_destroyed_nobody_reads_it_and_later_days_stay() throws IOException {
        Path old = sealed("old", "a word".getBytes(StandardCharsets.UTF_8), DAY);
        Path last = sealed("last", "another".getBytes(StandardCharsets.UTF_8), DAY.plusDays(1));
        assertThat(new String(Files.readAllBytes(old), StandardCharsets.ISO_8859_1))
                .startsWith("assize-backup/v1 2026-10-05 ")
                .doesNotContain("a word");
        assertThat(keys().destroyBefore(DAY.plusDays(1))).containsExactly(DAY);
        assertThat(keys().days()).containsExactly(DAY.plusDays(1));
        assertThat(refusal(old)).isEqualTo("backup-key-gone");
        assertThat(opened(last)).asString(StandardCharsets.UTF_8).isEqualTo("another");
        assertThat(keys().destroyBefore(DAY.plusDays(1))).isEmpty();
    }

    @Test
    void a_changed_a_cut_and_a_rearranged_backup_are_refused() throws IOException {
        byte[] sealed = Files.readAllBytes(sealed("sealed", content(200_000), DAY));
        int line = new String(sealed, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
        int piece = (1 << 16) + 16;
        Random chance = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] changed = sealed.clone();
            changed[line + chance.nextInt(sealed.length - line)] ^= (byte) (1 << chance.nextInt(8));
            assertThat(refusal(file(changed))).isEqualTo("backup-changed");
        }
        for (int end : List.of(line, line + 1, line + piece, line + 2 * piece, sealed.length - 1)) {
            assertThat(refusal(file(Arrays.copyOf(sealed, end)))).isEqualTo("backup-changed");
        }
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, line, swapped, line + piece, piece);
        System.arraycopy(sealed, line + piece, swapped, line, piece);
        assertThat(refusal(file(swapped))).isEqualTo("backup-changed");
        assertThat(refusal(file(Arrays.copyOf(sealed, sealed.length + 1)))).isEqualTo("backup-changed");
    }

    @Test
    void a_backup_does_not_pass_for_one_of_another_day_even_under_the_same_key() throws IOException {
        byte[] sealed = Files.readAllBytes(sealed("sealed", content(10), DAY));
        Files.copy(keys().folder().resolve("2026-10-05.key"), keys().folder().resolve("2026-10-06.key"));
        String text = new String(sealed, StandardCharsets.ISO_8859_1);
        assertThat(refusal(file(text.replace("2026-10-05", "2026-10-06").getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo("backup-changed");
    }

    @Test
    void what_is_no_sealed_backup_is_named() throws IOException {
        String salt = "A".repeat(43) + "=";
        for (String text : List.of(
                "",
                "PGDMP",
                "assize-backup/v1\n",
                "assize-backup/v1 2026-02-30 " + salt + "\n",
                "assize-backup/v2 2026-10-05 " + salt + "\n",
                "assize-backup/v1 ../../etc/passwd " + salt + "\n",
                "x".repeat(100_000))) {
            assertThat(refusal(file(text.getBytes(StandardCharsets.UTF_8))))
                    .as(text.length() > 50 ? "long" : text)
                    .isEqualTo("backup-other");
        }
        sealed("sealed", content(3), DAY);
        assertThat(refusal(file("assize-backup/v1 2026-10-05 !!\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("backup-changed");
    }

    @Test
    void the_same_under_the_same_name_is_done_and_another_is_refused() throws IOException {
        byte[] before = Files.readAllBytes(sealed("wal", content(70_000), DAY));
        sealed("wal", content(70_000), DAY.plusDays(1));
        assertThat(Files.readAllBytes(folder.resolve("wal"))).isEqualTo(before);
        String found = "sealed";
        try {
            sealed("wal", content(70_001), DAY);
        } catch (UnusableInput e) {
            found = e.problems().getFirst().code();
        }
        assertThat(found).isEqualTo("backup-there");
        assertThat(Files.readAllBytes(folder.resolve("wal"))).isEqualTo(before);
        assertThat(parts()).isEmpty();
    }

    @Test
    void a_day_has_one_key_that_its_owner_alone_reads_and_no_two_files_look_alike() throws IOException {
        byte[] one = Files.readAllBytes(sealed("one", content(9), DAY));
        byte[] other = Files.readAllBytes(sealed("other", content(9), DAY));
        assertThat(keys().days()).containsExactly(DAY);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(keys().folder().resolve("2026-10-05.key"))))
                .isEqualTo("rw-------");
        assertThat(one).isNotEqualTo(other);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("given"), content);
    }

    @Test
    void sealers_that_begin_a_day_together_share_its_key() throws Exception {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        List<Thread> threads = Stream.generate(() -> Thread.ofPlatform()
                        .unstarted(() -> seen.add(HexFormat.of().formatHex(keys().of(DAY)))))
                .limit(20)
                .toList();
        threads.forEach(Thread::start);
        for (Thread one : threads) {
            one.join();
        }
        assertThat(seen).hasSize(1);
        assertThat(keys().find(DAY)).isPresent();
    }
}
