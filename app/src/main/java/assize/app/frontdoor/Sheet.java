package assize.app.frontdoor;

import java.util.List;

/**
 * A topic as a page shows it.
 *
 * @param like the example because of which it is shown; empty: there is none to show
 * @param likeLanguage of that example, as HTML names it
 */
public record Sheet(
        String id, String title, String gets, String need, List<Line> ways, String like, String likeLanguage) {
    /**
     * One way of it.
     *
     * @param link to its page; empty where nothing of it can be begun here
     * @param act what the link does, as a key
     */
    public record Line(String title, String fits, String who, String time, String cost, String link, String act) {}

    Sheet like(String example, String language) {
        return new Sheet(id, title, gets, need, ways, example, language.equals("zh") ? "zh-Hans" : "en");
    }
}
