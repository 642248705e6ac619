package assize.app.workbench;

import assize.app.page.Links;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * Which of the cases that wait somebody wants to see. Its address is the filter: kept as a view, sent to a colleague
 * or opened again, it shows the same. Immutable.
 *
 * @param procedure the name of one, or empty for all
 * @param whose a value of {@link WorkRow.Whose}, or empty for all
 * @param text that stands in the row, or empty
 */
public record WorkFilter(String procedure, String whose, String text) {
    private static final int LONGEST = 100;

    /** From what an address says; what it says amiss is not asked. */
    public static WorkFilter of(Map<String, String> asked) {
        String whose = asked.getOrDefault("whose", "");
        return new WorkFilter(
                shortened(asked.getOrDefault("procedure", "")),
                Arrays.stream(WorkRow.Whose.values()).anyMatch(one -> one.name().equals(whose)) ? whose : "",
                shortened(asked.getOrDefault("text", "").strip()));
    }

    /** Whether everything is shown. */
    public boolean none() {
        return procedure.isEmpty() && whose.isEmpty() && text.isEmpty();
    }

    /** As an address has it. */
    public String query() {
        return "procedure=" + Links.value(procedure) + "&whose=" + whose + "&text=" + Links.value(text);
    }

    boolean fits(WorkRow row) {
        return (procedure.isEmpty() || procedure.equals(row.name()))
                && (whose.isEmpty() || whose.equals(row.whose().name()))
                && (text.isEmpty() || said(row).contains(text.toLowerCase(Locale.ROOT)));
    }

    private static String said(WorkRow row) {
        StringBuilder said = new StringBuilder(row.number())
                .append('\n')
                .append(row.stage())
                .append('\n')
                .append(row.due().reason())
                .append('\n')
                .append(row.next().reason())
                .append('\n')
                .append(row.procedure());
        row.parties().forEach(name -> said.append('\n').append(name));
        row.acts().forEach(act -> said.append('\n').append(act.text()));
        return said.toString().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
