package assize.law.verify.random;

import java.util.ArrayList;
import java.util.List;

/** The names that the parts of a made-up procedure have, before the parts are written: they name each other. */
final class RandomNames {
    /** The role that several hold, where the procedure has such a role. */
    static final String SEVERAL = "debtor";

    static final List<String> OUTCOMES = List.of("granted", "refused");

    final boolean several;
    final List<String> roles = new ArrayList<>(List.of("owner", "judge", "clerk"));
    final List<String> stages;
    final List<String> ends;
    final List<String> acts;
    final List<String> clocks;
    final List<String> notices;
    final List<String> flags;
    final List<String> matters;
    final List<String> links;

    RandomNames(Dice dice) {
        several = dice.in100(50);
        roles.add(several ? SEVERAL : "tenant");
        stages = numbered("stage", dice.between(3, 8));
        ends = stages.subList(stages.size() - dice.between(1, 2), stages.size());
        acts = numbered("act", dice.between(5, 20));
        clocks = numbered("time", dice.between(0, 3));
        notices = numbered("letter", dice.between(1, 3));
        flags = numbered("flag", dice.between(1, 3));
        matters = numbered("matter", dice.in100(30) ? 1 : 0);
        links = numbered("case", dice.in100(30) ? 1 : 0);
    }

    /** The stages that are no end. */
    List<String> open() {
        return stages.subList(0, stages.size() - ends.size());
    }

    /** What is opened and has an outcome. */
    List<String> opened() {
        List<String> opened = new ArrayList<>(matters);
        opened.addAll(links);
        return opened;
    }

    private static List<String> numbered(String word, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add(word + "-" + i);
        }
        return names;
    }
}
