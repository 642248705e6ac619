package assize.app.documents;

import assize.app.cli.TestDesk;
import assize.docket.entry.Entry;
import assize.docket.entry.Hashes;
import assize.docket.receipt.Opening;
import assize.docket.receipt.Receipt;
import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.Hash;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.Merkle;
import assize.docket.tlog.Nodes;
import assize.docket.tlog.Note;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.NoteSigner;
import assize.docket.tlog.Policy;
import assize.docket.tlog.TlogProof;
import assize.law.json.Canonical;
import assize.law.time.Count;
import assize.law.time.Derivation;
import assize.law.time.LegalTime;
import assize.law.time.Length;
import assize.law.time.Moment;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The matter of the shopkeeper and the supplier, with a log of its own, for tests of documents. */
final class Papers {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Instant DECIDED = Instant.parse("2026-04-28T12:32:08.123456Z");
    private static final String LOG = "local-court-berlin.example/docket";
    private static final LegalTime TIME =
            LegalTime.load(TestDesk.root().resolve("procedures").resolve("time"));

    private Papers() {}

    /** A receipt, what it is for, and the policy of somebody who trusts the log and its witnesses. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Proved(Receipt receipt, byte[] content, String policy) {}

    /** An entry at a place of a log of so many leaves, cosigned in these ways. */
    static Proved proved(long leaves, long index, KeyType... witnesses) {
        byte[] content = Canonical.bytes(Map.of("event", Map.of("action", "judge-claim"), "effects", List.of()));
        byte[] salt = Hashes.plain("content".getBytes(StandardCharsets.UTF_8));
        Entry entry = new Entry(
                UUID.fromString("01a226bf-a25a-7292-86f2-66fa085e6ffe"),
                9,
                "judge-claim",
                DECIDED,
                DECIDED,
                "office",
                "ab".repeat(32),
                HexFormat.of().formatHex(Hashes.commitment(salt, content)));
        Opening opening = new Opening(entry.bytes(), Hashes.plain("leaf".getBytes(StandardCharsets.UTF_8)), salt);
        Nodes tree = nodes(index, opening.leaf(index));
        NoteSigner log = signer(LOG, KeyType.ED25519);
        String text = new Checkpoint(LOG, leaves, Merkle.root(tree, leaves), List.of()).text();
        Note note = new Note("checkpoint", text, List.of()).with(log.sign(text, DECIDED));
        StringBuilder policy = new StringBuilder("log " + log.key().text() + "\n");
        List<String> names = new ArrayList<>();
        for (KeyType type : witnesses) {
            String name = "bar-association-" + (names.size() + 1) + ".example";
            NoteSigner witness = signer(name, type);
            note = note.with(witness.sign(text, DECIDED.plusSeconds(2)));
            policy.append("witness " + name + " " + witness.key().text() + "\n");
            names.add(name);
        }
        if (names.isEmpty()) {
            policy.append("quorum none\n");
        } else {
            policy.append("group all all " + String.join(" ", names) + "\nquorum all\n");
        }
        TlogProof proof = new TlogProof(openingBytes(opening), index, Merkle.inclusion(tree, index, leaves), note);
        return new Proved(Receipt.read("receipt", proof.bytes()), content, policy.toString());
    }

    private static byte[] openingBytes(Opening opening) {
        HexFormat hex = HexFormat.of();
        return Canonical.bytes(Map.of(
                "v", 1L,
                "entry", assize.law.json.Json.object(assize.law.json.Json.read("entry", opening.entry())),
                "leaf-salt", hex.formatHex(opening.leafSalt()),
                "content-salt", hex.formatHex(java.util.Objects.requireNonNull(opening.contentSalt()))));
    }

    /** A tree of any size in which one leaf is known; whatever does not hold it is made up. */
    private static Nodes nodes(long index, Hash leaf) {
        return new Nodes() {
            @Override
            public Hash at(int level, long at) {
                if (at != index >> level) {
                    return Hash.leaf((level + " " + at).getBytes(StandardCharsets.UTF_8));
                }
                return level == 0 ? leaf : Hash.node(at(level - 1, 2 * at), at(level - 1, 2 * at + 1));
            }
        };
    }

    private static NoteSigner signer(String name, KeyType type) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(type.algorithm()).generateKeyPair();
            return new NoteSigner(NoteKey.of(name, type, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static PrintedReceipt printed(Locale language, Proved proved) {
        boolean chinese = language.equals(Locale.CHINESE);
        return new PrintedReceipt(
                language,
                "7KQ4-MX2D",
                chinese ? "欧洲小额诉讼" : "European small claim",
                chinese ? "作出判决" : "Give judgment",
                List.of(new PrintedReceipt.Answer(chinese ? "判给原告的金额" : "Awarded to the claimant", "EUR 2,480.00")),
                chinese ? "法官（柏林初级法院）" : "Judge (Local Court, Berlin)",
                BERLIN,
                proved.receipt(),
                proved.receipt().check(Policy.read("policy", proved.policy().getBytes(StandardCharsets.UTF_8))),
                proved.content());
    }

    static Derivation monthAfter(LocalDate day) {
        return TIME.count(Count.of("eu-1182", Moment.of(day), Length.parse("1 month"))
                .under("DE")
                .at(BERLIN));
    }

    static Decision judgment(Locale language, PrintedReceipt receipt) {
        return language.equals(Locale.CHINESE) ? chinese(receipt) : english(receipt);
    }

    private static Decision english(PrintedReceipt receipt) {
        return new Decision(
                Locale.ENGLISH,
                "Local Court, Berlin",
                "Judgment",
                "7KQ4-MX2D",
                "European small claim",
                List.of(
                        new Decision.Party("Claimant", "The shopkeeper, Berlin"),
                        new Decision.Party("Defendant", "The supplier, Dublin")),
                "Judge 3",
                "Berlin",
                LocalDate.of(2026, 4, 28),
                "Regulation (EC) No 861/2007, art. 7(2)",
                List.of(
                        "The supplier pays the shopkeeper EUR 2,480.00, with interest of 5 percentage points above the"
                                + " base rate from 17 January 2026.",
                        "The supplier bears the costs of the procedure. They are set at EUR 376.50."),
                List.of(
                        "The court may decide: the shelves were to be delivered in Berlin [1, order, page 1],"
                                + " Regulation (EU) No 1215/2012, art. 7(1)(b). The claim is not over EUR 5,000.",
                        "The parties chose German law [1, order, clause 9]. It is agreed between them that 12 shelves"
                                + " were ordered and paid for on 3 November 2025, to be delivered by 28 November 2025"
                                + " [1, 7].",
                        "Nothing was delivered. On 5 December 2025 the shopkeeper gave more time until 19 December"
                                + " 2025, and took back the order on 22 December 2025 [1, letters]. The new offer of"
                                + " 12 January 2026 [7] changes nothing: by then the contract had ended. The price is"
                                + " to be paid back (sections 323 and 346 of the Civil Code).",
                        "Interest runs from the day after the last day for paying back, 16 January 2026 [1, letter of"
                                + " 2 January 2026] (sections 286 and 288).",
                        "Nobody asked for a hearing, and the papers are enough (art. 5(1))."),
                List.of(new Decision.Period(
                        "Review in exceptional cases",
                        "The supplier alone may ask for it, in the cases of art. 18, within 30 days after learning of"
                                + " this judgment.",
                        null)),
                List.of(new Decision.Challenge(
                        "the Regional Court, Landgericht Berlin II",
                        new Decision.Period(
                                "Appeal",
                                "Within one month after this judgment reaches you. It reached you on Thursday 30 April"
                                        + " 2026.",
                                monthAfter(LocalDate.of(2026, 4, 30))),
                        "art. 17, section 517 ZPO")),
                receipt);
    }

    private static Decision chinese(PrintedReceipt receipt) {
        return new Decision(
                Locale.CHINESE,
                "柏林初级法院",
                "判决书",
                "7KQ4-MX2D",
                "欧洲小额诉讼",
                List.of(new Decision.Party("原告", "店主，柏林"), new Decision.Party("被告", "供应商，都柏林")),
                "3 号法官",
                "柏林",
                LocalDate.of(2026, 4, 28),
                "第 861/2007 号条例第 7 条第 2 款",
                List.of("供应商向店主支付 2,480.00 欧元，并自 2026年1月17日起按基准利率加 5 个百分点支付利息。", "供应商承担程序费用，确定为 376.50 欧元。"),
                List.of(
                        "本院有管辖权：货架应在柏林交付［1，订单，第 1 页］。",
                        "双方选择适用德国法。双方一致认为，12 个货架已于 2025年11月3日订购并付款。",
                        "货物始终没有交付，价款应当返还（《民法典》第 323 条、第 346 条）。"),
                List.of(),
                List.of(new Decision.Challenge(
                        "柏林第二州法院",
                        new Decision.Period(
                                "上诉", "在判决送达您之后一个月内提出。判决已于 2026年4月30日星期四送达您。", monthAfter(LocalDate.of(2026, 4, 30))),
                        "第 17 条，《民事诉讼法》第 517 条")),
                receipt);
    }
}
