package assize.house.bad.law;

import assize.house.bad.docket.two.Two;

/** Law that rests on what rests on it. */
record LawWithDocket(Two two) {}
