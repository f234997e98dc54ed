package io.smm.adapter.memory.internal.world;

import io.smm.Network;
import io.smm.account.Secret;
import io.smm.adapter.memory.MemoryProfile;
import io.smm.adapter.memory.MemoryQuota;
import io.smm.adapter.memory.MemoryReporting;
import io.smm.adapter.memory.Population;
import io.smm.error.InvalidInputException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a world is made of.
 *
 * @param network the network that it plays
 * @param endpoint its address
 * @param profile what it can do
 * @param clock its time
 * @param accounts the passwords of the accounts by their handles
 * @param accessFor how long an access token is good
 * @param refreshFor how long a refresh token is good
 * @param quotas by what it counts posts, edits and deletions
 * @param answerTimeout how long a client waits for an answer that does not come
 * @param mostEntries how many people, posts, images and acts it holds at most
 * @param population the people who act by themselves
 * @param reporting how it reports what they do
 * @param homes the addresses of the instances of those accounts that are not at the main one, by handle
 */
public record Settings(
        Network network,
        URI endpoint,
        MemoryProfile profile,
        Clock clock,
        Map<String, Secret> accounts,
        Duration accessFor,
        Duration refreshFor,
        List<MemoryQuota> quotas,
        Duration answerTimeout,
        int mostEntries,
        Optional<Population> population,
        MemoryReporting reporting,
        Map<String, URI> homes) {

    /**
     * Copies the accounts in their order, by which they get their ids.
     *
     * @param network the network that it plays
     * @param endpoint its address
     * @param profile what it can do
     * @param clock its time
     * @param accounts the passwords of the accounts by their handles
     * @param accessFor how long an access token is good
     * @param refreshFor how long a refresh token is good
     * @param quotas by what it counts posts, edits and deletions
     * @param answerTimeout how long a client waits for an answer that does not come
     * @param mostEntries how many people, posts, images and acts it holds at most
     * @param population the people who act by themselves
     * @param reporting how it reports what they do
     * @param homes the addresses of the instances of those accounts that are not at the main one, by handle
     */
    public Settings {
        quotas = List.copyOf(quotas);
        accounts = Collections.unmodifiableMap(new LinkedHashMap<>(accounts));
        homes = Map.copyOf(homes);
    }

    /**
     * The instance that an account is at.
     *
     * @param handle the account's handle
     * @return its address; the main one for whoever joined without being asked where
     */
    URI home(String handle) {
        return homes.getOrDefault(handle, endpoint);
    }

    /**
     * Tells whether an address is one of the network's.
     *
     * @param address the address
     * @return whether the network answers there
     */
    public boolean answersAt(URI address) {
        return address.equals(endpoint) || homes.containsValue(address);
    }

    /**
     * The address of an instance.
     *
     * @param name the instance's name
     * @return its address
     * @throws InvalidInputException when no account was put there
     */
    public URI instance(String name) {
        URI address = URI.create("memory://" + name);
        if (!answersAt(address)) {
            throw InvalidInputException.of("MemoryNetwork", "instance", "there is no account at '" + name + "'");
        }
        return address;
    }
}
