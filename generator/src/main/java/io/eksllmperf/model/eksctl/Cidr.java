package io.eksllmperf.model.eksctl;

/** IPv4 blocks such as {@code 10.0.0.0/16}. */
final class Cidr {
    private static final int OCTETS = 4;
    private static final int LARGEST_OCTET = 255;
    private static final int ADDRESS_BITS = 32;

    private Cidr() {}

    /** Whether {@code text} is a block whose prefix length lies between the two, both included. */
    static boolean isBlock(String text, int shortest, int longest) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return false;
        }
        int prefix = number(text.substring(slash + 1), ADDRESS_BITS);
        return prefix >= shortest && prefix <= longest && isAddress(text.substring(0, slash));
    }

    private static boolean isAddress(String text) {
        String[] octets = text.split("\\.", -1);
        if (octets.length != OCTETS) {
            return false;
        }
        for (String octet : octets) {
            if (number(octet, LARGEST_OCTET) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The number that the digits spell, or -1 when they spell none or one above {@code largest}. */
    private static int number(String digits, int largest) {
        boolean spelled =
                !digits.isEmpty() && digits.length() <= 3 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int value = spelled ? Integer.parseInt(digits) : -1;
        return value <= largest ? value : -1;
    }
}
