package io.smm.audience;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.privacy.Purpose;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The twin of {@link Audiences}: the same pipeline on the executor of the {@code Smm}. A future fails with the exception that the
 * blocking call would throw; cancelling it does not stop a call that runs. Contacts are read in the executor's thread.
 */
public interface AsyncAudiences {

    /**
     * The twin of {@link Audiences#plan}.
     *
     * @param connection the account that would advertise
     * @param segment the segment
     * @return the result to come
     */
    CompletableFuture<TargetingPlan> plan(Connection connection, Segment segment);

    /**
     * The twin of {@link Audiences#options}.
     *
     * @param connection the account that would advertise
     * @param dimension in what respect
     * @param query the beginning of a name or a word of it
     * @param page where to begin and how large a page is
     * @return the result to come
     */
    CompletableFuture<Page<TargetingOption>> options(
            Connection connection, Dimension dimension, String query, PageRequest page);

    /**
     * The twin of {@link Audiences#target}.
     *
     * @param connection the account that would advertise
     * @param segment the segment
     * @return the result to come
     */
    CompletableFuture<Targeting> target(Connection connection, Segment segment);

    /**
     * The twin of {@link Audiences#estimate}.
     *
     * @param connection the account that would advertise
     * @param targeting the targeting, made for this network
     * @return the result to come
     */
    CompletableFuture<AudienceSize> estimate(Connection connection, Targeting targeting);

    /**
     * The twin of {@link Audiences#create}.
     *
     * @param connection the account that would advertise
     * @param name its name; not blank
     * @return the result to come
     */
    CompletableFuture<CustomAudience> create(Connection connection, String name);

    /**
     * The twin of {@link Audiences#add}.
     *
     * @param connection the account that would advertise
     * @param audience the audience
     * @param purpose for what their data is used
     * @param contacts the contacts; read once, and not closed
     * @return the result to come
     */
    CompletableFuture<UploadReport> add(
            Connection connection, CustomAudienceRef audience, Purpose purpose, Stream<Contact> contacts);

    /**
     * The twin of {@link Audiences#remove}.
     *
     * @param connection the account that advertises
     * @param audience the audience
     * @param contacts the contacts
     * @return the result to come
     */
    CompletableFuture<Long> remove(Connection connection, CustomAudienceRef audience, Collection<ContactId> contacts);

    /**
     * The twin of {@link Audiences#find}.
     *
     * @param connection the account that advertises
     * @param audience the audience
     * @return the result to come
     */
    CompletableFuture<Optional<CustomAudience>> find(Connection connection, CustomAudienceRef audience);

    /**
     * The twin of {@link Audiences#delete}.
     *
     * @param connection the account that advertises
     * @param audience the audience
     * @return the result to come
     */
    CompletableFuture<Void> delete(Connection connection, CustomAudienceRef audience);
}
