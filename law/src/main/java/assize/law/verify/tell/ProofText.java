package assize.law.verify.tell;

import assize.law.language.Procedure;
import assize.law.problem.Problem;
import assize.law.verify.Finding;
import assize.law.verify.proof.Proof;
import assize.law.verify.proof.Remarks;
import java.util.ArrayList;
import java.util.List;

/** What the verifier says of a procedure, in lines for people. */
public final class ProofText {
    private final Proof proof;
    private final Wordbook words;
    private final boolean all;
    private final List<String> lines = new ArrayList<>();

    private ProofText(Proof proof, Wordbook words, boolean all) {
        this.proof = proof;
        this.words = words;
        this.all = all;
    }

    /** The lines; with all warnings, or without those that only matter to who makes a search smaller. */
    public static List<String> of(Proof proof, Wordbook words, boolean all) {
        ProofText text = new ProofText(proof, words, all);
        text.write();
        return text.lines;
    }

    /** The warnings of a proof, of its properties and beside them. */
    public static List<Problem> warnings(Proof proof, boolean all) {
        List<Problem> warnings = new ArrayList<>();
        proof.findings().stream().filter(f -> !f.counts()).map(Finding::problem).forEach(warnings::add);
        proof.remarks().stream()
                .filter(remark -> all || !remark.code().equals(Remarks.MANY_FOLLOWED))
                .forEach(warnings::add);
        proof.idle().stream()
                .filter(waiver -> proof.whole() || waiver.law().isBlank())
                .map(ProofText::idle)
                .forEach(warnings::add);
        return warnings;
    }

    private static Problem idle(Procedure.Waiver waiver) {
        String code = waiver.law().isBlank() ? "waiver-without-source" : "waiver-not-needed";
        return Problem.of(
                code, waiver.place(), "property", waiver.property(), "about", String.join(", ", waiver.about()));
    }

    private void write() {
        String verdict = !proof.whole() ? "unfinished" : proof.holds() ? "holds" : "fails";
        lines.add(words.say(
                "head-" + verdict,
                "name",
                proof.procedure().name(),
                "title",
                words.title(),
                "failing",
                failing(),
                "waived",
                proof.waived().size(),
                "warnings",
                warnings(proof, all).size(),
                "states",
                grouped(states(proof))));
        proof.findings().stream().filter(Finding::counts).forEach(this::failure);
        unfinished();
        warnings(proof, all)
                .forEach(warning -> lines.add(
                        "  " + words.say("warning", "place", warning.place()) + " " + Told.found(words, warning)));
        waivers();
    }

    private long failing() {
        return proof.findings().stream().filter(Finding::counts).count();
    }

    /** How many states were looked at in all. */
    public static long states(Proof proof) {
        return proof.searched().stream().mapToLong(Proof.Searched::states).sum();
    }

    private static String grouped(long number) {
        return "%,d".formatted(number);
    }

    private void failure(Finding finding) {
        Told told = new Told(words, finding);
        boolean fails = finding.level() == Finding.Level.FAILS;
        lines.add("");
        lines.add("  " + told.headline());
        lines.add("    " + words.say(fails ? "fails" : "unknown", "title", told.title(), "sentence", told.sentence()));
        lines.add("    " + words.say("plain", "what", told.plain()));
        List<String> story = told.story();
        if (!story.isEmpty()) {
            lines.add("    " + words.say("story"));
            for (int i = 0; i < story.size(); i++) {
                lines.add("      %2d  %s".formatted(i + 1, story.get(i)));
            }
        }
        lines.add("    " + words.say("place", "place", finding.problem().place()));
        lines.add("    " + words.say("root", "law", told.source()));
        lines.add("    " + words.say("mend", "mend", told.mend()));
        String code = finding.problem().code();
        lines.add("    [" + code + "] docs/reference/errors.md#" + code);
    }

    private void unfinished() {
        for (Proof.Searched searched : proof.searched()) {
            if (!searched.whole()) {
                lines.add("");
                lines.add("  "
                        + words.say(
                                "unfinished",
                                "line",
                                searched.line(),
                                "states",
                                grouped(searched.states()),
                                "holders",
                                searched.holders()));
                searched.growing().forEach(stage -> lines.add("      " + stage));
                lines.add("    " + words.say("unfinished-mend"));
            }
        }
    }

    private void waivers() {
        proof.waived().values().stream().distinct().forEach(waiver -> {
            List<String> met = proof.waived().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(waiver))
                    .map(entry -> Told.found(words, entry.getKey().problem()))
                    .toList();
            lines.add("  "
                    + words.say(
                            "waived",
                            "property",
                            waiver.property(),
                            "about",
                            words.list(waiver.about()),
                            "because",
                            waiver.because(),
                            "law",
                            waiver.law(),
                            "place",
                            waiver.place()));
            if (all) {
                met.forEach(one -> lines.add("      " + one));
            }
        });
    }
}
