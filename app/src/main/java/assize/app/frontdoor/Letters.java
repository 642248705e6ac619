package assize.app.frontdoor;

import assize.app.identity.Person;
import assize.app.page.Visit;
import assize.app.policy.Access;
import assize.app.policy.CaseNumber;
import assize.app.policy.Parties;
import java.util.Optional;

/** Joining a case by what a letter says: its code, and the number of the case. Safe for all threads. */
public final class Letters {
    private final Parties parties;
    private final Access access;

    /** Of a docket. */
    public Letters(Parties parties, Access access) {
        this.parties = parties;
        this.access = access;
    }

    /** Whether code and number are those of a letter that nobody has used. */
    boolean fits(Visit visit, String code, String number) {
        return parties.letter(code)
                .filter(mine -> access.get(mine.caseId(), visit.now()).number().equals(CaseNumber.of(number)))
                .isPresent();
    }

    /** Joins; gives the number of the case, or nothing if they fit no letter. */
    public Optional<String> join(Visit visit, String code, String number) {
        return join(visit, visit.someone(), code, number);
    }

    Optional<String> join(Visit visit, Person person, String code, String number) {
        return fits(visit, code, number) && parties.join(code, person, visit.now())
                ? Optional.of(CaseNumber.of(number))
                : Optional.empty();
    }
}
