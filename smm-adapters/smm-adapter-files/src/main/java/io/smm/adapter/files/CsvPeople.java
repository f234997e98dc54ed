package io.smm.adapter.files;

import io.smm.Network;
import io.smm.adapter.files.internal.Digits;
import io.smm.error.InvalidInputException;
import io.smm.metrics.ids.IdKeyer;

/** Makes of the ids of people in a file the 64-bit ids that columns, sets and sketches take. */
@FunctionalInterface
public interface CsvPeople {

    /**
     * The id of a person.
     *
     * @param text the cell, without the spaces around it, never empty; good for this call only
     * @return any 64-bit value, the same for the same person
     * @throws InvalidInputException when it takes the text for no id: a fault of the cell, whose text is not shown
     */
    long id(CharSequence text);

    /**
     * Keyed pseudonyms of ids that are unique among all that will be merged.
     *
     * @param keyer the tenant's keyer; used by the reading thread alone
     * @return the way
     */
    static CsvPeople keyed(IdKeyer keyer) {
        return text -> keyer.key(text.toString());
    }

    /**
     * Keyed pseudonyms of ids of one network.
     *
     * @param network the network
     * @param keyer the tenant's keyer; used by the reading thread alone
     * @return the way
     */
    static CsvPeople keyed(Network network, IdKeyer keyer) {
        return text -> keyer.key(network, text.toString());
    }

    /**
     * Numbers in the order in which they first come, so that sets of them take a bit an id. Holds the ids as they are.
     *
     * @param keys the dictionary
     * @return the way
     */
    static CsvPeople numbered(CsvKeys keys) {
        return keys::number;
    }

    /**
     * Ids that are whole numbers of 64 bits already, and stand for themselves: {@code 7} and {@code 007} are one person. Whoever sees
     * such an id knows the person; {@link #keyed(IdKeyer)} hides it.
     *
     * @return the way
     */
    static CsvPeople numbers() {
        return text -> {
            if (!Digits.isLong(text)) {
                throw InvalidInputException.of("CsvPeople", "person", "a whole number of 64 bits");
            }
            return Digits.toLong(text);
        };
    }
}
