package assize.app.page;

/** There is no such page for whoever asked; whether there is one for others is not said. */
public final class NotHere extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Without a trace: it tells nothing of a fault. */
    public NotHere() {
        super("not here", null, false, false);
    }
}
