package io.smm.core.internal;

import io.smm.Capability;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.error.WindowClosedException;
import io.smm.listening.Listening;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.post.Delivery;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.Publishing;
import io.smm.spi.NetworkAdapter;

/** Reads signals through the adapters; answers through the publishing pipeline. */
final class ListeningService implements Listening {

    private final Registry registry;
    private final Publishing publishing;

    ListeningService(Registry registry, Publishing publishing) {
        this.registry = registry;
        this.publishing = publishing;
    }

    @Override
    public Page<Signal> comments(Connection connection, PostRef post, PageRequest page) {
        return registry.port(connection, Capability.READ_COMMENTS, NetworkAdapter::signalReader)
                .comments(connection, post, page);
    }

    @Override
    public Page<Signal> mentions(Connection connection, PageRequest page) {
        return registry.port(connection, Capability.READ_MENTIONS, NetworkAdapter::signalReader)
                .mentions(connection, page);
    }

    @Override
    public Delivery answer(Connection connection, Signal signal, PostText text) {
        registry.require(connection.network()).capabilities().require(Capability.ANSWER);
        if (!signal.actions().contains(SignalAction.ANSWER)) {
            throw new WindowClosedException(ErrorDetails.of(
                            "this " + signal.nativeKind() + " cannot be answered (any more)", RetryAdvice.never())
                    .network(connection.network())
                    .tenant(connection.tenant())
                    .connection(connection.id())
                    .operation("answer")
                    .build());
        }
        Post answer = Post.builder(text).replyTo(signal.ref()).build();
        return publishing.publish(PublishRequest.of(connection, answer));
    }
}
