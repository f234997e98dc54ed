package io.smm.listening;

import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.post.Delivery;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.util.Optional;

/** Reads what people say and do, and answers. Thread-safe. */
public interface Listening {

    /**
     * Reads the comments below a post: all that answer it, directly or further down, as far as the network shows them;
     * our own answers are not among them. One call a page.
     *
     * @param connection the account to read as
     * @param post the post
     * @param page where to begin and how large a page is
     * @return the first page, in the network's order
     * @throws io.smm.error.UnsupportedCapabilityException when the network does not let comments be read
     * @throws io.smm.error.NotFoundException when the post does not exist, or the network does not show it yet: some need a
     *     few seconds after publishing
     */
    Page<Signal> comments(Connection connection, PostRef post, PageRequest page);

    /**
     * Reads posts of others that mention the connected account, newest first, and with them, where the network tells of all in
     * one list, those that quote or pass on its posts: {@link Signal#kind()} tells them apart. One call a page.
     *
     * @param connection the account
     * @param page where to begin and how large a page is
     * @return the first page
     * @throws io.smm.error.UnsupportedCapabilityException when the network does not let mentions be read
     */
    Page<Signal> mentions(Connection connection, PageRequest page);

    /**
     * Reads all that the network tells the account, newest first: who liked, passed on or quoted its posts, who answers, mentions
     * and follows it, and what else the network tells. Nothing is left out: what has no kind of its own is a {@link
     * SignalKind#NOTICE} under the network's name. What {@link #mentions} and {@link #comments} give comes here too, under the same
     * {@code ref().id()}; what only we may see is among it. One call a page.
     *
     * @param connection the account
     * @param page where to begin and how large a page is
     * @return the first page
     * @throws io.smm.error.UnsupportedCapabilityException when the network tells nothing
     */
    Page<Signal> notifications(Connection connection, PageRequest page);

    /**
     * Answers a signal in public. An answer is published like a post, with the same care against doubles.
     *
     * @param connection the account to answer as
     * @param signal what is answered
     * @param text the answer
     * @return what became of it
     * @throws io.smm.error.UnsupportedCapabilityException when the network does not let it be answered
     * @throws io.smm.error.WindowClosedException when this signal cannot be answered (any more)
     * @throws io.smm.error.InvalidInputException when it is a review or a message, which have answers of their own
     * @throws io.smm.error.PausedException when a pause stops answers too; nothing was sent
     */
    Delivery answer(Connection connection, Signal signal, PostText text);

    /**
     * Does something with a signal that is no answer: likes, hides, removes, closes, blocks. What it does on this network
     * stands in the signal's offer. One call; doing it twice is the same as doing it once.
     *
     * @param connection the account
     * @param signal what is acted on
     * @param action what to do
     * @return the signal as it stands for us now, with what may be done next; empty when it is gone
     * @throws io.smm.error.UnsupportedCapabilityException when the network cannot do it at all; it says why and what to do
     *     instead
     * @throws io.smm.error.WindowClosedException when it cannot be done with this signal (any more); it says what can
     * @throws io.smm.error.InvalidInputException when the action is an answer, which has words
     * @throws io.smm.error.PausedException when a pause of the account stops moderation too; nothing was done
     */
    Optional<Signal> act(Connection connection, Signal signal, SignalAction action);

    /**
     * Reads reviews of the connected business, newest first. One call a page.
     *
     * @param connection the account
     * @param page where to begin and how large a page is
     * @return the first page; a review may have no text
     * @throws io.smm.error.UnsupportedCapabilityException when the network has none
     */
    Page<Signal> reviews(Connection connection, PageRequest page);

    /**
     * Answers a review in public. There is one answer to a review: another one replaces it, so that the call may be repeated
     * after a lost answer.
     *
     * @param connection the account
     * @param review the review
     * @param text the answer
     * @return the review with the answer
     * @throws io.smm.error.UnsupportedCapabilityException when the network does not let reviews be answered
     * @throws io.smm.error.InvalidInputException when the signal is no review
     * @throws io.smm.error.PausedException when a pause of the account stops answers too; nothing was sent
     */
    Signal answerReview(Connection connection, Signal review, PostText text);

    /**
     * Reads the account's conversations, the one with the newest message first. One call a page.
     *
     * @param connection the account
     * @param page where to begin and how large a page is
     * @return the first page
     * @throws io.smm.error.UnsupportedCapabilityException when the network does not let messages be read
     */
    Page<Conversation> conversations(Connection connection, PageRequest page);

    /**
     * Reads the messages of a conversation, ours among them, newest first. One call a page.
     *
     * @param connection the account
     * @param conversation the conversation
     * @param page where to begin and how large a page is
     * @return the first page
     * @throws io.smm.error.UnsupportedCapabilityException when the network does not let messages be read
     */
    Page<Signal> messages(Connection connection, Conversation conversation, PageRequest page);

    /**
     * Sends a private message. No network takes a key for messages, so an answer that is lost leaves the outcome unknown, and
     * nothing is ever sent again by itself: with the same key the first outcome is given again.
     *
     * @param connection the account
     * @param conversation the conversation
     * @param message the message
     * @return what became of it
     * @throws io.smm.error.UnsupportedCapabilityException when the network does not let messages be sent
     * @throws io.smm.error.WindowClosedException when its window is closed; nothing was sent, and the message says why and
     *     what opens it
     * @throws io.smm.error.PausedException when a pause of the account stops answers too; nothing was sent
     */
    MessageDelivery send(Connection connection, Conversation conversation, OutgoingMessage message);

    /**
     * Answers a public comment to its author alone. Most networks take one such answer to a comment, within days.
     *
     * @param connection the account
     * @param comment the comment, which offers {@link SignalAction#ANSWER_PRIVATELY}
     * @param message the message
     * @return what became of it
     * @throws io.smm.error.UnsupportedCapabilityException when the network does not let messages be sent
     * @throws io.smm.error.WindowClosedException when this comment takes no private answer (any more); nothing was sent
     * @throws io.smm.error.PausedException when a pause of the account stops answers too; nothing was sent
     */
    MessageDelivery answerPrivately(Connection connection, Signal comment, OutgoingMessage message);

    /**
     * Tells what the network's search finds; no call.
     *
     * @param connection the account
     * @return what it covers
     * @throws io.smm.error.UnsupportedCapabilityException when the network has no search
     */
    SearchCoverage searchCoverage(Connection connection);

    /**
     * Searches what people say, newest first. One call a page; some networks bill each result. A post that is edited while
     * its search is walked may come twice, once in each version: both have the same {@code ref().id()}.
     *
     * @param connection the account
     * @param query what to look for
     * @param page where to begin and how large a page is
     * @return the first page
     * @throws io.smm.error.UnsupportedCapabilityException when the network has no search
     * @throws io.smm.error.InvalidInputException when the query asks for what the search does not cover
     */
    Page<Signal> search(Connection connection, SearchQuery query, PageRequest page);

    /**
     * Opens a line on which the network tells what happens.
     *
     * @param connection the account
     * @param from where to begin; empty for now
     * @return the line, to be closed by the caller
     * @throws io.smm.error.UnsupportedCapabilityException when the network has none
     */
    SignalStream stream(Connection connection, Optional<Cursor> from);

    /**
     * Takes a request that came in at the host's webhook address: checks by the network's {@link WebhookScheme} that the
     * network sent it, and reads it. No call.
     *
     * @param endpoint the address's app and secrets
     * @param request the request as it came
     * @return what to answer and what happened
     * @throws io.smm.error.UnsupportedCapabilityException when the network delivers nothing
     * @throws io.smm.error.WebhookRejectedException when it does not prove that the network sent it, or is too old
     * @throws io.smm.error.ProtocolException when it is the network's and cannot be read
     */
    WebhookReceipt receive(WebhookEndpoint endpoint, WebhookRequest request);

    /**
     * Makes a feed of what people say to an account, which the host drives. No call yet.
     *
     * @param request what it listens to
     * @return the feed; another with the same name and account goes on where this one stands
     * @throws io.smm.error.UnsupportedCapabilityException when the network does not let what is listened to be read
     */
    SignalFeed feed(FeedRequest request);
}
