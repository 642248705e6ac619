package assize.house.bad.docket;

import assize.house.bad.app.Page;

/** A docket that knows pages. */
record DocketWithPages(Page page) {}
