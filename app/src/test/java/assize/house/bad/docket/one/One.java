package assize.house.bad.docket.one;

import assize.house.bad.docket.two.Two;

/** One half of a circle. */
public record One(Two two) {}
