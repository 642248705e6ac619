package assize.app.frontdoor;

import assize.app.directory.Body;
import assize.app.directory.Region;
import assize.app.directory.Topic;
import assize.app.directory.Topics;
import assize.app.directory.Way;
import assize.app.page.Visit;
import java.util.List;
import java.util.Map;

/** Turns topics into what pages show, in the visitor's language. Safe for all threads. */
public final class Sheets {
    private static final String HELP_DESK = "help-desk";

    private final Routes routes;
    private final Topics topics;
    private final Region region;

    /** Over the ways of a library, and a region. */
    public Sheets(Routes routes, Topics topics, Region region) {
        this.routes = routes;
        this.topics = topics;
        this.region = region;
    }

    /** One topic. */
    public Sheet of(Visit visit, Topic topic) {
        List<Sheet.Line> ways =
                topic.ways().stream().map(way -> line(visit, way)).toList();
        return new Sheet(
                topic.id(),
                text(visit, topic.title()),
                text(visit, topic.gets()),
                text(visit, topic.need()),
                ways,
                "",
                "");
    }

    /** Where people help for nothing. */
    public Help help(Visit visit) {
        Body desk = region.bodies().get(HELP_DESK);
        String where = desk == null ? "" : text(visit, desk.names()) + visit.say("page-comma") + desk.place();
        return new Help(text(visit, topics.freeHelp()), where);
    }

    private Sheet.Line line(Visit visit, Way way) {
        String link = switch (way.begins()) {
            case PEOPLE -> routes.find(visit, way.id()).isPresent() ? "/routes/" + way.id() : "";
            case OFFICE -> "/letter";
            case PERSON -> "";
        };
        String act = way.begins() == Way.Begins.OFFICE ? "page-way-letter" : "page-way-look";
        return new Sheet.Line(
                text(visit, way.title()),
                text(visit, way.fits()),
                text(visit, way.who()),
                text(visit, way.time()),
                text(visit, way.cost()),
                link,
                act);
    }

    private static String text(Visit visit, Map<String, String> texts) {
        return texts.getOrDefault(visit.texts(), "");
    }
}
