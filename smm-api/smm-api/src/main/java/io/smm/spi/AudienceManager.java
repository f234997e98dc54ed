package io.smm.spi;

import io.smm.account.Connection;
import io.smm.audience.CustomAudience;
import io.smm.audience.CustomAudienceRef;
import io.smm.audience.HashedContact;
import io.smm.audience.HashingRules;
import java.util.List;
import java.util.Optional;

/** Keeps custom audiences on a network. Sees hashes alone; who may be uploaded is decided before it. Thread-safe. */
public interface AudienceManager {

    /**
     * What became of one batch.
     *
     * @param accepted how many contacts the network took
     * @param rejected how many it refused as malformed
     */
    record Batch(int accepted, int rejected) {}

    /** {@return by what the network recognises people, and in which form; constant} */
    HashingRules hashingRules();

    /** {@return how many contacts it takes in one call; constant} */
    int mostPerCall();

    /**
     * Creates an empty audience.
     *
     * @param connection the account that would advertise
     * @param name its name
     * @return the audience
     */
    CustomAudience create(Connection connection, String name);

    /**
     * Puts contacts into an audience; who is in it already stays in it once.
     *
     * @param connection the account that would advertise
     * @param audience the audience
     * @param contacts at most {@link #mostPerCall()}
     * @return what became of them
     * @throws io.smm.error.NotFoundException when the audience does not exist
     */
    Batch add(Connection connection, CustomAudienceRef audience, List<HashedContact> contacts);

    /**
     * Takes contacts out of an audience; who is not in it, and an audience that is not there, are no fault.
     *
     * @param connection the account that advertises
     * @param audience the audience
     * @param contacts at most {@link #mostPerCall()}
     */
    void remove(Connection connection, CustomAudienceRef audience, List<HashedContact> contacts);

    /**
     * Reads an audience.
     *
     * @param connection the account that advertises
     * @param audience the audience
     * @return the audience; empty when there is none
     */
    Optional<CustomAudience> find(Connection connection, CustomAudienceRef audience);

    /**
     * Deletes an audience; one that is not there is no fault.
     *
     * @param connection the account that advertises
     * @param audience the audience
     */
    void delete(Connection connection, CustomAudienceRef audience);
}
