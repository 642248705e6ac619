package assize.app.directory;

import java.util.List;
import java.util.Map;

/**
 * Words that call for help at once.
 *
 * @param numbers to call, the first first
 * @param words by language; English ones stand alone, Chinese ones anywhere
 */
public record Danger(List<String> numbers, Map<String, List<String>> words) {}
