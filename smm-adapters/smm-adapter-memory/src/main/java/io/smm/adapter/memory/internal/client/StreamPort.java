package io.smm.adapter.memory.internal.client;

import io.smm.Capabilities;
import io.smm.Cursor;
import io.smm.account.Connection;
import io.smm.adapter.memory.internal.world.Happening;
import io.smm.adapter.memory.internal.world.InboxServer;
import io.smm.adapter.memory.internal.world.Server;
import io.smm.error.InvalidInputException;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalStream;
import io.smm.spi.EventStream;
import io.smm.spi.StreamRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Lines on which the network tells what happens. */
final class StreamPort implements EventStream {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String PLACE = "event:";
    private static final StreamRules RULES =
            StreamRules.usual(Duration.ofMinutes(1), true, "simulated", LocalDate.EPOCH);

    private final InboxServer inbox;
    private final Calls calls;
    private final SignalMaker maker;

    StreamPort(Server server, Calls calls, Capabilities capabilities) {
        inbox = new InboxServer(server);
        this.calls = calls;
        maker = new SignalMaker(capabilities);
    }

    @Override
    public StreamRules rules() {
        return RULES;
    }

    @Override
    public SignalStream open(Connection connection, Optional<Cursor> from) {
        return new Line(
                connection,
                from.map(StreamPort::place).orElseGet(() -> calls.read(connection, "openStream", inbox::now)));
    }

    private static long place(Cursor cursor) {
        if (!cursor.value().matches(PLACE + "\\d{1,18}")) {
            throw InvalidInputException.of("stream", "from", "is no place of this stream");
        }
        return Long.parseLong(cursor.value().substring(PLACE.length()));
    }

    /** One line; used by one thread. */
    private final class Line implements SignalStream {

        private final Connection connection;
        private final Deque<Happening> waiting = new ArrayDeque<>();
        private long place;
        private boolean gap;
        private volatile boolean closed;

        Line(Connection connection, long place) {
            this.connection = connection;
            this.place = place;
        }

        @Override
        public Optional<SignalEvent> next(Duration patience) {
            Instant until = calls.now().plus(patience);
            while (!closed) {
                if (waiting.isEmpty()) {
                    InboxServer.Events events =
                            calls.read(connection, "readStream", token -> inbox.eventsAfter(token, place));
                    waiting.addAll(events.happenings());
                    gap |= events.lost();
                }
                Optional<Happening> next = Optional.ofNullable(waiting.poll());
                if (next.isPresent()) {
                    return Optional.of(told(next.get()));
                }
                if (!calls.now().isBefore(until) || !pause(until)) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        @Override
        public Optional<Cursor> cursor() {
            return Optional.of(new Cursor(PLACE + place));
        }

        @Override
        public void close() {
            closed = true;
        }

        private SignalEvent told(Happening happening) {
            place = happening.sequence();
            SignalEvent event = maker.event(happening, calls.now(), SignalEvent.Source.STREAM);
            boolean afterGap = gap;
            gap = false;
            return afterGap ? event.markAfterGap() : event;
        }

        private boolean pause(Instant until) {
            Duration left = Duration.between(calls.now(), until);
            try {
                calls.pause(left.compareTo(PAUSE) < 0 ? left : PAUSE);
                return true;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
