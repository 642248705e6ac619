package assize.bench.soak;

/** Something that is tried. */
public interface Trial {
    /** As it is named on the command line. */
    String name();

    /** Its part of the time, compared with the others'. */
    int weight();

    /** Tries it; throws {@link assize.bench.soak.journal.Fault} if something was found. */
    Told run(Ground ground) throws Exception;
}
