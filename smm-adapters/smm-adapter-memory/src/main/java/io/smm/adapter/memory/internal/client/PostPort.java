package io.smm.adapter.memory.internal.client;

import io.smm.account.Connection;
import io.smm.adapter.memory.MemoryImage;
import io.smm.adapter.memory.MemoryPost;
import io.smm.adapter.memory.internal.world.Server;
import io.smm.post.PostRef;
import io.smm.post.PublishedPost;
import io.smm.spi.PostReader;
import io.smm.spi.PostRemover;
import java.util.Optional;

/** Reading posts back and taking them away. */
final class PostPort implements PostReader, PostRemover {

    private final Server server;
    private final Calls calls;

    PostPort(Server server, Calls calls) {
        this.server = server;
        this.calls = calls;
    }

    @Override
    public Optional<PublishedPost> read(Connection connection, PostRef post) {
        return calls.read(connection, "readPost", token -> server.read(token, post))
                .map(PostPort::published);
    }

    @Override
    public void delete(Connection connection, PostRef post) {
        calls.write(connection, "deletePost", Optional.empty(), token -> server.delete(token, post));
    }

    private static PublishedPost published(MemoryPost post) {
        return new PublishedPost(
                post.ref(),
                post.author(),
                post.text(),
                post.acceptedAt(),
                post.images().stream().map(MemoryImage::altText).toList(),
                post.replyTo());
    }
}
