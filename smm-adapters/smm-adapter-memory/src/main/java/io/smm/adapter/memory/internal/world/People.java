package io.smm.adapter.memory.internal.world;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.Secret;
import io.smm.error.InvalidInputException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** All who are on the network, by handle and by id. Guarded by the world's lock. */
final class People {

    private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final Network network;
    private final Capacity capacity;
    private final Map<String, Person> byHandle = new HashMap<>();
    private final Map<String, Person> byId = new LinkedHashMap<>();

    People(Network network, Capacity capacity) {
        this.network = network;
        this.capacity = capacity;
    }

    static boolean isHandle(String text) {
        return HANDLE.matcher(text).matches();
    }

    void add(String handle, Optional<Secret> password) {
        capacity.take();
        // Ids and handles differ on purpose: whoever takes one for the other fails here as on a real network.
        String id = "account-" + (byId.size() + 1);
        Person person = new Person(AccountRef.of(network, id, handle), password);
        byHandle.put(handle, person);
        byId.put(id, person);
    }

    Optional<Person> find(String handle) {
        return Optional.ofNullable(byHandle.get(handle));
    }

    /** Those with a password: the accounts that can be connected. */
    List<Person> accounts() {
        return byId.values().stream().filter(Person::hasPassword).toList();
    }

    Person byId(String id) {
        Person person = byId.get(id);
        if (person == null) {
            throw new IllegalStateException("no account has the id " + id);
        }
        return person;
    }

    /** Somebody who acts: whoever was not there before joins now. */
    Person acting(String handle) {
        if (!isHandle(handle)) {
            throw InvalidInputException.of(
                    "MemoryNetwork", "handle", "must be one to a hundred letters, digits, '.', '_' or '-'");
        }
        if (!byHandle.containsKey(handle)) {
            add(handle, Optional.empty());
        }
        return find(handle).orElseThrow();
    }
}
