package io.smm.ads;

import io.smm.error.InvalidInputException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark by which something that the SDK created is found again after a lost answer. The SDK makes it from connection,
 * request key and place in the plan, so that the same request always has the same mark; an adapter writes it where its
 * network lets it be looked up: a key of the request, a label, or the end of the name.
 *
 * @param value {@code smm-} and twenty of {@code a-z 2-7}
 */
public record ClientReference(String value) {

    private static final Pattern SHAPE = Pattern.compile("smm-[a-z2-7]{20}");
    private static final Pattern AT_THE_END = Pattern.compile("(.*) \\[(smm-[a-z2-7]{20})]", Pattern.DOTALL);

    /** How many characters {@link #after} adds to a name. */
    public static final int LENGTH_IN_A_NAME = 27;

    /**
     * Checks the shape.
     *
     * @param value {@code smm-} and twenty of {@code a-z 2-7}
     */
    public ClientReference {
        if (!SHAPE.matcher(value).matches()) {
            throw InvalidInputException.of("ClientReference", "value", "must be smm- and twenty of a-z 2-7");
        }
    }

    /**
     * Writes the mark at the end of a name.
     *
     * @param name the name
     * @return the name, a blank, and the mark in brackets
     */
    public String after(String name) {
        return name + " [" + value + "]";
    }

    /**
     * Finds the mark at the end of a name.
     *
     * @param name a name as the network gave it
     * @return the mark; empty when there is none
     */
    public static Optional<ClientReference> in(String name) {
        Matcher matcher = AT_THE_END.matcher(name);
        return matcher.matches() ? Optional.of(new ClientReference(matcher.group(2))) : Optional.empty();
    }

    /**
     * Takes the mark from a name.
     *
     * @param name a name as the network gave it
     * @return the name as a person gave it
     */
    public static String without(String name) {
        Matcher matcher = AT_THE_END.matcher(name);
        return matcher.matches() ? matcher.group(1) : name;
    }

    @Override
    public String toString() {
        return value;
    }
}
