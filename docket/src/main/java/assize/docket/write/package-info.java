/**
 * The one way to change the docket, for people, clocks, imports and linked matters.
 *
 * <p><b>One statement.</b> A list of changes of different cases goes to the database as arrays in one statement and one
 * commit: the case row is compared with the revision that the caller read and moved on, and only for the cases where
 * that succeeded are entries, contents, clocks, the key and the outbox written. So a change is kept as a whole or
 * not at all, and one that came too late leaves the others alone. Whether somebody holds the office by which they act
 * is asked in the same statement: between the question and the act nothing can change.
 *
 * <p><b>Only what changes.</b> The clocks of a case and whose turn it is follow from its state. So whoever judges an
 * act knows both lists before and after it, and the statement writes the {@link assize.docket.write.Difference}. That
 * the rows stood as they were thought to is sure, because the case stands at its revision.
 *
 * <p><b>Gathered.</b> A statement costs the database as much as several changes in it, and a commit waits for the
 * disk. So what waits meanwhile goes together ({@link assize.docket.write.Gathering}): changes, and in the same way
 * readings of cases that nobody remembers. There is no thread for it and no time that anybody waits on purpose: whoever
 * comes while no statement is under way runs one at once, alone if nobody else is there; the others queue up, and
 * whoever has finished hands on to the first of them, who takes all that wait. One statement at a time: two side by
 * side carry half as much each, and together less (docs/measured.md). Only beside one that is late, because it waits
 * for a lock or the disk, a second begins. The queue has a bound, and so has the wait in it. What a change goes
 * through:
 *
 * <pre>
 *   brought ──► queue full: docket-busy, nothing done
 *      │
 *      ▼
 *   waiting ──► too long: docket-busy, nothing done
 *      │
 *      ▼                      ┌► kept: written, on the disk
 *   in a statement ──────────┼► left out: stale, repeated, key reused, not appointed; the others are kept
 *      │       │              └► refused by the database: each is tried alone, so that the bad one fails alone
 *      │       ▼
 *      │    connection lost ──► with a key: written once more, kept once whichever way the first went
 *      │                    └─► without: database-outcome-unknown
 *      ▼
 *   no answer for half a minute: as if the connection were lost
 * </pre>
 *
 * <p><b>One that the database refuses.</b> A refusal ends the whole statement. Nothing of it is kept then, and each
 * change is tried again by itself, so that the bad one fails alone.
 *
 * <p><b>Judged on other cases.</b> Who may act in one of two linked matters depends on who acted in the other. Such an
 * act names how the others stood ({@link assize.docket.write.Seen}). Their rows are held together with its own before
 * it is written, and it is stale if one of them has moved on, so that of two acts judged on each other one is judged
 * anew.
 *
 * <p><b>Nobody there.</b> Where the database cannot be reached, all who wait are told so with those whose statement it
 * was: each waiting as long again would make one refusal last as long as the queue.
 *
 * <p><b>Locks.</b> Every writer takes the row of the case first and what belongs to the case afterwards, and takes
 * cases in the order of their ids; where two writers still block each other the database ends one, which tries again.
 *
 * <p><b>A retry.</b> A key stands for one request. It is written with the act; the same key with the same request gets
 * the same answer. That answer is itself made durable before it is given: on a cluster with a standby the first commit
 * may still be waiting for the standby while a second session already sees its rows, and an answer read there could be
 * lost with the primary.
 *
 * <p><b>Why writing once more is safe.</b> After a lost connection the first statement may still be running in the
 * database. It holds the row of the case. The second waits for that row; then either the first was kept, and the second
 * finds revision and key used and tells what was answered, or it was not, and the second is kept.
 */
@org.jspecify.annotations.NullMarked
package assize.docket.write;
