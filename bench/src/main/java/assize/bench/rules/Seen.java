package assize.bench.rules;

import assize.law.guard.GuardView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case in which every guard of the bench holds. */
final class Seen implements GuardView {
    @Override
    public @Nullable Object fact(String name) {
        return name.equals("amount") ? (Object) 1_200L : null;
    }

    @Override
    public boolean passed(String clock) {
        return false;
    }

    @Override
    public boolean running(String clock) {
        return true;
    }

    @Override
    public boolean open(String matter) {
        return false;
    }

    @Override
    public @Nullable String outcome(String matter) {
        return null;
    }

    @Override
    public boolean happened(String date) {
        return false;
    }

    @Override
    public boolean told(String role) {
        return false;
    }

    @Override
    public @Nullable String track() {
        return null;
    }

    @Override
    public List<? extends GuardView> holders(String role) {
        return List.of();
    }
}
