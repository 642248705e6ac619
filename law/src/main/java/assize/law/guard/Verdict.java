package assize.law.guard;

import org.jspecify.annotations.Nullable;

/**
 * What a guard says of a case. A guard that failed counts as false; the reason is to be shown and counted.
 *
 * @param failure why it failed, null where it did not; then {@code holds} is false
 */
public record Verdict(boolean holds, @Nullable Failure failure) {
    static final Verdict HOLDS = new Verdict(true, null);
    static final Verdict FAILS_TO_HOLD = new Verdict(false, null);

    static Verdict of(boolean holds) {
        return holds ? HOLDS : FAILS_TO_HOLD;
    }

    static Verdict failed(Failure failure) {
        return new Verdict(false, failure);
    }
}
