/**
 * The database: the one in the home folder that starts with the platform, or any PostgreSQL from version 15 on.
 *
 * <p>Three things are settled here once. <b>Who may do what:</b> the user of the database owns the tables and migrates
 * them; everything else runs in the role {@code assize_app}, which can add to the docket but not change it.
 * <b>What "kept" means:</b> a commit is answered after its log is on the disk; the server that comes with the
 * platform is made for tests and starts with that switched off, so its settings are put right in {@code OwnServer}
 * and checked at each start. <b>What people are told:</b> each failure of the machine becomes one problem with a
 * next step.
 */
@org.jspecify.annotations.NullMarked
package assize.docket.store;
