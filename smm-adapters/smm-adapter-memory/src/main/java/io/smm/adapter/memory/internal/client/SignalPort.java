package io.smm.adapter.memory.internal.client;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.adapter.memory.MemoryPost;
import io.smm.adapter.memory.internal.world.Batch;
import io.smm.adapter.memory.internal.world.Happening;
import io.smm.adapter.memory.internal.world.InboxServer;
import io.smm.adapter.memory.internal.world.Server;
import io.smm.adapter.memory.internal.world.Slice;
import io.smm.listening.Signal;
import io.smm.listening.SignalKind;
import io.smm.post.PostRef;
import io.smm.spi.NotificationReader;
import io.smm.spi.SignalReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reading what people say and do. */
final class SignalPort implements SignalReader, NotificationReader {

    private final Server server;
    private final InboxServer inbox;
    private final Calls calls;
    private final Capabilities capabilities;
    private final SignalMaker maker;

    SignalPort(Server server, Calls calls, Capabilities capabilities) {
        this.server = server;
        inbox = new InboxServer(server);
        this.calls = calls;
        this.capabilities = capabilities;
        maker = new SignalMaker(capabilities);
    }

    @Override
    public Page<Signal> comments(Connection connection, PostRef post, PageRequest page) {
        capabilities.require(Capability.READ_COMMENTS);
        InboxServer.Comments comments =
                calls.read(connection, "readComments", token -> inbox.comments(token, post, page.from(), page.limit()));
        return page(
                comments.slice(),
                said -> maker.post(
                        said,
                        SignalKind.COMMENT,
                        Optional.ofNullable(comments.marks().get(said.ref().id()))),
                page,
                following -> comments(connection, post, following));
    }

    @Override
    public Page<Signal> mentions(Connection connection, PageRequest page) {
        capabilities.require(Capability.READ_MENTIONS);
        Slice slice =
                calls.read(connection, "readMentions", token -> server.mentions(token, page.from(), page.limit()));
        return page(
                slice,
                said -> maker.post(said, SignalKind.MENTION, Optional.empty()),
                page,
                following -> mentions(connection, following));
    }

    @Override
    public Page<Signal> notifications(Connection connection, PageRequest page) {
        Batch<Happening> batch = calls.read(
                connection, "readNotifications", token -> inbox.notifications(token, page.from(), page.limit()));
        List<Signal> signals = batch.items().stream().map(maker::signal).toList();
        return batch.next()
                .map(cursor -> Page.of(signals, cursor, from -> notifications(connection, page.from(from))))
                .orElseGet(() -> Page.last(signals));
    }

    private static Page<Signal> page(
            Slice slice,
            Function<MemoryPost, Signal> signal,
            PageRequest page,
            Function<PageRequest, Page<Signal>> following) {
        List<Signal> signals = slice.posts().stream().map(signal).toList();
        return slice.next()
                .map(cursor -> Page.of(signals, cursor, from -> following.apply(page.from(from))))
                .orElseGet(() -> Page.last(signals));
    }
}
