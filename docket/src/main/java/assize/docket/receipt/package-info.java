/**
 * What a person takes away from the docket: the receipt of an entry and the extract of a case, each a text that proves
 * itself without the court, its program or its database.
 *
 * <p><b>A receipt</b> is a tlog-proof of C2SP. Its extra part opens the leaf: the entry, the salt under which the leaf
 * commits to the entry, and the salt under which the entry commits to its content. Whoever has it and the content can
 * compute, in this order: the content's commitment, which stands in the entry; the leaf, which commits to the entry;
 * the root of the log from leaf and proof; and then verify the signatures under that root. Nothing of it opens another
 * leaf, not even of the same case: an entry names the hash of the one before it, and that hash is under the other
 * leaf's salt.
 *
 * <p><b>What it proves.</b> That this entry, with this content, stands at this place in this log, and that the log said
 * so before the moment at which witnesses cosigned it. Not that the content is true, and not that anybody read it.
 */
@org.jspecify.annotations.NullMarked
package assize.docket.receipt;
