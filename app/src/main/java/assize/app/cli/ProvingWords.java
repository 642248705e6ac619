package assize.app.cli;

import assize.law.problem.Problem;
import assize.law.verify.proof.Proof;
import assize.law.verify.tell.ProofJson;
import assize.law.verify.tell.ProofText;
import assize.law.verify.tell.Sarif;
import assize.law.verify.tell.Wordbook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The results of many proofs, for people and for tools. */
final class ProvingWords {
    private final Desk desk;
    private final List<Proving.Result> results;
    private final List<Problem> unknown;

    /** The problems are those of names under which there is nothing. */
    ProvingWords(Desk desk, List<Proving.Result> results, List<Problem> unknown) {
        this.desk = desk;
        this.results = results;
        this.unknown = unknown;
    }

    /** 2 if anything could not be read or searched to its end, else 1 if anything fails. */
    int exit() {
        boolean incomplete = !unknown.isEmpty()
                || results.stream()
                        .anyMatch(r -> r.proof() == null || !r.proof().whole());
        return incomplete ? Exit.UNUSABLE : proofs().stream().allMatch(Proof::holds) ? Exit.FINE : Exit.NO;
    }

    void text(boolean all, Duration time) {
        unknown.forEach(desk::complain);
        for (Proving.Result result : results) {
            result.problems().forEach(this::complain);
            if (result.proof() != null) {
                Wordbook words = new Wordbook(result.proof().procedure(), desk.language());
                ProofText.of(result.proof(), words, all).forEach(desk.out()::println);
            }
        }
        desk.err().flush();
        sum(all, time);
    }

    /** A problem of reading that leaves a property without its ground names the property. */
    private void complain(Problem problem) {
        desk.complain(problem);
        String property = problem.said().get("property");
        if (property != null) {
            desk.err().println("    " + desk.words("verify-lacks", "property", property));
        }
    }

    private void sum(boolean all, Duration time) {
        List<Proof> proofs = proofs();
        long failing = proofs.stream().filter(Proof::fails).count();
        long unfinished = results.stream()
                .filter(r -> !r.unreadable() && (r.proof() == null || !r.proof().whole()))
                .count();
        long unreadable = results.stream().filter(Proving.Result::unreadable).count() + unknown.size();
        long waived = proofs.stream().mapToLong(p -> p.waived().size()).sum();
        long warnings = proofs.stream()
                .mapToLong(p -> ProofText.warnings(p, all).size())
                .sum();
        long states = proofs.stream().mapToLong(ProofText::states).sum();
        String key = exit() == Exit.FINE ? "verify-sum" : "verify-sum-fails";
        int procedures = results.size() + unknown.size();
        desk.say(
                procedures == 1 ? key + "-one" : key,
                "procedures",
                procedures,
                "failing",
                failing,
                "unfinished",
                unfinished,
                "unreadable",
                unreadable,
                "waived",
                waived,
                "warnings",
                warnings,
                "states",
                "%,d".formatted(states),
                "seconds",
                "%.1f".formatted(time.toMillis() / 1000.0));
    }

    Map<String, Object> json() {
        List<Object> all = new ArrayList<>();
        for (Proving.Result result : results) {
            Proof proof = result.proof();
            String name = String.valueOf(result.folder().getFileName());
            all.add(
                    proof != null
                            ? ProofJson.of(proof, new Wordbook(proof.procedure(), desk.language()))
                            : ProofJson.stopped(name, result.unreadable(), result.problems(), desk.language()));
        }
        unknown.forEach(
                problem -> all.add(ProofJson.stopped(problem.place().file(), true, List.of(problem), desk.language())));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "assize-verify-1");
        json.put("exit", exit());
        json.put("procedures", all);
        return json;
    }

    Map<String, Object> sarif() {
        Map<String, Path> parents = new LinkedHashMap<>();
        results.forEach(r ->
                parents.put(String.valueOf(r.folder().getFileName()), r.folder().getParent()));
        Sarif sarif = new Sarif(desk.language(), file -> uri(parents, file));
        for (Proving.Result result : results) {
            if (result.proof() != null) {
                sarif.add(result.proof());
            }
            sarif.add(result.problems());
        }
        sarif.add(unknown);
        return sarif.log(Version.number());
    }

    /** Relative to the project's own folder where a file lies in it, so that the log means the same elsewhere. */
    private String uri(Map<String, Path> parents, String file) {
        Path parent = parents.get(file.substring(0, Math.max(0, file.indexOf('/'))));
        Path path = (parent == null ? Path.of("") : parent)
                .resolve(file)
                .toAbsolutePath()
                .normalize();
        Path root = desk.home().root().normalize();
        Path there = path.startsWith(root) ? root.relativize(path) : path;
        String absolute = path.toUri().getRawPath();
        return there.isAbsolute() ? path.toUri().toString() : tail(absolute, there.getNameCount());
    }

    private static String tail(String path, int names) {
        String[] parts = path.split("/", -1);
        return String.join("/", List.of(parts).subList(parts.length - names, parts.length));
    }

    private List<Proof> proofs() {
        return results.stream()
                .map(Proving.Result::proof)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
