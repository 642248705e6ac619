package assize.law.verify.net;

import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.picture.UponText;
import java.util.ArrayList;
import java.util.List;

/** The happenings upon which the law acts, numbered. */
final class Happenings {
    private final List<Upon> awaited = new ArrayList<>();

    Happenings(Procedure procedure) {
        procedure.actions().values().forEach(action -> {
            if (action.upon() != null && !awaited.contains(action.upon())) {
                awaited.add(action.upon());
            }
        });
    }

    /** The number of a happening; -1 if the law does not wait upon it. */
    int number(Upon upon) {
        return awaited.indexOf(upon);
    }

    /** The numbers of those that the law waits upon. */
    List<Integer> numbers(List<Upon> happened) {
        return happened.stream()
                .map(this::number)
                .filter(n -> n >= 0)
                .distinct()
                .toList();
    }

    List<String> words() {
        return awaited.stream().map(UponText::written).toList();
    }
}
