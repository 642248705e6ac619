package assize.app.report;

import java.util.List;

/**
 * A table that becomes cards where there is no room. The roles are written out because a table shown as blocks loses
 * them in some browsers.
 */
final class Table {
    private final Html html;
    private final List<String> heads;

    /** Begins a table with a caption and the heads of its columns. */
    Table(Html html, String caption, List<String> heads) {
        this.html = html;
        this.heads = heads;
        html.open("table", "role", "table").element("caption", caption);
        html.open("thead", "role", "rowgroup").open("tr", "role", "row");
        heads.forEach(head -> html.element("th", head, "scope", "col", "role", "columnheader"));
        html.close("tr").close("thead").open("tbody", "role", "rowgroup");
    }

    /** Adds a row; its first cell names it. */
    Table row(String... cells) {
        html.open("tr", "role", "row");
        for (int i = 0; i < cells.length; i++) {
            String label = heads.get(i);
            String words = cells[i].isEmpty() ? "–" : cells[i];
            if (i == 0) {
                html.element("th", words, "scope", "row", "role", "rowheader", "data-label", label);
            } else {
                html.element("td", words, "role", "cell", "data-label", label);
            }
        }
        html.close("tr");
        return this;
    }

    void end() {
        html.close("tbody").close("table");
    }
}
