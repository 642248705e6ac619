/**
 * Backups that forget: each is sealed under the key of its day, and once that key is destroyed nobody reads it again.
 *
 * <p><b>Why.</b> What was erased under an order still stands in every backup that was made before. Nobody can take one
 * case out of a backup without breaking it, and whether an old tape was really wiped is hard to prove. A key of 32
 * bytes is easy to destroy, so a limit for backups becomes one act that reaches every copy, wherever it lies
 * (cryptographic erase; NIST SP 800-88). A key for each person inside the database would take effect sooner and cover
 * less: names in drafts, papers and indexes lie beside the docket. This covers the whole database.
 *
 * <p><b>What it asks.</b> The folder of keys lies on another machine or disk than the backups, and its own copies live
 * no longer than the limit. Whoever has both reads everything, as with every backup.
 *
 * <p><b>The form.</b> One line, {@code assize-backup/v1 DAY SALT}, then pieces of 64 KiB, each encrypted and
 * authenticated by AES-256-GCM. The key of the file is derived from the key of the day and the line (HKDF, RFC 5869):
 * no two files share one. The nonce of a piece is its number and whether it is the last, so pieces can't be swapped,
 * left out or cut off at the end unseen (the construction STREAM of Hoang, Reyhanitabar, Rogaway and Vizár, 2015).
 */
@org.jspecify.annotations.NullMarked
package assize.docket.backup;
