package assize.law.language;

import assize.law.problem.Place;
import java.util.List;

/**
 * A lot by which the holder of an office is chosen.
 *
 * @param at the action at which it is drawn
 * @param among in words, among whom
 * @param againOn the actions, or {@code recusal}, upon which it is drawn again
 * @param neverAgain who was drawn before is left out
 */
public record Draw(
        String role, String at, String among, List<String> againOn, boolean neverAgain, String law, Place place) {}
