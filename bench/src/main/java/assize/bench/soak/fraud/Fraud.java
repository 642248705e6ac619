package assize.bench.soak.fraud;

import assize.docket.tlog.KeyType;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.NoteSigner;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** The kinds of fraud. Whoever has the key signs anew; then only an earlier checkpoint shows it. */
public enum Fraud {
    /** One byte of one file is another. */
    FLIP {
        @Override
        Planted plant(Shown log, SplittableRandom random) {
            Map<String, byte[]> files = log.files();
            String file = any(files, random);
            byte[] bytes = Objects.requireNonNull(files.get(file)).clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            files.put(file, bytes);
            boolean hashes = file.startsWith("tile/") && !file.startsWith("tile/entries/");
            return new Planted(files, List.of(), log.signer().key(), hashes);
        }
    },
    /** A leaf is gone. */
    DROP {
        @Override
        Planted plant(Shown log, SplittableRandom random) {
            List<byte[]> leaves = new ArrayList<>(log.leaves());
            int gone = random.nextInt(leaves.size());
            leaves.remove(gone);
            return altered(log, leaves, gone, random);
        }
    },
    /** Two leaves have changed places. */
    SWAP {
        @Override
        Planted plant(Shown log, SplittableRandom random) {
            List<byte[]> leaves = new ArrayList<>(log.leaves());
            int one = random.nextInt(leaves.size() - 1);
            int other = one + 1 + random.nextInt(leaves.size() - one - 1);
            Collections.swap(leaves, one, other);
            return altered(log, leaves, one, random);
        }
    },
    /** There is a leaf that was not entered there. */
    INSERT {
        @Override
        Planted plant(Shown log, SplittableRandom random) {
            List<byte[]> leaves = new ArrayList<>(log.leaves());
            int place = random.nextInt(leaves.size());
            leaves.add(place, forged(leaves.get(random.nextInt(leaves.size())), random));
            return altered(log, leaves, place, random);
        }
    },
    /** The last leaves are gone, or a part of a file is, or all of it. */
    TRUNCATE {
        @Override
        Planted plant(Shown log, SplittableRandom random) {
            Map<String, byte[]> files = log.files();
            String file = any(files, random);
            byte[] bytes = Objects.requireNonNull(files.get(file));
            switch (random.nextInt(3)) {
                case 0 -> files.put(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
                case 1 -> files.remove(file);
                default -> {
                    int size = 1 + random.nextInt(log.leaves().size() - 1);
                    List<byte[]> all = List.of(log.checkpoint(log.leaves().size()));
                    Shown less = log.of(log.leaves().subList(0, size));
                    return new Planted(less.files(), all, log.signer().key(), true);
                }
            }
            return new Planted(files, List.of(), log.signer().key(), false);
        }
    },
    /** From some leaf on it is another log, signed with the same key. */
    FORK {
        @Override
        Planted plant(Shown log, SplittableRandom random) {
            int prefix = random.nextInt(log.leaves().size());
            List<byte[]> leaves = new ArrayList<>(log.leaves().subList(0, prefix));
            log.leaves().subList(prefix, log.leaves().size()).forEach(leaf -> leaves.add(forged(leaf, random)));
            return signedAnew(log, leaves, prefix, random);
        }
    },
    /** The log as it was, to somebody who has seen more. */
    REPLAY {
        @Override
        Planted plant(Shown log, SplittableRandom random) {
            int old = 1 + random.nextInt(log.leaves().size() - 1);
            int seen = old + 1 + random.nextInt(log.leaves().size() - old);
            Map<String, byte[]> files =
                    random.nextBoolean() ? log.of(log.leaves().subList(0, old)).files() : log.files();
            files.put(Shown.CHECKPOINT, log.checkpoint(old));
            return new Planted(
                    files, List.of(log.checkpoint(seen)), log.signer().key(), true);
        }
    },
    /** Another key signed, under the same name. */
    WRONG_KEY {
        @Override
        Planted plant(Shown log, SplittableRandom random) {
            Shown theirs = new Shown(log.leaves(), log.origin(), signer(log.origin()));
            NoteKey known = log.signer().key();
            return random.nextBoolean()
                    ? new Planted(theirs.files(), List.of(), known, true)
                    : new Planted(log.files(), List.of(), theirs.signer().key(), true);
        }
    },
    /** The checkpoint is one of another log. */
    WRONG_ORIGIN {
        @Override
        Planted plant(Shown log, SplittableRandom random) {
            String name = "other.example/" + random.nextInt(1000);
            NoteSigner mine = log.signer();
            NoteSigner named =
                    new NoteSigner(NoteKey.of(name, KeyType.ED25519, mine.key().key()), mine.secret());
            Shown other = new Shown(log.leaves(), name, random.nextBoolean() ? mine : named);
            return new Planted(other.files(), List.of(), mine.key(), true);
        }
    };

    private static final List<String> WHERE = List.of("tile/entries/.*", "tile/(entries|0)/.*", "tile/.*");

    /** Makes one of this kind in a copy of a log. */
    abstract Planted plant(Shown log, SplittableRandom random);

    /** In the entries alone, in their leaves too, in all files but the checkpoint, or in all of them. */
    private static Planted altered(Shown log, List<byte[]> leaves, int first, SplittableRandom random) {
        int what = random.nextInt(WHERE.size() + 1);
        if (what == WHERE.size()) {
            return signedAnew(log, leaves, first, random);
        }
        int size = Math.min(leaves.size(), log.leaves().size());
        Map<String, byte[]> files = log.files();
        Predicate<String> taken = path -> path.matches(WHERE.get(what));
        files.keySet().removeIf(taken);
        log.of(leaves.subList(0, size)).tiles().forEach((path, bytes) -> {
            if (taken.test(path)) {
                files.put(path, bytes);
            }
        });
        return new Planted(
                files, List.of(), log.signer().key(), size == log.leaves().size());
    }

    /** The auditor kept a checkpoint from after the first leaf that is another, and perhaps one from before. */
    private static Planted signedAnew(Shown log, List<byte[]> leaves, int first, SplittableRandom random) {
        int most = Math.min(leaves.size(), log.leaves().size());
        List<byte[]> kept = new ArrayList<>();
        if (first < most) {
            kept.add(log.checkpoint(first + 1 + random.nextInt(most - first)));
        } else {
            kept.add(log.checkpoint(log.leaves().size()));
        }
        if (first > 0 && random.nextBoolean()) {
            kept.add(log.checkpoint(1 + random.nextInt(first)));
        }
        return new Planted(log.of(leaves).files(), kept, log.signer().key(), true);
    }

    private static String any(Map<String, byte[]> files, SplittableRandom random) {
        return List.copyOf(files.keySet()).get(random.nextInt(files.size()));
    }

    private static byte[] forged(byte[] leaf, SplittableRandom random) {
        byte[] bytes = leaf.clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        return bytes;
    }

    /** A new key under a name. */
    static NoteSigner signer(String name) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new NoteSigner(NoteKey.of(name, KeyType.ED25519, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
