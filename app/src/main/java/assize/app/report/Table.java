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
        begin(cells[0]);
        for (int i = 1; i < cells.length; i++) {
            String words = cells[i].isEmpty() ? "–" : cells[i];
            cell(i, () -> html.marked(words));
        }
        html.close("tr");
        return this;
    }

    /** Begins a row that is filled cell by cell and ended by {@link #endRow}. */
    void begin(String name) {
        html.open("tr", "role", "row");
        html.element("th", name, "scope", "row", "role", "rowheader", "data-label", heads.getFirst());
    }

    /** A cell of a column, filled by what writes it. */
    void cell(int column, Runnable content) {
        html.open("td", "role", "cell", "data-label", heads.get(column));
        content.run();
        html.close("td");
    }

    void endRow() {
        html.close("tr");
    }

    void end() {
        html.close("tbody").close("table");
    }
}
