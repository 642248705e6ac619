package assize.house.bad.app;

/** An interface that lambdas implement, beside one class. */
@FunctionalInterface
interface ForLambdas {
    String name();

    /** The class. */
    record Named(String name) implements ForLambdas {}
}
