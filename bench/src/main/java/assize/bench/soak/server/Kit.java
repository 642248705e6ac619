package assize.bench.soak.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The programs of the PostgreSQL that the platform brings.
 *
 * @param bin their folder
 * @param apart whether they have to be started as nobody, since PostgreSQL does not run as the administrator
 */
public record Kit(Path bin, boolean apart) {
    /** Unpacks them by starting a server once. */
    public static Kit unpack(Path folder) throws IOException {
        Path data = folder.resolve("kit");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .start()) {
            Objects.requireNonNull(server);
            long id = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            String program = ProcessHandle.of(id)
                    .flatMap(process -> process.info().command())
                    .orElseThrow(() -> new IOException("no program of process " + id));
            boolean apart = "root".equals(System.getProperty("user.name"));
            return new Kit(Objects.requireNonNull(Path.of(program).getParent()), apart);
        }
    }

    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(apart ? List.of("unshare", "-U") : List.of());
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        return command;
    }
}
