package assize.app.identity;

/** How somebody showed who they are when they signed in, the strongest first. */
public enum Proof {
    /** A passkey: bound to this site, so that nobody can be lured into using it elsewhere. */
    PASSKEY,
    /** A code on paper that was taken right after a passkey was used; it may stand for one that is lost. */
    RECOVERY,
    /** A provider outside vouched for them. */
    OUTSIDE,
    /** A link in a mail. */
    LINK,
    /** A code on paper. */
    PAPER,
    /** One click in the demo region. */
    DEMO,
    /** Nothing: this browser began something, and is known again. */
    BROWSER
}
