package assize.app.casefile;

import assize.app.page.Visit;
import assize.app.policy.CaseFile;
import assize.app.policy.Standing;
import assize.docket.entry.StoredEntry;
import assize.docket.registry.Contents;
import assize.law.language.Clock;
import assize.law.step.ClockCopy;
import assize.law.step.Effect;
import assize.law.time.Derivation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the clocks of the main line of a case, the running ones first, each with how its date was reached. */
final class ClockLines {
    private final Visit visit;
    private final CaseFile file;
    private final CaseWords words;
    private final Map<String, Derivation> derivations = new HashMap<>();

    ClockLines(Visit visit, CaseFile file) {
        this.visit = visit;
        this.file = file;
        this.words = new CaseWords(file.procedure(), visit);
        for (StoredEntry entry : file.entries()) {
            byte[] body = entry.body();
            if (body != null) {
                for (Effect effect : Contents.effects(body)) {
                    if (effect instanceof Effect.Fixed fixed) {
                        derivations.put(fixed.copy().key(), fixed.derivation());
                    }
                }
            }
        }
    }

    List<ClockLine> of(Standing standing) {
        List<ClockLine> lines = new ArrayList<>();
        file.state().clocks().values().stream()
                .sorted(Comparator.comparing((ClockCopy copy) -> !copy.live()).thenComparing(ClockCopy::due))
                .forEach(copy -> lines.add(line(copy, standing)));
        return lines;
    }

    private ClockLine line(ClockCopy copy, Standing standing) {
        Clock clock = file.procedure().clocks().get(copy.clock());
        List<String> owners = clock == null ? List.of() : Owners.of(file.procedure(), clock, copy.holder());
        var dates = visit.dates();
        var zone = file.procedure().head().place();
        Derivation derivation = derivations.get(copy.key());
        return new ClockLine(
                copy.key(),
                words.clock(copy.key()),
                String.join(", ", owners.stream().map(words::role).toList()),
                owners.stream().anyMatch(standing.roles()::contains),
                dates.lastDay(copy.end(), zone),
                copy.end(),
                dates.distance(copy.end(), zone),
                copy.status().word(),
                clock == null ? "" : clock.law(),
                clock == null ? List.of() : then(clock),
                clock != null && !clock.whenPassed().allows().isEmpty(),
                derivation == null
                        ? List.of()
                        : derivation
                                .text(visit.language())
                                .lines()
                                .map(String::strip)
                                .toList());
    }

    /** What the end of a clock allows, ends, tells and does. */
    private List<String> then(Clock clock) {
        List<String> then = new ArrayList<>();
        Clock.WhenPassed passed = clock.whenPassed();
        passed.allows().forEach(action -> then.add(visit.say("page-then-allows", "action", words.action(action))));
        passed.ends().forEach(action -> then.add(visit.say("page-then-ends", "action", words.action(action))));
        String does = passed.does();
        if (does != null) {
            then.add(visit.say("page-then-does", "action", words.action(does)));
        }
        if (!passed.tells().isEmpty()) {
            List<String> told = passed.tells().stream().map(words::role).toList();
            then.add(visit.say("page-then-tells", "roles", String.join(visit.say("page-and"), told)));
        }
        return then;
    }
}
