package planted.util;

/** Breaks: no row of the table names this package. */
public final class Strings {}
