package io.smm.adapter.mastodon.internal;

import io.smm.CapabilityStatement;
import io.smm.Cursor;
import io.smm.account.Connection;
import io.smm.adapter.mastodon.internal.http.ListeningApi;
import io.smm.adapter.mastodon.internal.http.StreamApi;
import io.smm.adapter.mastodon.internal.map.StreamFrames;
import io.smm.adapter.mastodon.internal.map.StreamPlace;
import io.smm.adapter.mastodon.internal.wire.InstanceWire;
import io.smm.adapter.mastodon.internal.wire.NotificationWire;
import io.smm.adapter.support.Pages;
import io.smm.adapter.support.stream.FrameLine;
import io.smm.adapter.support.stream.MappedStream;
import io.smm.error.UnsupportedCapabilityException;
import io.smm.listening.SignalEvent.Source;
import io.smm.listening.SignalStream;
import io.smm.spi.EventStream;
import io.smm.spi.StreamRules;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lines on which a server tells what happens around an account. The network cannot begin one in the past; what was said meanwhile
 * is read from the notifications since the last one that came, once the line stands, so that nothing falls between both.
 */
public final class MastodonStream implements EventStream {

    /** Four hundred notifications: what is further back counts as lost, and the gap is told. */
    private static final int MOST_PAGES = 5;

    private static final int PAGE = 80;

    private final Clock clock;
    private final StreamRules rules;
    private final CapabilityStatement none;
    private final Instances instances;
    private final StreamApi streams;
    private final ListeningApi listening;

    /**
     * Makes the port.
     *
     * @param clock the clock
     * @param rules how lines are kept open
     * @param none what to say where an instance has no lines
     * @param instances what is known of instances
     * @param streams opens lines
     * @param listening the calls about notifications
     */
    public MastodonStream(
            Clock clock,
            StreamRules rules,
            CapabilityStatement none,
            Instances instances,
            StreamApi streams,
            ListeningApi listening) {
        this.clock = clock;
        this.rules = rules;
        this.none = none;
        this.instances = instances;
        this.streams = streams;
        this.listening = listening;
    }

    @Override
    public StreamRules rules() {
        return rules;
    }

    @Override
    public SignalStream open(Connection connection, Optional<Cursor> from) {
        Optional<StreamPlace> place = from.map(StreamPlace::of);
        InstanceWire said = instances.learn(connection).said();
        if (said.streaming().isEmpty()) {
            throw new UnsupportedCapabilityException(connection.network(), none);
        }
        FrameLine line = streams.open(connection, said, rules.silence());
        SignalStream events = MappedStream.fromNow(line, new StreamFrames(connection.account()), clock);
        if (place.isEmpty()) {
            return events;
        }
        try {
            return new CaughtUpStream(events, missed(connection, place.get()), from.orElseThrow());
        } catch (RuntimeException unread) {
            line.close();
            throw unread;
        }
    }

    /** What was said to us since a place, the oldest first. */
    private Deque<CaughtUpStream.Missed> missed(Connection connection, StreamPlace place) {
        Deque<CaughtUpStream.Missed> missed = new ArrayDeque<>();
        Optional<Cursor> from = Optional.empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            Pages.Piece<NotificationWire> piece =
                    listening.notifications(connection, Optional.empty(), from, PAGE, Function.identity());
            for (NotificationWire notification : piece.items()) {
                if (place.covers(notification)) {
                    return missed;
                }
                missed.addFirst(new CaughtUpStream.Missed(
                        StreamFrames.told(connection.account(), notification, clock.instant(), Source.POLL),
                        StreamPlace.behind(notification)));
            }
            from = piece.next().map(Cursor::new);
            if (from.isEmpty()) {
                return missed;
            }
        }
        return missed;
    }
}
