package assize.house;

/**
 * Something in the project that breaks a rule of the house.
 *
 * @param rule the rule's name, as in the list of exceptions
 * @param where a file, or a class, with a line where there is one
 */
record Finding(String rule, String where, String what) {
    @Override
    public String toString() {
        return rule + " | " + where + " | " + what;
    }
}
