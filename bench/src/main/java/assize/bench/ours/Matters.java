package assize.bench.ours;

import assize.docket.act.Appointment;
import assize.docket.act.Appointments;
import assize.docket.store.Database;
import assize.law.step.Actor;
import assize.law.step.Event;
import assize.law.value.Money;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The procedure of the bench, its clerks, and what they say. Stateless. */
final class Matters {
    static final String PROCEDURE = "bench-rounds";
    static final String OPEN = "open";
    static final String OPEN_WITH_TERM = "open-with-term";

    private static final int CLERKS = 100;
    private static final String OFFICE = "clerk";
    private static final int APART = 31;
    private static final Instant SINCE = Instant.parse("2010-01-01T00:00:00Z");
    private static final String REASONS = "The request is answered as it stands. ".repeat(6);

    private Matters() {}

    /** Lays the procedure out as a library of one. */
    static Path library(Path folder) throws IOException {
        Path library = folder.resolve("library");
        for (String file : List.of("procedure.yaml", "forms/request.yaml")) {
            Path target = library.resolve(PROCEDURE).resolve(file);
            Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
            try (InputStream in =
                    Matters.class.getResourceAsStream("/assize/bench/procedures/" + PROCEDURE + "/" + file)) {
                Files.write(target, java.util.Objects.requireNonNull(in, file).readAllBytes());
            }
        }
        return library;
    }

    /** Appoints all clerks, each to the registry of their own cases and to two others. */
    static void appoint(Database database) {
        Appointments register = new Appointments(database);
        for (int i = 0; i < CLERKS; i++) {
            for (int more = 0; more < 3; more++) {
                String body = body(i + more * APART);
                register.appoint(new Appointment(UUID.randomUUID(), person(i), OFFICE, body, SINCE, null, "bench"));
            }
        }
    }

    /** The clerk of a case's registry. */
    static String person(int matter) {
        return "clerk " + matter % CLERKS;
    }

    private static String body(int matter) {
        return "registry " + matter % CLERKS;
    }

    /** An act in a case, by the clerk of its registry. */
    static Event.Act act(String action, int matter, Instant at) {
        boolean opening = action.startsWith(OPEN);
        Map<String, Object> request = Map.of(
                "request.amount",
                Money.of("1200.00 EUR"),
                "request.urgent",
                false,
                "request.about",
                "A matter like many others, of which a few words are said.");
        Map<String, Object> given = new java.util.HashMap<>(request);
        if (!opening) {
            given.put("reasons", REASONS);
        }
        return Event.Act.of(action, new Actor(person(matter), OFFICE, body(matter)), given, at);
    }
}
