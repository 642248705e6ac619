package assize.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.cli.TestDesk;
import assize.app.site.Acting;
import assize.app.site.Browsing;
import assize.app.site.SmallClaim;
import assize.docket.log.HomeKey;
import assize.docket.outage.OutageNote;
import assize.docket.outage.Outages;
import assize.docket.registry.Contents;
import assize.docket.registry.Procedures;
import assize.docket.registry.Registry;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.NoteSigner;
import assize.docket.write.CaseFiles;
import assize.law.language.Procedure;
import assize.law.step.ClockCopy;
import assize.law.step.Effect;
import assize.law.time.LegalTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever's last day was moved without anybody acting in the case is told so, once. */
@ExtendWith(TextedSite.class)
class MovedDatesTest {
    @TempDir
    private Path monitor;

    @Test
    void an_outage_that_moves_a_date_is_told_to_its_holder_by_each_way_and_once(TextedSite.Opened opened)
            throws Exception {
        Browsing buyer = opened.somebody();
        opened.confirmed(buyer, "+49303000001");
        opened.addressed(buyer, "moved@mail.example");
        String number = Acting.file(
                buyer,
                "cn-civil",
                Map.of("act", "file"),
                Map.of(
                        "complaint.facts", "The machine never ran.",
                        "defendant", "1",
                        "party:plaintiff.name", "The buyer",
                        "party:plaintiff.address", "Jinan",
                        "party:defendant 1.name", "The seller",
                        "party:defendant 1.address", "Jinan"));
        Browsing office = Browsing.as(opened.site(), "filing-office");
        SmallClaim.act(
                office,
                number,
                "ask-correction",
                "filing-office",
                Map.of("list-of-what-is-missing.missing", "The contract.", "reasons", "art. 124"));
        opened.untilWays(number, "mail sent", "text sent");
        buyer.post("/cases/" + number + "/open/correction-asked", Map.of("to", "plaintiff"));
        Procedures procedures = new Procedures(
                TestDesk.root().resolve("procedures"),
                LegalTime.load(TestDesk.root().resolve("procedures/time")),
                opened.beside());
        Registry registry = new Registry(procedures, opened.beside());
        UUID id = new CaseFiles(opened.beside())
                .withReference(number)
                .orElseThrow()
                .id();
        ClockCopy before = time(registry, id);
        Outages outages = new Outages(opened.beside(), registry);
        OutageNote.Signed note = note(before.due());
        assertThat(outages.take(note).moved()).isEqualTo(1);
        assertThat(outages.take(note).before()).isTrue();
        assertThat(time(registry, id).end()).isNotEqualTo(before.end());
        String text = gateway(opened, 3).text();
        assertThat(text).startsWith("A date in one of your matters has moved.");
        assertThat(opened.box().to("moved@mail.example", 3).getLast().subject())
                .isEqualTo("A date in one of your matters has moved");
        // whatever is told to them after this comes after it
        buyer.post("/me/phone", Map.of("phone", "+49303000002"));
        opened.gateway().to("+49303000002", 1);
        assertThat(opened.gateway().to("+49303000001", 3)).hasSize(3);
        assertThat(Browsing.as(opened.site(), "filing-office").get("/owed").body())
                .as("it is never a letter to be printed")
                .doesNotContain(number);
        byte[] body = JdbcClient.create(opened.beside().pool())
                .sql("select body from content where case_id = ? order by seq desc limit 1")
                .params(id)
                .query((row, at) -> row.getBytes(1))
                .single();
        Effect.Fixed moved = Contents.effects(body).stream()
                .filter(Effect.Fixed.class::isInstance)
                .map(Effect.Fixed.class::cast)
                .findFirst()
                .orElseThrow();
        onlyPeopleAreToldAndOnlyOfWhatNobodyDid(procedures.current("cn-civil").procedure(), moved);
    }

    private static TextGateway.Taken gateway(TextedSite.Opened opened, int count) {
        return opened.gateway().to("+49303000001", count).getLast();
    }

    private static ClockCopy time(Registry registry, UUID id) {
        return registry.state(id).clocks().values().stream()
                .filter(copy -> copy.clock().equals("correction-time"))
                .findFirst()
                .orElseThrow();
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

    /** The date that moved, in other circumstances. */
    private static void onlyPeopleAreToldAndOnlyOfWhatNobodyDid(Procedure procedure, Effect.Fixed moved) {
        String before = Objects.requireNonNull(moved.before());
        ClockCopy copy = moved.copy();
        Effect office = new Effect.Fixed(named(copy, "filing-time", null), moved.derivation(), moved.why(), before);
        Effect other =
                new Effect.Fixed(named(copy, copy.clock(), "defendant 2"), moved.derivation(), moved.why(), before);
        Effect same = new Effect.Fixed(copy, moved.derivation(), moved.why(), copy.end());
        Effect extended = new Effect.Fixed(copy, moved.derivation(), "extension", before);
        Effect corrected = new Effect.Corrected("7", "claim.known", null);
        assertThat(MovedDates.holders(procedure, List.of(moved, moved))).containsExactly("plaintiff");
        assertThat(MovedDates.holders(procedure, List.of(other))).containsExactly("defendant 2");
        assertThat(MovedDates.holders(procedure, List.of(same, office))).isEmpty();
        assertThat(MovedDates.any(List.of(same, extended, corrected))).isTrue();
        assertThat(MovedDates.any(List.of(same, extended))).isFalse();
        assertThat(MovedDates.holders(procedure, List.of(corrected, extended))).containsExactly("plaintiff");
    }

    private static ClockCopy named(ClockCopy copy, String clock, @Nullable String holder) {
        return new ClockCopy(
                clock,
                clock,
                holder,
                copy.status(),
                copy.trigger(),
                copy.length(),
                copy.rawEnd(),
                copy.end(),
                copy.due(),
                copy.pausedOn(),
                copy.wakes(),
                copy.pauses(),
                copy.extensions(),
                copy.restarts(),
                copy.standing(),
                copy.other());
    }
}
