package io.smm.core.internal.listening;

import io.smm.Capability;
import io.smm.Cursor;
import io.smm.Network;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.core.internal.Registry;
import io.smm.core.internal.plan.PauseGate;
import io.smm.error.InvalidInputException;
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
import io.smm.listening.SignalKind;
import io.smm.listening.SignalStream;
import io.smm.listening.WebhookEndpoint;
import io.smm.listening.WebhookReceipt;
import io.smm.listening.WebhookRequest;
import io.smm.post.Delivery;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.Publishing;
import io.smm.spi.MessageStore;
import io.smm.spi.Messenger;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.NotificationReader;
import io.smm.spi.ReviewReader;
import io.smm.spi.SignalReader;
import io.smm.spi.SignalSearch;
import java.time.Clock;
import java.util.Optional;

/** Reads signals through the adapters; answers through the publishing pipeline. */
public final class ListeningService implements Listening {

    private final Registry registry;
    private final Publishing publishing;
    private final PauseGate gate;
    private final Feeds feeds;
    private final Clock clock;
    private final Offers offers;
    private final MessageSending sending;

    /**
     * Makes the service.
     *
     * @param registry the adapters
     * @param publishing publishes answers
     * @param gate knows what is paused
     * @param feeds makes feeds
     * @param messages what was sent
     * @param clock the time
     */
    public ListeningService(
            Registry registry, Publishing publishing, PauseGate gate, Feeds feeds, MessageStore messages, Clock clock) {
        this.registry = registry;
        this.publishing = publishing;
        this.gate = gate;
        this.feeds = feeds;
        this.clock = clock;
        offers = new Offers(clock);
        sending = new MessageSending(messages, offers, gate, clock);
    }

    @Override
    public Page<Signal> comments(Connection connection, PostRef post, PageRequest page) {
        return reader(connection, Capability.READ_COMMENTS).comments(connection, post, page);
    }

    @Override
    public Page<Signal> mentions(Connection connection, PageRequest page) {
        return reader(connection, Capability.READ_MENTIONS).mentions(connection, page);
    }

    @Override
    public Page<Signal> notifications(Connection connection, PageRequest page) {
        return notificationReader(connection).notifications(connection, page);
    }

    @Override
    public Delivery answer(Connection connection, Signal signal, PostText text) {
        checkNetwork(connection, signal.ref().network());
        checkKind(signal.kind() != SignalKind.REVIEW, "is a review: answer it with answerReview");
        checkKind(signal.kind() != SignalKind.MESSAGE, "is a message: answer it with send in its conversation");
        registry.require(connection.network()).capabilities(connection).require(Capability.ANSWER);
        offers.require(connection, signal, SignalAction.ANSWER);
        Post answer = Post.builder(text).replyTo(signal.ref()).build();
        return publishing.publish(PublishRequest.of(connection, answer));
    }

    @Override
    public Optional<Signal> act(Connection connection, Signal signal, SignalAction action) {
        checkNetwork(connection, signal.ref().network());
        if (action == SignalAction.ANSWER || action == SignalAction.ANSWER_PRIVATELY) {
            throw InvalidInputException.of(
                    "SignalAction",
                    "action",
                    "is an answer, which has words: use answer, answerReview or answerPrivately");
        }
        action.capability().ifPresent(capability -> registry.port(connection, capability, NetworkAdapter::moderator));
        gate.checkModeration(connection);
        offers.require(connection, signal, action);
        return registry.require(connection.network())
                .moderator()
                .orElseThrow(() -> offers.refused(connection, signal, action))
                .act(connection, signal, action);
    }

    @Override
    public Page<Signal> reviews(Connection connection, PageRequest page) {
        return reviewReader(connection, Capability.READ_REVIEWS).reviews(connection, page);
    }

    @Override
    public Signal answerReview(Connection connection, Signal review, PostText text) {
        checkNetwork(connection, review.ref().network());
        checkKind(review.kind() == SignalKind.REVIEW, "is no review: answer it with answer");
        ReviewReader reader = reviewReader(connection, Capability.ANSWER_REVIEW);
        gate.checkAnswer(connection, "answer review");
        offers.require(connection, review, SignalAction.ANSWER);
        return reader.answer(connection, review, text);
    }

    @Override
    public Page<Conversation> conversations(Connection connection, PageRequest page) {
        return messenger(connection, Capability.READ_MESSAGES).conversations(connection, page);
    }

    @Override
    public Page<Signal> messages(Connection connection, Conversation conversation, PageRequest page) {
        checkNetwork(connection, conversation.network());
        return messenger(connection, Capability.READ_MESSAGES).messages(connection, conversation, page);
    }

    @Override
    public MessageDelivery send(Connection connection, Conversation conversation, OutgoingMessage message) {
        checkNetwork(connection, conversation.network());
        return sending.send(messenger(connection, Capability.SEND_MESSAGE), connection, conversation, message);
    }

    @Override
    public MessageDelivery answerPrivately(Connection connection, Signal comment, OutgoingMessage message) {
        checkNetwork(connection, comment.ref().network());
        return sending.answer(messenger(connection, Capability.SEND_MESSAGE), connection, comment, message);
    }

    @Override
    public SearchCoverage searchCoverage(Connection connection) {
        return searcher(connection).coverage(connection);
    }

    @Override
    public Page<Signal> search(Connection connection, SearchQuery query, PageRequest page) {
        SignalSearch search = searcher(connection);
        search.coverage(connection).check(query, clock.instant());
        return search.search(connection, query, page);
    }

    @Override
    public SignalStream stream(Connection connection, Optional<Cursor> from) {
        return registry.port(connection, Capability.STREAM_SIGNALS, NetworkAdapter::eventStream)
                .open(connection, from);
    }

    @Override
    public WebhookReceipt receive(WebhookEndpoint endpoint, WebhookRequest request) {
        return WebhookDesk.receive(
                registry.port(endpoint.network(), Capability.RECEIVE_WEBHOOKS, NetworkAdapter::webhookReceiver),
                endpoint,
                request,
                clock.instant());
    }

    @Override
    public SignalFeed feed(FeedRequest request) {
        Connection connection = request.connection();
        if (request.listensToMentions()) {
            reader(connection, Capability.READ_MENTIONS);
        }
        if (request.listensToNotifications()) {
            notificationReader(connection);
        }
        if (!request.posts().isEmpty()) {
            reader(connection, Capability.READ_COMMENTS);
        }
        return feeds.feed(request, this);
    }

    private SignalReader reader(Connection connection, Capability capability) {
        return registry.port(connection, capability, NetworkAdapter::signalReader);
    }

    private NotificationReader notificationReader(Connection connection) {
        return registry.port(connection, Capability.READ_NOTIFICATIONS, NetworkAdapter::notificationReader);
    }

    private ReviewReader reviewReader(Connection connection, Capability capability) {
        return registry.port(connection, capability, NetworkAdapter::reviewReader);
    }

    private Messenger messenger(Connection connection, Capability capability) {
        return registry.port(connection, capability, NetworkAdapter::messenger);
    }

    private SignalSearch searcher(Connection connection) {
        return registry.port(connection, Capability.SEARCH_POSTS, NetworkAdapter::signalSearch);
    }

    private static void checkNetwork(Connection connection, Network network) {
        if (!network.equals(connection.network())) {
            throw InvalidInputException.of(
                    "Connection", "network", "is " + connection.network() + ", but this was said on " + network);
        }
    }

    private static void checkKind(boolean holds, String message) {
        if (!holds) {
            throw InvalidInputException.of("Signal", "kind", message);
        }
    }
}
