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
 * @param twice if it is small it is run once more in Spin without setting back what makes no difference, so that the
 *     forgetting itself is put to the test
 */
public record Model(Procedure line, int holders, boolean twice) {
    /** All models of a procedure. */
    public static List<Model> of(Procedure procedure) {
        List<Model> models = new ArrayList<>();
        add(models, procedure);
        procedure.sideMatters().values().stream().map(SideMatter::inside).forEach(inside -> add(models, inside));
        return List.copyOf(models);
    }

    /** The model of a procedure made up by chance: its main line with as many holders as make a difference. */
    public static Model ofRandom(Procedure procedure) {
        return new Model(procedure, NetBuilder.severalHolders(procedure) ? 2 : 1, true);
    }

    private static void add(List<Model> models, Procedure line) {
        models.add(new Model(line, 1, false));
        if (NetBuilder.severalHolders(line)) {
            models.add(new Model(line, 2, false));
        }
    }

    /** The net that is explored: without what makes no difference. */
    Net net() {
        return NetBuilder.of(line, holders);
    }

    /** The net with everything in it, of which our verifier is asked. */
    Net whole() {
        return NetBuilder.whole(line, holders);
    }
}
