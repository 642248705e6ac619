package assize.house.bad.docket.two;

import assize.house.bad.docket.one.One;

/** The other half of a circle. */
public record Two(One one) {}
