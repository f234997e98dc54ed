package io.smm.core.internal.async;

import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.listening.AsyncListening;
import io.smm.listening.Conversation;
import io.smm.listening.FeedRequest;
import io.smm.listening.Listening;
import io.smm.listening.MessageDelivery;
import io.smm.listening.OutgoingMessage;
import io.smm.listening.SearchCoverage;
import io.smm.listening.SearchQuery;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.listening.SignalFeed;
import io.smm.listening.SignalStream;
import io.smm.listening.WebhookEndpoint;
import io.smm.listening.WebhookReceipt;
import io.smm.listening.WebhookRequest;
import io.smm.post.Delivery;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The twin of listening. */
record ListeningTwin(Runner runner, Listening blocking) implements AsyncListening {

    @Override
    public CompletableFuture<Page<Signal>> comments(Connection connection, PostRef post, PageRequest page) {
        return runner.run(() -> blocking.comments(connection, post, page));
    }

    @Override
    public CompletableFuture<Page<Signal>> mentions(Connection connection, PageRequest page) {
        return runner.run(() -> blocking.mentions(connection, page));
    }

    @Override
    public CompletableFuture<Page<Signal>> notifications(Connection connection, PageRequest page) {
        return runner.run(() -> blocking.notifications(connection, page));
    }

    @Override
    public CompletableFuture<Delivery> answer(Connection connection, Signal signal, PostText text) {
        return runner.run(() -> blocking.answer(connection, signal, text));
    }

    @Override
    public CompletableFuture<Optional<Signal>> act(Connection connection, Signal signal, SignalAction action) {
        return runner.run(() -> blocking.act(connection, signal, action));
    }

    @Override
    public CompletableFuture<Page<Signal>> reviews(Connection connection, PageRequest page) {
        return runner.run(() -> blocking.reviews(connection, page));
    }

    @Override
    public CompletableFuture<Signal> answerReview(Connection connection, Signal review, PostText text) {
        return runner.run(() -> blocking.answerReview(connection, review, text));
    }

    @Override
    public CompletableFuture<Page<Conversation>> conversations(Connection connection, PageRequest page) {
        return runner.run(() -> blocking.conversations(connection, page));
    }

    @Override
    public CompletableFuture<Page<Signal>> messages(
            Connection connection, Conversation conversation, PageRequest page) {
        return runner.run(() -> blocking.messages(connection, conversation, page));
    }

    @Override
    public CompletableFuture<MessageDelivery> send(
            Connection connection, Conversation conversation, OutgoingMessage message) {
        return runner.run(() -> blocking.send(connection, conversation, message));
    }

    @Override
    public CompletableFuture<MessageDelivery> answerPrivately(
            Connection connection, Signal comment, OutgoingMessage message) {
        return runner.run(() -> blocking.answerPrivately(connection, comment, message));
    }

    @Override
    public CompletableFuture<SearchCoverage> searchCoverage(Connection connection) {
        return runner.run(() -> blocking.searchCoverage(connection));
    }

    @Override
    public CompletableFuture<Page<Signal>> search(Connection connection, SearchQuery query, PageRequest page) {
        return runner.run(() -> blocking.search(connection, query, page));
    }

    @Override
    public CompletableFuture<SignalStream> stream(Connection connection, Optional<Cursor> from) {
        return runner.run(() -> blocking.stream(connection, from));
    }

    @Override
    public CompletableFuture<WebhookReceipt> receive(WebhookEndpoint endpoint, WebhookRequest request) {
        return runner.run(() -> blocking.receive(endpoint, request));
    }

    @Override
    public CompletableFuture<SignalFeed> feed(FeedRequest request) {
        return runner.run(() -> blocking.feed(request));
    }
}
