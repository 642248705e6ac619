/**
 * The transparency log over the docket's entries: one writer beside the way of a step, signed checkpoints.
 *
 * <p><b>What is wanted.</b> All entries, each once, in an order that whoever acted can check (what was answered before
 * another act began stands before it), without a hole however many transactions are rolled back; and a step must cost
 * no more for it than a number in its row.
 *
 * <p><b>How.</b> PostgreSQL numbers the transactions that write, and each entry keeps the number of its own (a default
 * of the column; no statement and no lock). A number below every running transaction's belongs to one that has ended:
 * its entries are there, or never will be. So the sequencer asks for that boundary, then for the entries between the
 * boundary of the last round and this one, and gives them the next places. Nothing can come between later. A
 * transaction that began after another had ended has the higher number, so it stands behind it. In one case entries
 * keep their order even where a transaction got its number before it waited for the case: an entry never stands before
 * one of the same case with a lower place.
 *
 * <pre>
 *   steps ──► entry (bytes, tx)                     the hot path: unchanged statement, one commit
 *                  │  tx below the oldest running
 *                  ▼
 *   sequencer, holding log_head:  leaves ──► tiles ──► root ──► signature     one transaction a round
 * </pre>
 *
 * <p><b>One writer.</b> Each round holds the row of the head in the transaction that writes leaves, tiles, head and
 * checkpoint. Another node that finds it held passes on. A writer that stands still loses its transaction after 30 s,
 * and what it does when it wakes fails at its first statement. There is no lease that could be thought held.
 *
 * <p><b>A crash.</b> A round is kept as a whole or not at all. A checkpoint counts from the commit on: it is read from
 * the table and never handed on from memory, so one whose round was lost was never seen by anybody.
 *
 * <p><b>It checks itself.</b> Before it adds anything, a round computes the root from the tiles and compares it with
 * the last checkpoint, whose signature it verifies. If they differ, or the head does, it signs nothing and says so.
 *
 * <p><b>What a leaf shows.</b> Index, second, type, class of the actor, and a commitment: HMAC-SHA256 of the entry's
 * hash under a salt of its own. Nothing in it tells which case it belongs to, and two leaves of one case have nothing
 * in common; its length follows from what it shows. An entry names the hash of the entry before it, so the hash itself
 * in the leaf would give away the neighbours of every leaf that is opened. The second and not the microsecond, because
 * entries of one act share their microsecond.
 *
 * <p><b>Late.</b> A transaction that stays open holds up what was written after it began: 30 s at most for those of the
 * platform that do nothing, and as long as it takes for an administrator's. Entries from before the log was begun come
 * in the order of their cases, since nobody knows any more who came first; the first round takes all of them.
 *
 * <p><b>What it costs.</b> Database, steps and log share the same cores, so each leaf is paid by the steps. Entries are
 * read once, by their number, and what the leaf shows is found by their form; leaves are copied in as a stream. Both
 * indexes of the table of leaves grow at their end: a leaf is found by the number that its entry bears, which rises as
 * leaves do. An index by case would begin at another place for each leaf; it cost more than all the rest.
 *
 * <p><b>Restored elsewhere.</b> Where a dump was read into another server, the next number there may be lower than what
 * the log has seen, or than what an entry bears. The round then takes whatever it sees that has no leaf yet, and until
 * the numbers have passed all that were put back, each entry is looked up before it is taken. Two leaves for one entry
 * the table refuses as long as the entry bears the same number; where somebody changed that, the audit says so.
 *
 * <p><b>Refused.</b> A sequence: it leaves holes and gives numbers before the commit. A counter row in the statement of
 * a step: all steps would wait for each other. A lock while numbers are given: the same. Logical decoding: it gives
 * commit order for nothing, but needs a setting of the server, a slot that fills the disk when nobody reads it, and
 * rights that a hosted database does not give. A BRIN index: its newest part is unsummarized until a vacuum, and the
 * newest part is all that is read here. The key in the database: who can change rows could then sign.
 */
@org.jspecify.annotations.NullMarked
package assize.docket.log;
