package planted.check;

/** Breaks: a standard stream outside cli. */
final class Prints {
    void print() {
        System.err.println("wrong");
    }
}
