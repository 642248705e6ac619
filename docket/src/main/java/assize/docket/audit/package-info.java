/**
 * What an inspector does who does not trust the court that runs the docket.
 *
 * <p><b>Two readings.</b> {@link assize.docket.audit.Audit} reads the log as everybody sees it, from a folder or from
 * the web, and needs no database. It computes the whole tree anew from the leaves and stops at the first thing that is
 * not what was signed. {@link assize.docket.audit.DocketAudit} looks at the same leaves once more, beside the docket:
 * whoever can change rows can change them so that they fit each other, but not so that they fit leaves that others
 * hold. It does not stop: each entry that differs is told.
 *
 * <p><b>Erased content is no difference</b> if two persons entered in the case that it was erased: an entry still
 * proves itself without it. Content that is gone without these entries is told.
 *
 * <p><b>What it can't find.</b> An entry that somebody with all rights wrote before it was taken in, with everything
 * that follows from it, is an entry like any other: the log proves that nothing changed afterwards, never that what was
 * entered is true. And an entry kept back from everybody's view before its first checkpoint leaves nothing to compare.
 */
@org.jspecify.annotations.NullMarked
package assize.docket.audit;
