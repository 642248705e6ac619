/** The site while it runs: its doors and who may use them, what stands behind them, how it starts and stops. */
@org.jspecify.annotations.NullMarked
package assize.app.site;
