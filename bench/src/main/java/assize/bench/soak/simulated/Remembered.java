package assize.bench.soak.simulated;

import assize.docket.registry.Versions;
import assize.law.language.read.Folder;
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
}
