package assize.bench.soak.node;

import assize.docket.act.Appointment;
import assize.docket.act.Appointments;
import assize.docket.store.Database;
import assize.law.step.Actor;
import assize.law.step.Event;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The procedure that is broken off, its one clerk, and what they say. Stateless. */
public final class Matters {
    /** The name of the procedure. */
    public static final String PROCEDURE = "soak-matter";

    private static final String PERSON = "the clerk";
    private static final String OFFICE = "clerk";
    private static final String BODY = "registry of the soak";
    private static final Instant SINCE = Instant.parse("2001-01-01T00:00:00Z");

    private Matters() {}

    /** Lays the procedure out as a library of one. */
    public static Path library(Path folder) throws IOException {
        return library(folder, PROCEDURE);
    }

    /** The same for another procedure with the same form. */
    public static Path library(Path folder, String procedure) throws IOException {
        Path library = folder.resolve("library");
        for (String file : List.of("procedure.yaml", "forms/saying.yaml")) {
            Path target = library.resolve(procedure).resolve(file);
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            try (InputStream in =
                    Matters.class.getResourceAsStream("/assize/bench/procedures/" + procedure + "/" + file)) {
                Files.write(target, Objects.requireNonNull(in, file).readAllBytes());
            }
        }
        return library;
    }

    /** Appoints the clerk. */
    public static void appoint(Database database) {
        new Appointments(database)
                .appoint(new Appointment(UUID.randomUUID(), PERSON, OFFICE, BODY, SINCE, null, "soak"));
    }

    /** An act of the clerk. */
    public static Event.Act act(String action, String text, Instant at) {
        return Event.Act.of(action, new Actor(PERSON, OFFICE, BODY), Map.of("saying.text", text), at);
    }
}
