package io.smm.audience;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.privacy.Purpose;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Audiences on networks: what their advertising can express, how many people that is, and custom audiences of consenting
 * contacts. Thread-safe.
 */
public interface Audiences {

    /**
     * Translates a segment into a network's targeting. No call.
     *
     * @param connection the account that would advertise
     * @param segment the segment
     * @return what the network can express of it, and what not
     * @throws io.smm.error.UnsupportedCapabilityException when the network has no targeting
     */
    TargetingPlan plan(Connection connection, Segment segment);

    /**
     * Searches what a network can target. One call a page.
     *
     * @param connection the account that would advertise
     * @param dimension in what respect
     * @param query the beginning of a name or a word of it
     * @param page where to begin and how large a page is
     * @return the first page, in the network's order
     * @throws io.smm.error.UnsupportedCapabilityException when the network has no targeting
     */
    Page<TargetingOption> options(Connection connection, Dimension dimension, String query, PageRequest page);

    /**
     * Translates a segment and looks the network's ids up for everything that it takes by id. One call or a few an entry. An
     * entry is found by its name and place; none or several of that name are refused, not guessed: then choose with {@link
     * #options} and make the {@link Targeting} yourself.
     *
     * @param connection the account that would advertise
     * @param segment the segment
     * @return the targeting
     * @throws io.smm.error.UnsupportedCapabilityException when the network has no targeting
     * @throws io.smm.error.InexpressibleTargetingException when anything would be lost; nothing was sent then unless a name was
     *     not found
     */
    Targeting target(Connection connection, Segment segment);

    /**
     * Estimates how many people a targeting reaches, before money is spent. One call.
     *
     * @param connection the account that would advertise
     * @param targeting the targeting, made for this network
     * @return a range, or that it is too small to be told
     * @throws io.smm.error.UnsupportedCapabilityException when the network does not estimate
     */
    AudienceSize estimate(Connection connection, Targeting targeting);

    /**
     * Creates an empty custom audience. One call. After an unknown outcome there may be an empty audience of this name.
     *
     * @param connection the account that would advertise
     * @param name its name; not blank
     * @return the audience
     * @throws io.smm.error.UnsupportedCapabilityException when the network has none
     */
    CustomAudience create(Connection connection, String name);

    /**
     * Puts contacts into a custom audience: those alone for whom a consent for the purpose is recorded and holds now, hashed by
     * the network's rules. One call a batch; one batch is in memory at a time. Doing it again adds nobody twice. When a batch
     * fails, those before it are in; do it again.
     *
     * @param connection the account that would advertise
     * @param audience the audience
     * @param purpose for what their data is used
     * @param contacts the contacts; read once, and not closed
     * @return what became of them
     * @throws io.smm.error.UnsupportedCapabilityException when the network has no custom audiences
     * @throws io.smm.error.NotFoundException when the audience does not exist
     */
    UploadReport add(Connection connection, CustomAudienceRef audience, Purpose purpose, Stream<Contact> contacts);

    /**
     * Takes contacts out of a custom audience, as far as they were put in through the SDK. One call a batch.
     *
     * @param connection the account that advertises
     * @param audience the audience
     * @param contacts the contacts
     * @return how many were in it and are out now
     */
    long remove(Connection connection, CustomAudienceRef audience, Collection<ContactId> contacts);

    /**
     * Reads a custom audience. One call.
     *
     * @param connection the account that advertises
     * @param audience the audience
     * @return the audience with its size now; empty when there is none
     */
    Optional<CustomAudience> find(Connection connection, CustomAudienceRef audience);

    /**
     * Deletes a custom audience; one that is not there counts as deleted. One call.
     *
     * @param connection the account that advertises
     * @param audience the audience
     */
    void delete(Connection connection, CustomAudienceRef audience);
}
