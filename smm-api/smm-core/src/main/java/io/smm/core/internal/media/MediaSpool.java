package io.smm.core.internal.media;

import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.core.internal.FaultText;
import io.smm.error.ErrorDetails;
import io.smm.error.MediaRejectedException;
import io.smm.error.RetryAdvice;
import io.smm.post.Delivery;
import io.smm.post.MediaSource;
import io.smm.post.Post;
import io.smm.post.SpooledMedia;
import io.smm.spi.MediaHolder;
import io.smm.spi.MediaStore;
import io.smm.spi.MediaUpload;
import io.smm.spi.MediaUse;
import io.smm.spi.PlanStore;
import io.smm.spi.PublishState;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes media that cannot be read again later into the host's store before a post with them is stored, and lets them go when nobody
 * needs them any more. Where the host has no such store it changes nothing. Thread-safe.
 */
public final class MediaSpool {

    private static final Logger LOG = LoggerFactory.getLogger(MediaSpool.class);

    private final Optional<MediaStore> store;
    private final SpoolKeeper keeper;
    private final Clock clock;
    private final Digests digests = new Digests();

    /**
     * Makes the spool.
     *
     * @param store the host's store; empty when it has none
     * @param keeper deletes what nobody needs
     * @param clock the clock
     */
    public MediaSpool(Optional<MediaStore> store, SpoolKeeper keeper, Clock clock) {
        this.store = store;
        this.keeper = keeper;
        this.clock = clock;
    }

    /**
     * A plan whose posts have their media spooled before they are stored, and released when they end.
     *
     * @param plans where planned posts are kept
     * @return the same where there is no media store
     */
    public PlanStore over(PlanStore plans) {
        return store.isPresent() ? new SpoolingPlans(plans, this) : plans;
    }

    /**
     * Spools what cannot be read again later, and holds all that lies in the store.
     *
     * @param post the post
     * @param connection the account that it is for
     * @param holder who needs its media
     * @return the post as it is to be stored
     * @throws MediaRejectedException when bytes cannot be read, or lie in the store no longer
     * @throws io.smm.error.StorageFullException when there is no room
     */
    public Post spooled(Post post, Connection connection, MediaHolder holder) {
        return store.isEmpty() ? post : PostSources.map(post, source -> spooled(source, connection, holder));
    }

    /**
     * Lets spooled media be read.
     *
     * @param post the post as it was stored
     * @param tenant whose it is
     * @return the post, with sources that open
     */
    public Post readable(Post post, TenantId tenant) {
        return readable(post, tenant, store);
    }

    /**
     * Lets spooled media be read.
     *
     * @param post the post as it was stored
     * @param tenant whose it is
     * @param store where media are; empty when nowhere
     * @return the post, with sources that open
     */
    public static Post readable(Post post, TenantId tenant, Optional<MediaStore> store) {
        if (store.isEmpty() || !isIn(post)) {
            return post;
        }
        return PostSources.map(
                post,
                source -> source.spooled()
                        .map(media -> source.through(() -> new SpooledStream(store.get(), tenant, media)))
                        .orElse(source));
    }

    /** {@return whether a post has media in a store} */
    static boolean isIn(Post post) {
        return PostSources.any(post, source -> source.spooled().isPresent());
    }

    /**
     * Releases the media of somebody who never needs them again. Should the store fail, the keeper does so later.
     *
     * @param tenant whose media
     * @param holder who needed them
     * @param post what it needed them for
     */
    public void release(TenantId tenant, MediaHolder holder, Post post) {
        if (store.isEmpty() || !isIn(post)) {
            return;
        }
        try {
            store.get().release(tenant, holder, clock.instant());
        } catch (RuntimeException failed) {
            LOG.warn("media of {} are released later: {}", holder, FaultText.of(failed));
        }
        keeper.tidyIfDue();
    }

    /**
     * Releases the media of a delivery of which nothing will be sent any more.
     *
     * @param delivery the delivery as it stands
     * @param state how far the adapter is
     */
    public void releaseIfOver(Delivery delivery, PublishState state) {
        if (store.isPresent() && SpoolKeeper.isOver(delivery, state)) {
            release(delivery.connection().tenant(), MediaHolder.of(delivery.id()), delivery.post());
        }
    }

    private MediaSource spooled(MediaSource source, Connection connection, MediaHolder holder) {
        Optional<SpooledMedia> there = source.spooled();
        if (there.isEmpty() && source.durable()) {
            return source;
        }
        SpooledMedia media =
                there.isPresent() ? held(there.get(), connection, holder) : taken(source, connection, holder);
        MediaSource kept = MediaSource.spooled(media);
        return source.publicUrl().map(kept::alsoAt).orElse(kept);
    }

    private SpooledMedia held(SpooledMedia media, Connection connection, MediaHolder holder) {
        if (!store.orElseThrow().hold(connection.tenant(), holder, media, clock.instant())) {
            throw rejected(
                    "the media store holds " + media.sha256() + " no longer, or not for this tenant",
                    RetryAdvice.afterAction("give the bytes again"),
                    connection);
        }
        return media;
    }

    /** The same bytes for many accounts are read once to know them, and written once. */
    private SpooledMedia taken(MediaSource source, Connection connection, MediaHolder holder) {
        try {
            Optional<SpooledMedia> known = source.repeatable() ? Optional.of(digests.of(source)) : Optional.empty();
            if (known.isPresent()
                    && store.orElseThrow().hold(connection.tenant(), holder, known.get(), clock.instant())) {
                return known.get();
            }
            return put(source, connection, holder);
        } catch (IOException unreadable) {
            LOG.debug("{} cannot be read: {}", source, FaultText.of(unreadable));
            throw rejected(
                    source + " cannot be read: " + unreadable.getClass().getSimpleName(),
                    source.repeatable() ? RetryAdvice.sameCall() : RetryAdvice.afterAction("give the bytes again"),
                    connection);
        }
    }

    private SpooledMedia put(MediaSource source, Connection connection, MediaHolder holder) throws IOException {
        MediaStore there = store.orElseThrow();
        long size = source.size().orElseThrow();
        MediaUse use = there.use();
        if (use.bytes() > use.mostBytes() - size) {
            keeper.tidy();
        }
        try (InputStream bytes = source.open()) {
            return there.put(connection.tenant(), holder, new MediaUpload(bytes, source.size(), size), clock.instant());
        }
    }

    private static MediaRejectedException rejected(String what, RetryAdvice advice, Connection connection) {
        return new MediaRejectedException(ErrorDetails.of(what, advice)
                .network(connection.network())
                .tenant(connection.tenant())
                .connection(connection.id())
                .operation("spool")
                .build());
    }
}
