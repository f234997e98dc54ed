package io.smm.adapter.bluesky.internal;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.Connection;
import io.smm.adapter.bluesky.internal.http.RepoApi;
import io.smm.adapter.bluesky.internal.map.AtUri;
import io.smm.adapter.bluesky.internal.map.PublishedPosts;
import io.smm.adapter.bluesky.internal.wire.RecordWire;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.error.NotFoundException;
import io.smm.post.PostRef;
import io.smm.post.PublishedPost;
import io.smm.spi.PostReader;
import io.smm.spi.PostRemover;
import java.util.Optional;

/** Reads posts from their author's repository, and deletes one's own. */
public final class BlueskyPosts implements PostReader, PostRemover {

    private final RepoApi repo;

    /**
     * Makes the port.
     *
     * @param repo the calls about records
     */
    public BlueskyPosts(RepoApi repo) {
        this.repo = repo;
    }

    @Override
    public Optional<PublishedPost> read(Connection connection, PostRef post) {
        AtUri uri = AtUri.of(post);
        try {
            return Optional.of(repo.getRecord(connection, uri, Optional.empty(), record -> post(record, connection)));
        } catch (NotFoundException missing) {
            if (!RepoApi.saysNoRecord(missing)) {
                throw missing;
            }
            return Optional.empty();
        }
    }

    @Override
    public void delete(Connection connection, PostRef post) {
        repo.deleteRecord(connection, AtUri.ofPublished(post));
    }

    private static PublishedPost post(RecordWire record, Connection connection) {
        AtUri uri = AtUri.parse(record.ref().uri())
                .orElseThrow(() -> new MalformedAnswerException("'uri' is not the address of a record"));
        AccountRef us = connection.account();
        AccountRef author = uri.authority().equals(us.id())
                ? us
                : new AccountRef(Network.BLUESKY, uri.authority(), Optional.empty());
        return PublishedPosts.of(
                record.ref(),
                record.post().orElseThrow(() -> new MalformedAnswerException("the record is no post")),
                author);
    }
}
