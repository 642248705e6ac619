package assize.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.cli.TestDesk;
import assize.docket.log.HomeKey;
import assize.docket.outage.Monitor;
import assize.docket.outage.OutageNote;
import assize.docket.outage.Outages;
import assize.docket.outage.PublicDoor;
import assize.docket.registry.Procedures;
import assize.docket.registry.Registry;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.NoteSigner;
import assize.docket.write.CaseFiles;
import assize.law.step.ClockCopy;
import assize.law.time.LegalTime;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: the monitor asks the door, its note comes into a case, and people read of it. */
class OutagesShownTest {
    @TempDir
    private Path home;

    @TempDir
    private Path monitor;

    @Test
    void whoever_lost_their_last_hours_reads_of_it_in_the_file_and_everybody_on_the_page() throws Exception {
        try (TestSite site = new TestSite(home)) {
            try (PublicDoor door = new PublicDoor(URI.create(site.at("")))) {
                assertThat(door.ask()).isEqualTo(Monitor.Asked.FINE);
            }
            Browsing shopkeeper = Browsing.as(site, "shopkeeper");
            Browsing clerk = Browsing.as(site, "clerk");
            Browsing supplier = Browsing.as(site, "supplier");
            String number = SmallClaim.file(shopkeeper);
            SmallClaim.sendOut(clerk, number);
            SmallClaim.join(clerk, supplier, number);
            supplier.post("/cases/" + number + "/open/claim-served", Map.of("to", "defendant"));
            assertThat(new Browsing(site).get("/outages").body()).contains("No outage was noted so far.");

            try (Database beside = Database.beside(new Settings(home, null, 0, 2))) {
                LegalTime time = LegalTime.load(TestDesk.root().resolve("procedures/time"));
                Path library = TestDesk.root().resolve("procedures");
                Registry registry = new Registry(new Procedures(library, time, beside), beside);
                UUID id = new CaseFiles(beside)
                        .withReference(number)
                        .orElseThrow()
                        .id();
                Instant due = registry.state(id).clocks().values().stream()
                        .filter(copy -> copy.live() && copy.clock().equals("response-time"))
                        .map(ClockCopy::due)
                        .findFirst()
                        .orElseThrow();
                Outages.Result taken = new Outages(beside, registry).take(note(due));
                assertThat(taken).isEqualTo(new Outages.Result(false, 1, 0, List.of()));
            }
            assertThat(supplier.get("/cases/" + number).body())
                    .contains("The site could not be reached", "The monitor monitor.example");
            String page = new Browsing(site).get("/outages").body();
            assertThat(page)
                    .contains("It lasted 2 hours and 30 minutes.", "300 times there was no answer", "No last day");
            assertThat(page).doesNotContain(number);
            String note = page.replaceFirst("(?s).*(/outages/[0-9a-f]{64}).*", "$1");
            assertThat(new Browsing(site).get(note).body())
                    .startsWith("assize outage 1\n")
                    .contains("— monitor.example ");
            assertThat(new Browsing(site).get("/outages/" + "0".repeat(64)).statusCode())
                    .isEqualTo(404);
            assertThat(site.faults()).isEmpty();
        }
    }

    private OutageNote.Signed note(Instant due) {
        NoteSigner signer = HomeKey.in(monitor, () -> "monitor.example", KeyType.ED25519)
                .signers(KeyType.ED25519)
                .getFirst();
        Instant until = due.minus(Duration.ofHours(1));
        OutageNote note =
                new OutageNote("https://court.example", until.minus(Duration.ofMinutes(150)), until, 30, 300, 1);
        return OutageNote.read(
                "note", note.signed(signer, until), List.of(signer.key()), "https://court.example", until);
    }
}
