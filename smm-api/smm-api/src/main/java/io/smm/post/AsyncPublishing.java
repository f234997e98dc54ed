package io.smm.post;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The twin of {@link Publishing}: the same pipeline on the executor of the {@code Smm}. A future fails with the exception
 * that the blocking call would throw; cancelling it does not stop a call that runs.
 */
public interface AsyncPublishing {

    /**
     * The twin of {@link Publishing#preflight(Post, List)}.
     *
     * @param post the post
     * @param connections the accounts
     * @return the report to come
     */
    CompletableFuture<PreflightReport> preflight(Post post, List<Connection> connections);

    /**
     * The twin of {@link Publishing#preflight(List)}.
     *
     * @param requests what, and where
     * @return the report to come
     */
    CompletableFuture<PreflightReport> preflight(List<PublishRequest> requests);

    /**
     * The twin of {@link Publishing#publish}.
     *
     * @param request what, where and how long to wait
     * @return the delivery to come
     */
    CompletableFuture<Delivery> publish(PublishRequest request);

    /**
     * The twin of {@link Publishing#repost}.
     *
     * @param connection the account that passes it on
     * @param post the post
     * @return the delivery to come
     */
    CompletableFuture<Delivery> repost(Connection connection, PostRef post);

    /**
     * The twin of {@link Publishing#settle}.
     *
     * @param delivery the delivery, as it once came back
     * @return the delivery to come
     */
    CompletableFuture<Delivery> settle(Delivery delivery);

    /**
     * The twin of {@link Publishing#find}.
     *
     * @param id the delivery's id
     * @return the delivery to come
     */
    CompletableFuture<Optional<Delivery>> find(DeliveryId id);

    /**
     * The twin of {@link Publishing#read}.
     *
     * @param connection the account to read as
     * @param post the post
     * @return the post to come
     */
    CompletableFuture<Optional<PublishedPost>> read(Connection connection, PostRef post);

    /**
     * The twin of {@link Publishing#delete}.
     *
     * @param connection the account that published it
     * @param post the post
     * @return completes when it is done
     */
    CompletableFuture<Void> delete(Connection connection, PostRef post);

    /**
     * The twin of {@link Publishing#edit}.
     *
     * @param connection the account that published it
     * @param post the post
     * @param edit what shall become of it
     * @return the changed post to come
     */
    CompletableFuture<EditedPost> edit(Connection connection, PostRef post, PostEdit edit);

    /**
     * The twin of {@link Publishing#allowedOperations}.
     *
     * @param connection the account that published it
     * @param publication the publication
     * @return the statements to come
     */
    CompletableFuture<List<AllowedOperation>> allowedOperations(Connection connection, Publication publication);

    /**
     * The twin of {@link Publishing#scheduledOnNetwork}.
     *
     * @param connection the account
     * @param page where to begin
     * @return the page to come
     */
    CompletableFuture<Page<ScheduledPost>> scheduledOnNetwork(Connection connection, PageRequest page);

    /**
     * The twin of {@link Publishing#cancelOnNetwork}.
     *
     * @param connection the account
     * @param post the id under which it waits
     * @return completes when it is done
     */
    CompletableFuture<Void> cancelOnNetwork(Connection connection, PostRef post);
}
