package assize.docket.lot;

/** Somebody of the list who is left out, and on what ground. Immutable. */
public record Excluded(String name, String ground) {}
