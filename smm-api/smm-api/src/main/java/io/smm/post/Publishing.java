package io.smm.post;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.error.InvalidInputException;
import io.smm.error.UnsupportedCapabilityException;
import java.util.List;
import java.util.Optional;

/** Checks, publishes, reads back and takes away posts. Thread-safe. */
public interface Publishing {

    /**
     * Checks a post against the rules and capabilities of several accounts. Offline: makes no call and costs no quota.
     *
     * @param post the post
     * @param connections the accounts
     * @return everything found, account by account
     */
    PreflightReport preflight(Post post, List<Connection> connections);

    /**
     * Checks requests as {@link #publish} would, with their destinations and fallbacks. Offline: makes no call and costs no
     * quota.
     *
     * @param requests what, and where
     * @return everything found, request by request
     */
    PreflightReport preflight(List<PublishRequest> requests);

    /**
     * Publishes a post to one account and waits for what becomes of it.
     *
     * <p>The intent is stored before the first byte is sent. A lost answer never leads to a second post: it is settled
     * by reading back, within the request's patience where the network allows, else the delivery comes back {@link
     * DeliveryState#UNKNOWN} and {@link #settle} goes on from there. What the network refuses comes back as {@link
     * Outcome.Rejected}, not as an exception, because parts of a thread may stand already.
     *
     * @param request what, where and how long to wait
     * @return the delivery with an outcome for each part attempted
     * @throws InvalidInputException when preflight finds blockers (it lists all of them), or no adapter is registered for
     *     the connection's network; nothing was stored or sent
     * @throws UnsupportedCapabilityException when the network cannot publish at all, or not at a time of its own
     * @throws io.smm.error.PausedException when publishing is paused for the tenant, the campaign or the account; nothing
     *     was stored or sent
     */
    Delivery publish(PublishRequest request);

    /**
     * Passes a post on as it is; the same as publishing {@link Post#repost}, as durable and as certain.
     *
     * @param connection the account that passes it on
     * @param post the post, ours or a stranger's
     * @return the delivery
     * @throws InvalidInputException when preflight finds blockers, such as a network that does not do it
     */
    Delivery repost(Connection connection, PostRef post);

    /**
     * Goes on with a delivery that is unknown, pending, was left in the middle, or was rejected for a reason that may have
     * passed (any but {@link io.smm.error.RetryAdvice.Kind#NEVER}): reads back, and publishes what is not there where that
     * cannot double anything. Takes at most 60 seconds. Doing it again on a finished delivery changes nothing.
     *
     * @param delivery the delivery, as it once came back
     * @return the delivery as it stands now
     * @throws io.smm.error.NotFoundException when the outbox does not hold the delivery
     */
    Delivery settle(Delivery delivery);

    /**
     * Looks a delivery up in the outbox; no call to a network.
     *
     * @param id its id
     * @return the delivery as it stands; empty when the outbox does not hold it
     */
    Optional<Delivery> find(DeliveryId id);

    /**
     * Reads a post back; one or two calls.
     *
     * @param connection the account to read as
     * @param post the post
     * @return the post; empty when it does not exist (any more)
     * @throws UnsupportedCapabilityException when the network cannot read posts back
     */
    Optional<PublishedPost> read(Connection connection, PostRef post);

    /**
     * Takes a post away. One that is not there (any more) counts as taken away.
     *
     * @param connection the account that published it
     * @param post the post
     * @throws UnsupportedCapabilityException when the network cannot delete posts
     */
    void delete(Connection connection, PostRef post);

    /**
     * Changes a post that stands. One to three calls; the same edit again is safe. A pause does not stop it: who must correct
     * a post may.
     *
     * @param connection the account that published it
     * @param post the post
     * @param edit what shall become of it
     * @return the post as it stands now; keep its reference, for some networks give an edited post a new id
     * @throws UnsupportedCapabilityException when the network cannot change posts
     * @throws InvalidInputException when the new text breaks the network's rules; nothing was sent
     * @throws io.smm.error.WindowClosedException when the time in which the network allows edits has passed
     */
    EditedPost edit(Connection connection, PostRef post, PostEdit edit);

    /**
     * What may be done with a publication, and until when. Offline.
     *
     * @param connection the account that published it
     * @param publication the publication
     * @return one statement for each act
     */
    List<AllowedOperation> allowedOperations(Connection connection, Publication publication);

    /**
     * Lists the posts that the network keeps to publish them itself, whoever scheduled them; one call a page.
     *
     * @param connection the account
     * @param page where to begin
     * @return a page
     * @throws UnsupportedCapabilityException when the network keeps none
     */
    Page<ScheduledPost> scheduledOnNetwork(Connection connection, PageRequest page);

    /**
     * Takes back a post that waits on the network; one that does not wait (any more) counts as taken back.
     *
     * @param connection the account
     * @param post the id under which it waits, as {@link Outcome.ScheduledOnNetwork} gave it
     * @throws UnsupportedCapabilityException when the network keeps none
     */
    void cancelOnNetwork(Connection connection, PostRef post);
}
