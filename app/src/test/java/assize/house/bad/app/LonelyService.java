package assize.house.bad.app;

/** An interface for a single class. */
interface LonelyService {
    String name();

    /** That class. */
    record LonelyServiceImpl(String name) implements LonelyService {}
}
