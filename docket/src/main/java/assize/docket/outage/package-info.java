/**
 * When the platform itself could not be reached. A monitor elsewhere asks the public door, under its own key, and signs
 * a note of each outage; the platform takes such a note, enters it in the cases whose times it touches, and shows it.
 * What a time gains is said by its rule of counting ({@link assize.law.step.Event.OutOfReach}), never by the platform.
 */
@org.jspecify.annotations.NullMarked
package assize.docket.outage;
