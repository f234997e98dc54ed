package io.smm.core;

import io.smm.spi.PersonalDataHolder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds those among the stores that hold data of people. */
final class PersonalStores {

    private PersonalStores() {}

    /** {@return each holder once, however many stores it is: those of the SDK first, then those that the host named} */
    static List<PersonalDataHolder> among(List<Object> stores, List<PersonalDataHolder> named) {
        Set<PersonalDataHolder> all = Collections.newSetFromMap(new IdentityHashMap<>());
        List<PersonalDataHolder> ordered = new ArrayList<>();
        Stream.concat(stores.stream(), named.stream())
                .filter(PersonalDataHolder.class::isInstance)
                .map(PersonalDataHolder.class::cast)
                .filter(all::add)
                .forEach(ordered::add);
        return ordered;
    }
}
