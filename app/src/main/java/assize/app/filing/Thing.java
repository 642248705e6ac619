package assize.app.filing;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that a page asks: a question, or those about one party, which belong together. Immutable.
 *
 * @param questions at least one
 */
public record Thing(List<Question> questions) {
    /** The things of questions, in their order. */
    static List<Thing> of(List<Question> questions) {
        List<List<Question>> things = new ArrayList<>();
        String before = "";
        for (Question question : questions) {
            String party = party(question);
            if (party.isEmpty() || !party.equals(before)) {
                things.add(new ArrayList<>());
            }
            things.getLast().add(question);
            before = party;
        }
        return things.stream().map(one -> new Thing(List.copyOf(one))).toList();
    }

    /** Whether it is one question, which is then the heading of its page. */
    public boolean single() {
        return questions.size() == 1;
    }

    /** What its page is called. */
    public String label() {
        return questions.getFirst().label();
    }

    boolean asks(String name) {
        return questions.stream().anyMatch(question -> question.name().equals(name));
    }

    /** Which party a question is about; empty: none. */
    private static String party(Question question) {
        String name = question.name();
        return name.startsWith(Questions.PARTY) ? name.substring(0, name.lastIndexOf('.')) : "";
    }
}
