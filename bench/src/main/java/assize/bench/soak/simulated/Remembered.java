package assize.bench.soak.simulated;

import assize.docket.registry.Versions;
import assize.law.language.read.Folder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Versions of procedures in memory. */
final class Remembered implements Versions {
    private final Map<String, Folder> kept = new ConcurrentHashMap<>();

    @Override
    public void keep(Folder version) {
        kept.putIfAbsent(version.digest(), version);
    }

    @Override
    public Optional<Folder> find(String digest) {
        return Optional.ofNullable(kept.get(digest));
    }

    /** Simulated histories have no days of publication. */
    @Override
    public List<Kept> of(String name) {
        return kept.values().stream()
                .filter(folder -> folder.name().equals(name))
                .map(folder -> new Kept(folder.digest(), Instant.EPOCH))
                .toList();
    }
}
