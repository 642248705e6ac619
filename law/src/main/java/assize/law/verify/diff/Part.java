package assize.law.verify.diff;

import java.util.Map;
import java.util.SequencedMap;

/**
 * A named part of a procedure.
 *
 * @param kind the word for its kind in the message files
 * @param name its name in the file, by which two versions are compared
 * @param words what people call it
 * @param whom whom it concerns, in words; empty: nobody in particular
 * @param aspects what is said of it, by aspect
 */
record Part(String kind, String name, String words, String whom, Map<String, Said> aspects) {
    /**
     * What is said in one aspect.
     *
     * @param raw as the file has it, for comparing
     * @param words for people
     * @param size for lengths: about how many hours; 0 for all else
     * @param items for several names: each as the file has it and in words; empty for all else
     */
    record Said(String raw, String words, long size, SequencedMap<String, String> items) {}

    /** Two versions of one part have one key. */
    String key() {
        return kind + " " + name;
    }
}
