package assize.app.frontdoor;

import assize.app.identity.Origin;
import assize.app.outside.Vouching;
import assize.app.page.Pages;
import assize.app.page.Visit;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The page on which somebody signs in, with what went amiss before. Safe for all threads. */
public final class SignInSheet {
    private final Pages pages;
    private final DemoPeople demo;
    private final Origin origin;
    private final Vouching vouching;

    /** Of the site with this address, and the provider outside. */
    public SignInSheet(Pages pages, DemoPeople demo, Origin origin, Vouching vouching) {
        this.vouching = vouching;
        this.pages = pages;
        this.demo = demo;
        this.origin = origin;
    }

    /**
     * The ways that there are.
     *
     * @param groups who can be chosen in the demo
     * @param wrong the key of what went amiss, at this field; both empty otherwise
     * @param address that was typed
     * @param elsewhere the address at which passkeys work, where it is not this one; else empty
     * @param outside the provider outside, or empty
     */
    public record SignIn(
            List<DemoPeople.Group> groups,
            String field,
            String wrong,
            String address,
            String elsewhere,
            String outside) {}

    ResponseEntity<String> show(Visit visit) {
        return show(visit, HttpStatus.OK, "", "", "");
    }

    ResponseEntity<String> wrong(Visit visit, String field, String wrong, String address) {
        return show(visit, HttpStatus.UNPROCESSABLE_CONTENT, field, wrong, address);
    }

    private ResponseEntity<String> show(Visit visit, HttpStatus status, String field, String wrong, String address) {
        String elsewhere = elsewhere(origin);
        SignIn it = new SignIn(demo.groups(visit), field, wrong, address, elsewhere, vouching.name());
        return pages.show(status, visit, "frontdoor/sign-in", it);
    }

    /** The address at which passkeys work, where the page was not opened by it; else empty. */
    static String elsewhere(Origin origin) {
        return origin.isHere() ? "" : origin.url();
    }
}
