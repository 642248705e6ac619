/**
 * The one way to change the docket, for people, clocks, imports and linked matters.
 *
 * <p><b>One statement.</b> A list of changes of different cases goes to the database as arrays in one statement and one
 * commit: the case row is compared with the revision that the caller read and moved on, and only for the cases where
 * that succeeded are entries, contents, clocks, the key and the outbox written. So a change is kept as a whole or
 * not at all, and one that came too late leaves the others alone.
 *
 * <p><b>One that the database refuses.</b> A refusal ends the whole statement. Nothing of it is kept then, and each
 * change is tried again by itself, so that the bad one fails alone.
 *
 * <p><b>Locks.</b> Every writer takes the row of the case first and what belongs to the case afterwards, and takes
 * cases in the order of their ids; where two writers still block each other the database ends one, which tries again.
 *
 * <p><b>A retry.</b> A key stands for one request. It is written with the act; the same key with the same request gets
 * the same answer. That answer is itself made durable before it is given: on a cluster with a standby the first commit
 * may still be waiting for the standby while a second session already sees its rows, and an answer read there could be
 * lost with the primary.
 */
@org.jspecify.annotations.NullMarked
package assize.docket.write;
