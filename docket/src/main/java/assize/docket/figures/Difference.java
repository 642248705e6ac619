package assize.docket.figures;

import org.jspecify.annotations.Nullable;

/**
 * A figure that isn't what the oracle says. Immutable.
 *
 * @param path where it stands: names parted by dots; a row of a table by its names in brackets
 * @param expected the oracle's value as JSON; null if the oracle has none there
 * @param actual the value of the log as JSON; null if it wasn't computed
 */
public record Difference(
        String path, @Nullable String expected, @Nullable String actual) {}
