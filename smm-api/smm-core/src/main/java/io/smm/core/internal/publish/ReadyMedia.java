package io.smm.core.internal.publish;

import io.smm.core.internal.media.MediaSpool;
import io.smm.core.internal.media.MediaWiring;
import io.smm.core.internal.media.PostMedia;
import io.smm.core.internal.media.PostMedia.Place;
import io.smm.core.internal.media.TakenMedia;
import io.smm.core.internal.preflight.Blockers;
import io.smm.core.internal.preflight.CheckedPost;
import io.smm.core.internal.preflight.Preflight;
import io.smm.error.ErrorDetails;
import io.smm.error.MediaRejectedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.post.Delivery;
import io.smm.post.Hosting;
import io.smm.post.Media;
import io.smm.post.MediaSource;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostRules;
import io.smm.spi.HostedMedia;
import io.smm.spi.HostingRequest;
import io.smm.spi.MediaFetcher;
import io.smm.spi.MediaHost;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.StepKind;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The media of one delivery in the form in which its network takes them: lent an address where it takes no bytes, fetched where it
 * takes nothing else. Keeps no state that must outlive it: the keys under which media are lent follow from the delivery. Not
 * thread-safe.
 */
final class ReadyMedia {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyMedia.class);

    private final PublishIntent intent;
    private final PostRules rules;
    private final Preflight preflight;
    private final UploadWatch watch;
    private final MediaWiring wiring;
    private final MediaSpool spool;
    private final Clock clock;
    private final Duration callTimeout;
    private final Map<String, HostedMedia> lent = new HashMap<>();
    private @Nullable Post withBytes;
    private PublishIntent latest;

    ReadyMedia(
            PublishIntent intent,
            PostRules rules,
            Preflight preflight,
            UploadWatch watch,
            MediaWiring wiring,
            MediaSpool spool,
            Clock clock,
            Duration callTimeout) {
        this.intent = intent;
        this.rules = rules;
        this.preflight = preflight;
        this.watch = watch;
        this.wiring = wiring;
        this.spool = spool;
        this.clock = clock;
        this.callTimeout = callTimeout;
        latest = intent;
    }

    /** {@return the intent with its media as they were last made ready; as it was stored when they were not} */
    PublishIntent latest() {
        return latest;
    }

    /**
     * Makes media ready for a step, all those of parts that do not stand yet; what is ready already is left as it is. A step
     * that only asks needs none.
     *
     * @param next what the step does
     * @param partsDone how many parts stand
     * @param deadline by when they must be ready
     * @return the intent for the step
     * @throws SmmException when media cannot be made ready; the network has not heard of them
     */
    PublishIntent before(StepKind next, int partsDone, Instant deadline) {
        if (next == StepKind.PREPARE || next == StepKind.EFFECT) {
            Post post = withBytes == null ? fetched(partsDone) : withBytes;
            withBytes = post;
            latest = intent.withPost(PostMedia.isIn(post) ? lent(post, partsDone, deadline) : post);
        }
        return latest;
    }

    private Post lent(Post post, int partsDone, Instant deadline) {
        return PostMedia.map(
                post,
                (place, item, within) -> place.part() < partsDone
                        ? item.source()
                        : watch.watched(place, lent(place, item, within, deadline)));
    }

    /**
     * Takes back the addresses that were lent, by whomever, and lets go what was spooled, when the delivery is over: nothing of it will be
     * sent any more.
     *
     * @param delivery the delivery as it stands
     * @param state how far the adapter is
     */
    void releaseIfOver(Delivery delivery, PublishState state) {
        spool.releaseIfOver(delivery, state);
        if (wiring.host().isEmpty() || !isOver(delivery, state)) {
            return;
        }
        PostMedia.map(intent.post(), (place, item, within) -> {
            if (needsAddress(item, within)) {
                release(wiring.host().get(), key(place));
            }
            return item.source();
        });
    }

    /** The post with bytes that lay at an address, held against the network's rules now that somebody can look at them. */
    private Post fetched(int partsDone) {
        if (wiring.fetcher().isEmpty()) {
            return intent.post();
        }
        MediaFetcher fetcher = wiring.fetcher().get();
        Post post = PostMedia.map(intent.post(), (place, item, within) -> {
            boolean wanted = place.part() >= partsDone && hosting(within) == Hosting.BYTES;
            return wanted && !item.source().hasBytes() ? fetch(fetcher, item.source()) : item.source();
        });
        if (post.equals(intent.post())) {
            return post;
        }
        CheckedPost checked = preflight.recheck(intent.connection(), intent.destination(), post);
        Blockers.refuse(checked.report(), violation -> violation.field().contains(".media["));
        return checked.post();
    }

    private MediaSource fetch(MediaFetcher fetcher, MediaSource there) {
        MediaSource here;
        try {
            here = Objects.requireNonNull(fetcher.fetch(there.publicUrl().orElseThrow()), "fetch");
        } catch (SmmException refusal) {
            throw refusal;
        } catch (RuntimeException fault) {
            throw failed("the media fetcher", fault);
        }
        if (!here.hasBytes()) {
            throw rejected("the media fetcher gave no bytes", RetryAdvice.sameCall());
        }
        return here;
    }

    private MediaSource lent(Place place, Media item, Media within, Instant deadline) {
        return wiring.host().isPresent() && needsAddress(item, within)
                ? item.source().alsoAt(address(wiring.host().get(), place, item, deadline))
                : item.source();
    }

    private boolean needsAddress(Media item, Media within) {
        return TakenMedia.fetchesOnly(hosting(within))
                && item.source().hasBytes()
                && item.source().publicUrl().isEmpty();
    }

    private Hosting hosting(Media within) {
        return TakenMedia.rules(rules, intent.post(), within.kind()).hosting();
    }

    private URI address(MediaHost host, Place place, Media item, Instant deadline) {
        String key = key(place);
        HostedMedia present = lent.get(key);
        if (present == null || !isGoodFor(present, callTimeout)) {
            present = put(
                    host,
                    new HostingRequest(
                            key, intent.connection(), watch.watched(place, item.source()), item.mediaType(), deadline));
            lent.put(key, present);
        }
        return present.address();
    }

    private HostedMedia put(MediaHost host, HostingRequest request) {
        HostedMedia hosted;
        try {
            hosted = Objects.requireNonNull(host.put(request), "put");
        } catch (SmmException refusal) {
            throw rejected(
                    "the media host refused: " + refusal.details().message(), notReconciled(refusal.retryAdvice()));
        } catch (RuntimeException fault) {
            throw failed("the media host", fault);
        }
        PublicAddress.fault(hosted.address()).ifPresent(fault -> {
            throw rejected(
                    "no network can fetch from where the media host put it: " + fault,
                    RetryAdvice.afterAction("let the media host give addresses that anybody can reach"));
        });
        if (!isGoodFor(hosted, callTimeout)) {
            throw rejected(
                    "the media host's address is good until " + hosted.expiresAt() + ", which is too short",
                    RetryAdvice.afterAction("let the media host's addresses be good for an hour"));
        }
        return hosted;
    }

    private void release(MediaHost host, String key) {
        try {
            host.release(key);
            lent.remove(key);
        } catch (RuntimeException fault) {
            LOG.warn(
                    "the media host did not release {} and failed with {}; its time will end",
                    key,
                    fault.getClass().getName());
        }
    }

    private String key(Place place) {
        return intent.delivery().value() + "." + place.name();
    }

    private boolean isGoodFor(HostedMedia hosted, Duration time) {
        return hosted.expiresAt().isAfter(clock.instant().plus(time));
    }

    private static boolean isOver(Delivery delivery, PublishState state) {
        if (state.next() == StepKind.NONE) {
            return true;
        }
        return delivery.lastOutcome()
                .filter(outcome -> outcome instanceof Outcome.Rejected
                        || outcome instanceof Outcome.Unknown lost
                                && lost.settleAfter().isEmpty())
                .isPresent();
    }

    /** The network has no part in it, so there is nothing to read back. */
    private static RetryAdvice notReconciled(RetryAdvice advice) {
        return advice.kind() == RetryAdvice.Kind.RECONCILE_FIRST ? RetryAdvice.sameCall() : advice;
    }

    /** Only its type: a stranger's exception may say anything, secrets included. */
    private MediaRejectedException failed(String who, RuntimeException fault) {
        String what = who + " failed with " + fault.getClass().getName();
        LOG.error(what);
        return rejected(what, RetryAdvice.sameCall());
    }

    private MediaRejectedException rejected(String what, RetryAdvice advice) {
        return new MediaRejectedException(ErrorDetails.of(what, advice)
                .network(intent.connection().network())
                .tenant(intent.connection().tenant())
                .connection(intent.connection().id())
                .operation("publish")
                .build());
    }
}
