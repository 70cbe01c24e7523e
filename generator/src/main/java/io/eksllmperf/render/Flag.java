package io.eksllmperf.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A flag in a list of arguments.
 *
 * @param position of its word in the list
 * @param name as written, with its hyphens, without value
 * @param value after {@code =} or as the next word; empty when there is none
 */
public record Flag(int position, String name, Optional<String> value) {

    /** The flags of a list, and as flags without hyphens the words that belong to none. */
    public static List<Flag> of(List<String> args) {
        List<Flag> flags = new ArrayList<>(args.size());
        boolean open = false;
        for (int i = 0; i < args.size(); i++) {
            String word = args.get(i);
            if (isFlag(word)) {
                int equals = word.indexOf('=');
                open = equals < 0;
                String name = open ? word : word.substring(0, equals);
                flags.add(new Flag(i, name, open ? Optional.empty() : Optional.of(word.substring(equals + 1))));
            } else if (open) {
                Flag last = flags.remove(flags.size() - 1);
                String value = last.value().map(before -> before + " " + word).orElse(word);
                flags.add(new Flag(last.position(), last.name(), Optional.of(value)));
            } else {
                flags.add(new Flag(i, word, Optional.empty()));
            }
        }
        return flags;
    }

    /** A negative number is a value. */
    private static boolean isFlag(String word) {
        return word.startsWith("-") && word.length() > 1 && !Character.isDigit(word.charAt(1));
    }

    public boolean isStray() {
        return !name.startsWith("-");
    }

    /** One hyphen: an abbreviation of one letter or two. */
    public boolean isShort() {
        return !isStray() && !name.startsWith("--");
    }

    /** As the tables have it: hyphens for underscores, and nothing after a dot ({@code --compilation-config.mode}). */
    public String hyphenated() {
        int dot = name.indexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)).replace('_', '-');
    }
}
