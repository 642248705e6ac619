package assize.house.bad.app;

/** A page. */
public record Page(LonelyService service, ForLambdas lambdas) {}
