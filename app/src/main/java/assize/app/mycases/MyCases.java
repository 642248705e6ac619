package assize.app.mycases;

import assize.app.casefile.CaseView;
import assize.app.casefile.CaseViews;
import assize.app.page.Visit;
import assize.app.policy.Access;
import assize.app.policy.CaseFile;
import assize.app.policy.Parties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The cases in which somebody has a part, the one that presses most first. Safe for all threads. */
public final class MyCases {
    private final Access access;
    private final Parties parties;
    private final CaseViews views;

    /** Of a docket. */
    public MyCases(Access access, Parties parties, CaseViews views) {
        this.access = access;
        this.parties = parties;
        this.views = views;
    }

    /** Those of the visitor. */
    public List<CaseView> of(Visit visit) {
        List<CaseView> all = new ArrayList<>();
        for (Parties.Mine mine : parties.cases(visit.someone())) {
            CaseFile file = access.get(mine.caseId(), visit.now());
            all.add(views.of(visit, file, access.standing(visit, file)));
        }
        all.sort(Comparator.comparing(
                view -> view.next().map(clock -> clock.iso()).orElse("9")));
        return all;
    }
}
