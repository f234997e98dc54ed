package io.smm.metrics.ids;

import io.smm.Network;
import io.smm.account.Secret;
import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * P-04: makes of the ids of people the 64-bit pseudonyms that sets and sketches take. The pseudonym is the first 8 bytes, big-endian,
 * of HMAC-SHA-256 under the tenant's key over the UTF-8 bytes of the id. Without the key nobody can test whether somebody is in a
 * sketch, which a public hash would allow.
 *
 * <p>Each id is keyed once, at ingest; it then lies in a dictionary, so that a repeat costs a look-up. The dictionary grows up to a
 * bound; beyond it further ids are keyed each time anew, with the same result. It holds the raw ids: {@link #forget(String)} deletes
 * one person, {@link #forgetAll()} everybody. The key shows in no text of this class. Two ids in 2^64 may fall together: among a
 * million people with a chance of 3 in 10^8. Not thread-safe; several of one key agree.
 *
 * <p>Source: Desfontaines, Lochbihler and Basin, Cardinality Estimators do not Preserve Privacy, PoPETs 2019.
 *
 * <pre>{@code
 * IdKeyer keyer = IdKeyer.of(Secret.of(keyOfTheTenant));
 * IdSetBuilder reached = IdSet.builder(keyer.space());
 * reached.add(keyer.key(Network.MASTODON, "109302"));
 * }</pre>
 */
public final class IdKeyer {

    /** How many ids a dictionary holds unless told otherwise. */
    public static final int DEFAULT_MOST_REMEMBERED = 1_000_000;

    private static final String ALGORITHM = "HmacSHA256";

    /** 0xFF is in no UTF-8 text, so this is the MAC of no id. */
    private static final byte[] FINGERPRINTED = {(byte) 0xFF, 'k', 'e', 'y'};

    private final Mac mac;
    private final IdSpace space;
    private final int mostRemembered;
    private final Map<String, Pseudonym> known = new HashMap<>();
    private final byte[] digest = new byte[32];

    private IdKeyer(byte[] key, int mostRemembered) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
        this.mostRemembered = mostRemembered;
        space = IdSpace.keyed(HexFormat.of().formatHex(mac.doFinal(FINGERPRINTED), 0, 8));
    }

    /**
     * A keyer that remembers up to {@value #DEFAULT_MOST_REMEMBERED} ids.
     *
     * @param key the tenant's key, 32 random bytes or a text of as much chance; its UTF-8 bytes are the key
     * @return the keyer
     */
    public static IdKeyer of(Secret key) {
        return of(key.reveal().getBytes(StandardCharsets.UTF_8), DEFAULT_MOST_REMEMBERED);
    }

    /**
     * A keyer with a bound of its own.
     *
     * @param key the bytes of the tenant's key, 32 random ones at best; copied, so that the caller can wipe them
     * @param mostRemembered the most ids of the dictionary; 0 for none
     * @return the keyer
     * @throws InvalidInputException when the key is empty or the bound is negative
     */
    public static IdKeyer of(byte[] key, int mostRemembered) {
        Faults.of("IdKeyer")
                .check(key.length > 0, "key", "must not be empty")
                .check(mostRemembered >= 0, "mostRemembered", "must not be negative, is ", mostRemembered)
                .raise();
        return new IdKeyer(key, mostRemembered); // SecretKeySpec copies it
    }

    /**
     * The pseudonym of an id that is unique among all that will be merged: of one network alone, or the host's own id of a person
     * whose accounts it has mapped.
     *
     * @param id the id; compared by its characters
     * @return its pseudonym; any 64-bit value
     */
    public long key(String id) {
        Pseudonym pseudonym = known.get(Objects.requireNonNull(id, "id"));
        if (pseudonym != null) {
            return pseudonym.value;
        }
        long value = pseudonym(id);
        if (known.size() < mostRemembered) {
            known.put(id, new Pseudonym(value));
        }
        return value;
    }

    /**
     * The pseudonym of an id of one network. Equal ids of two networks are two people; who knows better maps both to an id of its own
     * and keys that. The same as keying the text {@code network:id}.
     *
     * @param network the network
     * @param id the id as that network has it
     * @return its pseudonym; any 64-bit value
     */
    public long key(Network network, String id) {
        return key(network.id() + ":" + Objects.requireNonNull(id, "id"));
    }

    /** {@return the space of these pseudonyms: those of another key never merge with them} */
    public IdSpace space() {
        return space;
    }

    /** {@return how many ids the dictionary holds} */
    public int remembered() {
        return known.size();
    }

    /**
     * Deletes one id from the dictionary (P-05). Sets that hold its pseudonym are the caller's: {@link IdSet#without(long)}.
     *
     * @param id the id, for one of a network {@code network:id}; one that is not there changes nothing
     */
    public void forget(String id) {
        known.remove(id);
    }

    /** Deletes all ids from the dictionary. Pseudonyms stay as they are: the key makes them again. */
    public void forgetAll() {
        known.clear();
    }

    /** {@return the space and how many ids are remembered; never the key, never an id} */
    @Override
    public String toString() {
        return "IdKeyer[" + space + ", " + known.size() + " remembered]";
    }

    private long pseudonym(String id) {
        try {
            mac.update(id.getBytes(StandardCharsets.UTF_8));
            mac.doFinal(digest, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("32 bytes hold a digest of " + ALGORITHM, e);
        }
        long value = ByteBuffer.wrap(digest).getLong();
        Arrays.fill(digest, (byte) 0);
        return value;
    }

    /** A value that the map can hold without boxing it anew at each look-up. */
    private record Pseudonym(long value) {}
}
