package assize.law.guard;

/** A word or sign of a guard, with the characters of the text at which it begins and ends. */
record Token(Kind kind, String text, int at, int end) {
    enum Kind {
        NAME,
        WHOLE,
        MONEY,
        TEXT,
        SIGN
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
