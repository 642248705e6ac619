package assize.app.crosscheck;

import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.verify.net.Net;
import assize.law.verify.net.NetBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * What is compared in one go: a main line or the inside of a side-matter, with one or two holders of each party role.
 *
 * @param forgetting Spin too sets back what makes no difference; without it the forgetting itself is put to the test
 */
public record Model(Procedure line, int holders, boolean forgetting) {
    /** All models of a procedure. */
    public static List<Model> of(Procedure procedure) {
        List<Model> models = new ArrayList<>();
        add(models, procedure);
        procedure.sideMatters().values().stream().map(SideMatter::inside).forEach(inside -> add(models, inside));
        return List.copyOf(models);
    }

    /**
     * The models of a procedure made up by chance: its main line with as many holders as make a difference, and once
     * more without forgetting.
     */
    public static List<Model> ofRandom(Procedure procedure) {
        int holders = NetBuilder.severalHolders(procedure) ? 2 : 1;
        return List.of(new Model(procedure, holders, true), new Model(procedure, holders, false));
    }

    private static void add(List<Model> models, Procedure line) {
        models.add(new Model(line, 1, true));
        if (NetBuilder.severalHolders(line)) {
            models.add(new Model(line, 2, true));
        }
    }

    Net net() {
        return NetBuilder.of(line, holders);
    }

    /** Both sides count the same states: nothing is kept longer on one, and no holders change places on the other. */
    boolean sameStates() {
        return forgetting && holders == 1;
    }
}
