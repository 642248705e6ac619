package assize.app.library;

import assize.app.casefile.CaseWords;
import assize.app.page.Visit;
import assize.law.language.Procedure;
import assize.law.scenario.Player;
import assize.law.scenario.Scenario;
import assize.law.scenario.Transcript;
import assize.law.step.ClockCopy;
import assize.law.step.Course;
import assize.law.step.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plays a worked matter and keeps how it stood after each step. For one thread. */
final class Film {
    private static final int REASON = 10;
    private static final int DAY = 10;

    private final Visit visit;
    private final Procedure procedure;
    private final CaseWords words;
    private final Transcript transcript;
    private final List<Frame> frames = new ArrayList<>();

    private Film(Visit visit, Procedure procedure) {
        this.visit = visit;
        this.procedure = procedure;
        this.words = new CaseWords(procedure, visit);
        this.transcript = new Transcript(procedure, visit.language());
    }

    /** The steps of a run, by the same code by which a real case would take them. */
    static List<Frame> of(Visit visit, Course course, Scenario scenario, Scenario.Run run) {
        Film film = new Film(visit, course.procedure());
        Player.InMemory court = new Player.InMemory(course);
        new Player(course.procedure(), scenario, played -> film.add(transcribed(film, played), court.state()))
                .play(run, court);
        return List.copyOf(film.frames);
    }

    private static List<String> transcribed(Film film, Player.Played played) {
        return film.transcript.lines(played);
    }

    /** A line that is not indented begins a step; what is indented tells what it brought, and deeper, why. */
    private void add(List<String> lines, State after) {
        String what = "";
        List<Frame.Brought> brought = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith(" ")) {
                if (!what.isEmpty()) {
                    frames.add(frame(what, brought, after));
                    brought = new ArrayList<>();
                }
                what = line;
            } else if (line.indexOf(line.strip()) >= REASON && !brought.isEmpty()) {
                brought.getLast().reasons().add(line.strip());
            } else {
                brought.add(new Frame.Brought(line.strip(), new ArrayList<>()));
            }
        }
        if (!what.isEmpty()) {
            frames.add(frame(what, brought, after));
        }
    }

    private Frame frame(String what, List<Frame.Brought> brought, State after) {
        List<String> running = after.clocks().values().stream()
                .filter(copy -> copy.status() == ClockCopy.Status.RUNNING)
                .sorted(Comparator.comparing(ClockCopy::due))
                .map(copy -> words.clock(copy.key())
                        + visit.say("page-colon")
                        + visit.dates().lastDay(copy.end(), procedure.head().place()))
                .toList();
        String day = visit.dates().day(LocalDate.parse(what.substring(0, DAY)));
        // the words begin after the weekday, and after the hour where there is one
        String words = what.substring(what.indexOf("  ")).strip();
        return new Frame(day, words, brought, after.stage().isEmpty() ? "" : this.words.stage(after.stage()), running);
    }
}
