package assize.docket.lot;

import assize.docket.entry.Entry;
import assize.docket.entry.Hashes;
import assize.docket.log.Leaf;
import assize.docket.log.LogBook;
import assize.docket.receipt.Receipt;
import assize.docket.registry.DrawnLots;
import assize.docket.remark.Remarks;
import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.Hash;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.Merkle;
import assize.docket.tlog.Note;
import assize.docket.tlog.NoteSigner;
import assize.docket.tlog.TlogProof;
import assize.docket.write.Office;
import assize.law.json.Canonical;
import assize.law.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Whoever keeps a log and cosigns it, and draws made in it without a database. */
record Draws(NoteSigner log, NoteSigner bar, NoteSigner university) {
    static final Instant ENTERED = Instant.parse("2026-11-30T08:00:00.25Z");
    static final Instant COSIGNED = Instant.parse("2026-11-30T08:00:03Z");
    static final Beacon BEACON = new Beacon("drand quicknet", 4711, Instant.parse("2026-11-30T09:00:00Z"));
    static final String VALUE = "b3f5c1d2a4e697887a6b5c4d3e2f1a0b";

    private static final HexFormat HEX = HexFormat.of();
    private static final long INDEX = 3;

    static Draws newOnes() {
        return new Draws(
                LogBook.signer("court.example/log"),
                LogBook.signer("bar.example/witness", KeyType.COSIGNED_ED25519),
                LogBook.signer("university.example/witness", KeyType.COSIGNED_ML_DSA_44));
    }

    /** Three matters, four judges and one excluded. */
    Batch batch(List<NoteSigner> witnesses, Optional<Beacon> beacon) {
        return new Batch(
                "2026-11-30 civil chamber",
                "judge",
                "CPL arts. 40 to 42",
                List.of("(2026) civil 1041", "(2026) civil 1042", "(2026) civil 1043"),
                List.of(
                        new Eligible("Judge Li", 3),
                        new Eligible("Judge Wu", 1),
                        new Eligible("Judge Zhao", 6),
                        new Eligible("法官孙", 4)),
                List.of(new Excluded("Judge Ma", "her brother is the plaintiff's lawyer (CPL art. 47)")),
                "1 + the most open cases of anybody (17) - one's own: Li 15, Wu 17, Zhao 12, 孙 14",
                log.key(),
                witnesses.stream().map(NoteSigner::key).toList(),
                beacon);
    }

    Note note(byte[] leaf, Instant cosigned, List<NoteSigner> signers) {
        List<Hash> leaves = leaves(leaf);
        Hash root = Merkle.root(Merkle.over(leaves), leaves.size());
        String text = new Checkpoint(log.key().name(), leaves.size(), root, List.of()).text();
        Note note = new Note("note", text, List.of()).with(log.sign(text, cosigned));
        for (NoteSigner signer : signers) {
            note = note.with(signer.sign(text, cosigned));
        }
        return note;
    }

    private static List<Hash> leaves(byte[] leaf) {
        List<Hash> leaves = new ArrayList<>();
        for (byte i = 0; i < 6; i++) {
            leaves.add(Hash.leaf(i == INDEX ? leaf : new byte[] {i}));
        }
        return leaves;
    }

    /** The report of a draw of the batch, cosigned by both witnesses at a moment. */
    DrawReport report(Batch batch, Instant cosigned, Optional<String> beacon) {
        return report(batch, cosigned, beacon, batch.text(), DrawnLots.COMMITTED);
    }

    /** The same over an entry that holds some text. */
    DrawReport report(Batch batch, Instant cosigned, Optional<String> beacon, String entered, String type) {
        Office clerk = new Office("Clerk Song", "filing-office", "court of Wuhou", ENTERED);
        byte[] content = Remarks.content(
                clerk, DrawnLots.COMMITTED, Map.of(DrawReport.CONTENT, entered, DrawnLots.OFFICE, batch.office()));
        byte[][] salts = Hashes.salts(2);
        byte[] entry = new Entry(
                        UUID.fromString("01938000-0000-7000-8000-000000000007"),
                        2,
                        type,
                        ENTERED,
                        ENTERED,
                        "office",
                        "7".repeat(64),
                        HEX.formatHex(Hashes.commitment(salts[0], content)))
                .bytes();
        byte[] leaf = Leaf.of(INDEX, entry, salts[1]).bytes();
        Note note = note(leaf, cosigned, List.of(bar, university));
        List<Hash> leaves = leaves(leaf);
        byte[] opening = Canonical.bytes(Map.of(
                "v",
                1,
                "entry",
                Json.object(Json.read("entry", entry)),
                "leaf-salt",
                HEX.formatHex(salts[1]),
                "content-salt",
                HEX.formatHex(salts[0])));
        TlogProof proof =
                new TlogProof(opening, INDEX, Merkle.inclusion(Merkle.over(leaves), INDEX, leaves.size()), note);
        Receipt receipt = Receipt.read("receipt", proof.bytes());
        return DrawReport.of(batch, Moment.of(batch, note, beacon), content, receipt);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
