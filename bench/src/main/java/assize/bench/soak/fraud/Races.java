package assize.bench.soak.fraud;

import assize.bench.soak.Ground;
import assize.bench.soak.Told;
import assize.bench.soak.Trial;
import assize.bench.soak.journal.Fault;
import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.Hash;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.Merkle;
import assize.docket.tlog.Nodes;
import assize.docket.tlog.Note;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.NoteSigner;
import assize.docket.witness.Answer;
import assize.docket.witness.Witness;
import assize.law.problem.Place;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Two requests at once to a witness, which must never be taken back, whichever comes first. */
public final class Races implements Trial {
    private static final String ORIGIN = "soak.example/log";
    private static final int LEAVES = 20_000;

    @Override
    public String name() {
        return "witness-races";
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public Told run(Ground ground) throws Exception {
        NoteSigner log = Fraud.signer(ORIGIN);
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        NoteKey key = NoteKey.of("soak.example/w", KeyType.COSIGNED_ED25519, pair.getPublic());
        List<Hash> leaves = IntStream.range(0, LEAVES)
                .mapToObj(nr -> Hash.leaf(("leaf " + nr).getBytes(StandardCharsets.UTF_8)))
                .toList();
        Asking asking = new Asking(remembered(leaves), log);
        SplittableRandom random = ground.random().split();
        int races = 0;
        int both = 0;
        long last = 0;
        try (Witness witness = new Witness(
                        ground.place("witness"),
                        List.of(new NoteSigner(key, pair.getPrivate())),
                        List.of(log.key()),
                        Instant::now);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (; ground.more(races, ground.sizes().races()); races++) {
                long before = last;
                List<Long> sizes = List.of(before + random.nextInt(3), before + random.nextInt(3));
                List<Future<Answer>> racing = new ArrayList<>();
                sizes.forEach(size -> racing.add(threads.submit(() -> witness.add(asking.of(before, size)))));
                long most = before;
                int cosigned = 0;
                for (int i = 0; i < racing.size(); i++) {
                    if (racing.get(i).get().status() == 200) {
                        most = Math.max(most, sizes.get(i));
                        cosigned++;
                    }
                }
                both += cosigned == 2 ? 1 : 0;
                last = shown(witness);
                if (last != most || cosigned == 0) {
                    throw Fault.of("soak-taken-back", "race", races, "shown", last, "cosigned", most);
                }
            }
        }
        return new Told("soak-witness-races", "races", races, "both", both, "size", last);
    }

    private static long shown(Witness witness) {
        String text = witness.shown().body();
        return Checkpoint.of(Place.of("shown"), text.substring(text.indexOf("\n\n") + 2))
                .size();
    }

    /** The subtrees of the leaves, each computed once. */
    private static Nodes remembered(List<Hash> leaves) {
        Map<Long, Hash> known = new ConcurrentHashMap<>();
        return new Nodes() {
            @Override
            public Hash at(int level, long index) {
                if (level == 0) {
                    return leaves.get((int) index);
                }
                Long place = ((long) level << 40) + index;
                Hash hash = known.get(place);
                if (hash == null) {
                    hash = Hash.node(at(level - 1, 2 * index), at(level - 1, 2 * index + 1));
                    known.put(place, hash);
                }
                return hash;
            }
        };
    }

    /** The requests of a log. */
    private record Asking(Nodes nodes, NoteSigner log) {
        byte[] of(long old, long size) {
            StringBuilder body = new StringBuilder("old " + old + "\n");
            Merkle.consistency(nodes, old, size)
                    .forEach(hash -> body.append(hash).append('\n'));
            String text = new Checkpoint(ORIGIN, size, Merkle.root(nodes, size), List.of()).text();
            Note note = new Note(ORIGIN, text, List.of()).with(log.sign(text, Instant.EPOCH));
            return (body + "\n" + new String(note.bytes(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        }
    }
}
