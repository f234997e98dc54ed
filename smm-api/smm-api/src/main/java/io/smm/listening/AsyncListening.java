package io.smm.listening;

import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.post.Delivery;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The twin of {@link Listening}: the same pipeline on the executor of the {@code Smm}. A future fails with the exception
 * that the blocking call would throw; cancelling it does not stop a call that runs. The pages that come back load their
 * successors in the thread that asks for them.
 */
public interface AsyncListening {

    /**
     * The twin of {@link Listening#comments}.
     *
     * @param connection the account to read as
     * @param post the post
     * @param page where to begin and how large a page is
     * @return the first page to come
     */
    CompletableFuture<Page<Signal>> comments(Connection connection, PostRef post, PageRequest page);

    /**
     * The twin of {@link Listening#mentions}.
     *
     * @param connection the account
     * @param page where to begin and how large a page is
     * @return the first page to come
     */
    CompletableFuture<Page<Signal>> mentions(Connection connection, PageRequest page);

    /**
     * The twin of {@link Listening#notifications}.
     *
     * @param connection the account
     * @param page where to begin and how large a page is
     * @return the first page to come
     */
    CompletableFuture<Page<Signal>> notifications(Connection connection, PageRequest page);

    /**
     * The twin of {@link Listening#answer}.
     *
     * @param connection the account to answer as
     * @param signal what is answered
     * @param text the answer
     * @return the delivery to come
     */
    CompletableFuture<Delivery> answer(Connection connection, Signal signal, PostText text);

    /**
     * The twin of {@link Listening#act}.
     *
     * @param connection the account
     * @param signal what is acted on
     * @param action what to do
     * @return the signal as it stands for us now, with what may be done next; empty when it is gone
     */
    CompletableFuture<Optional<Signal>> act(Connection connection, Signal signal, SignalAction action);

    /**
     * The twin of {@link Listening#reviews}.
     *
     * @param connection the account
     * @param page where to begin and how large a page is
     * @return the first page; a review may have no text
     */
    CompletableFuture<Page<Signal>> reviews(Connection connection, PageRequest page);

    /**
     * The twin of {@link Listening#answerReview}.
     *
     * @param connection the account
     * @param review the review
     * @param text the answer
     * @return the review with the answer
     */
    CompletableFuture<Signal> answerReview(Connection connection, Signal review, PostText text);

    /**
     * The twin of {@link Listening#conversations}.
     *
     * @param connection the account
     * @param page where to begin and how large a page is
     * @return the first page
     */
    CompletableFuture<Page<Conversation>> conversations(Connection connection, PageRequest page);

    /**
     * The twin of {@link Listening#messages}.
     *
     * @param connection the account
     * @param conversation the conversation
     * @param page where to begin and how large a page is
     * @return the first page
     */
    CompletableFuture<Page<Signal>> messages(Connection connection, Conversation conversation, PageRequest page);

    /**
     * The twin of {@link Listening#send}.
     *
     * @param connection the account
     * @param conversation the conversation
     * @param message the message
     * @return what became of it
     */
    CompletableFuture<MessageDelivery> send(Connection connection, Conversation conversation, OutgoingMessage message);

    /**
     * The twin of {@link Listening#answerPrivately}.
     *
     * @param connection the account
     * @param comment the comment, which offers {@link SignalAction#ANSWER_PRIVATELY}
     * @param message the message
     * @return what became of it
     */
    CompletableFuture<MessageDelivery> answerPrivately(Connection connection, Signal comment, OutgoingMessage message);

    /**
     * The twin of {@link Listening#searchCoverage}.
     *
     * @param connection the account
     * @return what it covers
     */
    CompletableFuture<SearchCoverage> searchCoverage(Connection connection);

    /**
     * The twin of {@link Listening#search}.
     *
     * @param connection the account
     * @param query what to look for
     * @param page where to begin and how large a page is
     * @return the first page
     */
    CompletableFuture<Page<Signal>> search(Connection connection, SearchQuery query, PageRequest page);

    /**
     * The twin of {@link Listening#stream}.
     *
     * @param connection the account
     * @param from where to begin; empty for now
     * @return the line, to be closed by the caller
     */
    CompletableFuture<SignalStream> stream(Connection connection, Optional<Cursor> from);

    /**
     * The twin of {@link Listening#receive}.
     *
     * @param endpoint the address's app and secrets
     * @param request the request as it came
     * @return what to answer and what happened
     */
    CompletableFuture<WebhookReceipt> receive(WebhookEndpoint endpoint, WebhookRequest request);

    /**
     * The twin of {@link Listening#feed}.
     *
     * @param request what it listens to
     * @return the feed; another with the same name and account goes on where this one stands
     */
    CompletableFuture<SignalFeed> feed(FeedRequest request);
}
