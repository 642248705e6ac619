package assize.law.verify.random;

import java.util.List;

/** Guards, and happenings that acts of the law and clocks wait upon. */
final class RandomGuards {
    private final Dice dice;
    private final RandomNames names;

    RandomGuards(Dice dice, RandomNames names) {
        this.dice = dice;
        this.names = names;
    }

    String guard() {
        return switch (dice.between(0, 9)) {
            case 0, 1 -> question() + " and " + question();
            case 2 -> question() + " or " + question();
            case 3, 4 -> "not " + question();
            case 5 -> question() + " and not (" + question() + " or " + question() + ")";
            default -> question();
        };
    }

    private String question() {
        List<String> opened = names.opened();
        return switch (dice.between(0, 9)) {
            case 0 -> "colour == '" + dice.one(List.of("red", "blue")) + "'";
            case 1 -> "sum > 5 EUR";
            case 2, 3, 4 ->
                names.clocks.isEmpty()
                        ? dice.one(names.flags)
                        : dice.one(List.of("passed", "running")) + "(" + dice.one(names.clocks) + ")";
            case 5 -> "told(" + dice.one(names.roles) + ")";
            case 6 ->
                opened.isEmpty()
                        ? dice.one(names.flags)
                        : dice.in100(50)
                                ? "open(" + dice.one(opened) + ")"
                                : "outcome(" + dice.one(opened) + ") == '" + dice.one(RandomNames.OUTCOMES) + "'";
            case 7 ->
                names.several
                        ? dice.one(List.of("every", "some")) + "(" + RandomNames.SEVERAL + ", answered)"
                        : dice.one(names.flags);
            default -> dice.one(names.flags);
        };
    }

    /** Something that happens in the main line. */
    String happening() {
        List<String> opened = names.opened();
        return switch (dice.between(0, 7)) {
            case 0, 1 -> dice.one(names.acts);
            case 2 -> "enters " + dice.one(names.stages);
            case 3, 4 -> dice.one(names.notices) + " " + dice.one(List.of("reached", "sent", "returned"));
            case 5 -> names.clocks.isEmpty() ? dice.one(names.acts) : dice.one(names.clocks) + " passes";
            case 6 ->
                opened.isEmpty()
                        ? "enters " + dice.one(names.stages)
                        : "outcome " + dice.one(RandomNames.OUTCOMES) + " of " + dice.one(opened);
            default -> dice.one(names.notices) + " reached";
        };
    }
}
