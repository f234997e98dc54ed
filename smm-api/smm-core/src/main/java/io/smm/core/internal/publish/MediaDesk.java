package io.smm.core.internal.publish;

import io.smm.core.internal.Registry;
import io.smm.core.internal.media.MediaSpool;
import io.smm.core.internal.media.MediaWiring;
import io.smm.core.internal.preflight.Preflight;
import io.smm.post.PostRules;
import io.smm.spi.PublishIntent;
import java.time.Clock;
import java.time.Duration;

/** Readies the media of deliveries: makes a {@link ReadyMedia} for each that somebody works on. */
public final class MediaDesk {

    private final Registry registry;
    private final Preflight preflight;
    private final MediaWiring wiring;
    private final MediaSpool spool;
    private final Clock clock;
    private final Duration callTimeout;

    /**
     * Makes the desk.
     *
     * @param registry the adapters, which say how media are taken
     * @param preflight checks what was fetched
     * @param wiring what the host chose for media
     * @param spool keeps what cannot be read again
     * @param clock the clock
     * @param callTimeout the most time that one call to a network takes, and so for which an address must be good at least
     */
    public MediaDesk(
            Registry registry,
            Preflight preflight,
            MediaWiring wiring,
            MediaSpool spool,
            Clock clock,
            Duration callTimeout) {
        this.registry = registry;
        this.preflight = preflight;
        this.wiring = wiring;
        this.spool = spool;
        this.clock = clock;
        this.callTimeout = callTimeout;
    }

    /**
     * Opens the media of a delivery. Makes no call.
     *
     * @param intent what is published
     * @param watch who is told how far they are
     * @return its media; those of one caller's work on it
     */
    ReadyMedia open(PublishIntent intent, UploadWatch watch) {
        PostRules rules =
                registry.require(intent.connection().network()).rules(intent.connection(), intent.destination());
        return new ReadyMedia(intent, rules, preflight, watch, wiring, spool, clock, callTimeout);
    }
}
