package assize.app.frontdoor;

/** Where people help for nothing: what they do, and the body's name and place. */
public record Help(String about, String where) {}
