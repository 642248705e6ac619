/**
 * Forgetting, in a docket that forgets nothing of itself.
 *
 * <p><b>What goes.</b> The contents of a case's entries with their salts, the state made of them, what waits to be sent
 * and what was answered. <b>What stays:</b> the entries, which commit to what is gone under salts that nobody has any
 * more, and the leaves of the log, which commit to the entries. Chains, roots and receipts that were handed out verify
 * as before; who kept the content can still prove it, and nobody else can even guess it.
 *
 * <p><b>Who may.</b> Two persons who hold the office of an archivist: one asks, naming the order, the other carries it
 * out. The database itself takes no content away without these two entries, whatever the program says, and a content
 * that is gone without them is a finding of {@code check-docket} and of the audit.
 *
 * <p><b>Only ended cases.</b> The law of a running case needs its facts.
 *
 * <p><b>Copies.</b> A backup from before still holds what was erased, until the key of its day is destroyed
 * ({@link assize.docket.backup}); a database that was put back from before an erasure is refused before anything is
 * entered ({@link assize.docket.log.LastSeen}). Rows that were deleted lie in the files of the tables until these are
 * written anew ({@link assize.docket.erase.Erasure#purge}), and in the write-ahead log until that has gone round.
 */
@org.jspecify.annotations.NullMarked
package assize.docket.erase;
