package io.smm.adapter.memory.internal.client;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.adapter.memory.MemoryPost;
import io.smm.adapter.memory.internal.world.Server;
import io.smm.adapter.memory.internal.world.Slice;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.listening.SignalKind;
import io.smm.post.PostRef;
import io.smm.spi.SignalReader;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reading what people say. */
final class SignalPort implements SignalReader {

    private final Server server;
    private final Calls calls;
    private final Capabilities capabilities;

    SignalPort(Server server, Calls calls, Capabilities capabilities) {
        this.server = server;
        this.calls = calls;
        this.capabilities = capabilities;
    }

    @Override
    public Page<Signal> comments(Connection connection, PostRef post, PageRequest page) {
        capabilities.require(Capability.READ_COMMENTS);
        Slice slice = calls.read(
                connection, "readComments", token -> server.comments(token, post, page.from(), page.limit()));
        return page(slice, SignalKind.COMMENT, "comment", page, following -> comments(connection, post, following));
    }

    @Override
    public Page<Signal> mentions(Connection connection, PageRequest page) {
        capabilities.require(Capability.READ_MENTIONS);
        Slice slice =
                calls.read(connection, "readMentions", token -> server.mentions(token, page.from(), page.limit()));
        return page(slice, SignalKind.MENTION, "mention", page, following -> mentions(connection, following));
    }

    private Page<Signal> page(
            Slice slice,
            SignalKind kind,
            String nativeKind,
            PageRequest page,
            Function<PageRequest, Page<Signal>> following) {
        List<Signal> signals = slice.posts().stream()
                .map(post -> signal(post, kind, nativeKind))
                .toList();
        return slice.next()
                .map(cursor -> Page.of(signals, cursor, from -> following.apply(page.from(from))))
                .orElseGet(() -> Page.last(signals));
    }

    private Signal signal(MemoryPost post, SignalKind kind, String nativeKind) {
        Signal.Builder signal = Signal.builder(
                        kind, nativeKind, post.ref(), post.author(), post.text(), post.acceptedAt())
                .permalink(post.permalink())
                .actions(capabilities.supports(Capability.ANSWER) ? Set.of(SignalAction.ANSWER) : Set.of())
                .markSimulated();
        post.replyTo().ifPresent(signal::inReplyTo);
        return signal.build();
    }
}
