package assize.law.time;

import java.time.LocalDate;

/** Days that don't count, the first and the last included, and why (an expert's work, an obstacle, a public notice). */
public record Pause(LocalDate from, LocalDate until, String why) {}
