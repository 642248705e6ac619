package assize.app.casefile;

import assize.app.directory.Region;
import assize.app.page.Visit;
import assize.app.papers.Kept;
import assize.app.papers.Scans;
import assize.app.policy.Access;
import assize.app.policy.CaseFile;
import assize.app.policy.Looks;
import assize.app.policy.Parties;
import assize.app.policy.Standing;
import assize.law.access.FileAccess;
import assize.law.access.Seen;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.step.ClockCopy;
import assize.law.step.OpenActions;
import assize.law.step.State;
import java.util.ArrayList;
import java.util.List;

/** Makes the view of a case for somebody. Safe for all threads. */
public final class CaseViews {
    private final Access access;
    private final Parties parties;
    private final Looks looks;
    private final Region region;
    private final Kept kept;
    private final Scans scans;

    /** With what decides who sees what, the names of bodies, and the papers. */
    public CaseViews(Access access, Parties parties, Looks looks, Region region, Kept kept, Scans scans) {
        this.kept = kept;
        this.scans = scans;
        this.access = access;
        this.parties = parties;
        this.looks = looks;
        this.region = region;
    }

    /** The case as somebody of this standing sees it. */
    public CaseView of(Visit visit, CaseFile file, Standing standing) {
        CaseWords words = new CaseWords(file.procedure(), visit);
        List<Seen> seen = access.seen(file, standing);
        List<Parties.Party> all = named(visit, parties.list(file.head().id()));
        List<EntryLine> entries =
                new EntryLines(visit, file, region, kept.scans(file.head().id()), scans.happen()).of(seen);
        long withheld = seen.stream()
                .filter(one -> one.extent() == Seen.Extent.WITHHELD)
                .count();
        if (sealed(seen)) {
            return underSeal(file, standing, words, entries, withheld, all);
        }
        boolean office = !standing.offices().isEmpty();
        return new CaseView(
                file,
                standing,
                words.title(),
                words.stage(file.state().stage()),
                steps(visit, file, standing, words),
                new ClockLines(visit, file).of(standing),
                entries,
                papers(file, standing, words),
                false,
                withheld,
                all,
                looks.last(file.head().id()),
                lots(visit, file, words),
                office ? letters(file, all) : List.of());
    }

    /**
     * To whom a letter may go: whoever has not joined, and to whom the procedure has sent something. Before that, and
     * while a seal holds it back, a letter would tell what is not to be told yet.
     */
    public List<Parties.Party> letters(CaseFile file) {
        return letters(file, parties.list(file.head().id()));
    }

    private static List<Parties.Party> letters(CaseFile file, List<Parties.Party> all) {
        List<String> awaited = OpenActions.awaited(file.procedure(), file.state()).stream()
                .map(OpenActions.Awaited::to)
                .toList();
        return all.stream()
                .filter(one -> !one.joined() && awaited.contains(one.holder()))
                .toList();
    }

    /** With a word for names that went when the case was erased. */
    private static List<Parties.Party> named(Visit visit, List<Parties.Party> all) {
        return all.stream()
                .map(one -> one.name().isEmpty()
                        ? new Parties.Party(one.holder(), visit.say("page-name-erased"), one.address(), one.joined())
                        : one)
                .toList();
    }

    /** Whether something is kept from the viewer for now. */
    static boolean sealed(List<Seen> seen) {
        return seen.stream().anyMatch(one -> {
            Seen.Ground ground = one.ground();
            return one.extent() == Seen.Extent.WITHHELD
                    && ground != null
                    && ground.kind().equals("seal");
        });
    }

    /** Stage, clocks and what may be done could tell what is kept: nothing is shown but that there are entries. */
    private static CaseView underSeal(
            CaseFile file,
            Standing standing,
            CaseWords words,
            List<EntryLine> entries,
            long withheld,
            List<Parties.Party> all) {
        List<Parties.Party> own = all.stream()
                .filter(party -> standing.holders().contains(party.holder()))
                .toList();
        return new CaseView(
                file,
                standing,
                words.title(),
                words.title(),
                List.of(),
                List.of(),
                entries,
                List.of(),
                true,
                withheld,
                own,
                List.of(),
                List.of(),
                List.of());
    }

    /** What somebody of this standing may do now. */
    public static List<StepLine> steps(Visit visit, CaseFile file, Standing standing, CaseWords words) {
        List<StepLine> steps = new ArrayList<>();
        for (OpenActions.Open open : OpenActions.of(file.procedure(), file.state(), visit.now())) {
            if (standing.roles().contains(open.role()) && askable(file, open)) {
                String towards = open.towards() == null ? "" : open.towards();
                steps.add(new StepLine(
                        open.name(),
                        words.action(open.name()) + (towards.isEmpty() ? "" : " (" + words.role(towards) + ")"),
                        open.role(),
                        words.role(open.role()),
                        towards,
                        open.action().law()));
            }
        }
        return steps;
    }

    /** What the language brings along is offered where pages can ask what it needs, and where there is a use for it. */
    private static boolean askable(CaseFile file, OpenActions.Open open) {
        return switch (open.action().builtIn()) {
            case ASK_EXCUSE ->
                !missed(file.procedure(), file.state(), open.role()).isEmpty();
            case RESTORE, REFUSE_RESTORING -> !file.state().further().disputed().isEmpty();
            case CORRECT, NAME_REPRESENTATIVE, JOIN_CASES, SPLIT_CASE, GRANT_EXCUSE, REFUSE_EXCUSE -> true;
            case null -> true;
        };
    }

    /** The times of somebody that have passed. */
    public static List<ClockCopy> missed(Procedure procedure, State state, String as) {
        String role = FileAccess.role(as);
        return state.clocks().values().stream()
                .filter(copy -> copy.status() == ClockCopy.Status.PASSED)
                .filter(copy -> copy.holder() == null
                        ? procedure.clock(copy.clock()).owners().contains(role)
                        : copy.holder().equals(as))
                .toList();
    }

    private static List<CaseView.Paper> papers(CaseFile file, Standing standing, CaseWords words) {
        return OpenActions.awaited(file.procedure(), file.state()).stream()
                .filter(paper -> standing.holders().contains(paper.to())
                        || !standing.offices().isEmpty())
                .map(paper -> new CaseView.Paper(
                        paper.notice(), words.notice(paper.notice()), paper.to(), words.role(paper.to())))
                .toList();
    }

    /** The offices by lot that were drawn, or whose lot the viewer may begin. */
    private List<CaseView.Lot> lots(Visit visit, CaseFile file, CaseWords words) {
        List<CaseView.Lot> lots = new ArrayList<>();
        for (Role role : file.procedure().roles().values()) {
            List<String> drawn = Access.drawn(file, role.name());
            boolean begins = access.drawing(visit, file, role).isPresent();
            if (begins || !drawn.isEmpty()) {
                List<String> names = drawn.stream()
                        .map(person -> region.person(person, visit.texts()))
                        .toList();
                lots.add(new CaseView.Lot(role.name(), words.role(role.name()), String.join(", ", names)));
            }
        }
        return lots;
    }
}
