package io.smm.adapter.bluesky.internal.stream;

import io.smm.Cursor;
import io.smm.account.Connection;
import io.smm.adapter.bluesky.internal.http.FirehoseApi;
import io.smm.adapter.bluesky.internal.map.Permalinks;
import io.smm.adapter.support.stream.FrameLine;
import io.smm.adapter.support.stream.MappedStream;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalStream;
import io.smm.spi.EventStream;
import io.smm.spi.StreamRules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** What others write about the account, from the line on which a server tells all that is written. */
public final class Firehose implements EventStream {

    private static final StreamRules RULES = StreamRules.usual(
            FirehoseApi.SILENCE,
            true,
            "lexicon com.atproto.sync.subscribeRepos (2026-08-20)",
            LocalDate.of(2026, 11, 23));

    private final Clock clock;
    private final FirehoseApi api;
    private final Permalinks links;

    /**
     * Makes the port.
     *
     * @param clock the clock
     * @param api the calls to the firehose
     * @param links the addresses for people
     */
    public Firehose(Clock clock, FirehoseApi api, Permalinks links) {
        this.clock = clock;
        this.api = api;
        this.links = links;
    }

    @Override
    public StreamRules rules() {
        return RULES;
    }

    @Override
    public SignalStream open(Connection connection, Optional<Cursor> from) {
        FirehosePlace.Line line = FirehosePlace.Line.of(api.url());
        FirehoseMapper mapper = new FirehoseMapper(connection, links, line);
        if (from.isEmpty()) {
            return MappedStream.fromNow(api.subscribe(connection, Optional.empty()), mapper, clock);
        }
        FirehosePlace place = FirehosePlace.of(from.get());
        if (!place.host().equals(line.host())) {
            return afterGap(connection, mapper);
        }
        FrameLine frames = api.subscribe(connection, Optional.of(place.seq()));
        return new Resumed(MappedStream.from(frames, from.get(), mapper, clock), () -> afterGap(connection, mapper));
    }

    private SignalStream afterGap(Connection connection, FirehoseMapper mapper) {
        return MappedStream.afterGap(api.subscribe(connection, Optional.empty()), mapper, clock);
    }

    /** A line that goes on at a place; where the server says that it has no such place, it begins now, after a gap. */
    private static final class Resumed implements SignalStream {

        private final Supplier<SignalStream> anew;
        private volatile SignalStream line;
        private volatile boolean closed;

        Resumed(SignalStream line, Supplier<SignalStream> anew) {
            this.line = line;
            this.anew = anew;
        }

        @Override
        public Optional<SignalEvent> next(Duration patience) {
            try {
                return line.next(patience);
            } catch (PlaceLostException lost) {
                line.close();
                line = anew.get();
                if (closed) {
                    line.close();
                }
                return line.next(patience);
            }
        }

        @Override
        public Optional<Cursor> cursor() {
            return line.cursor();
        }

        @Override
        public void close() {
            closed = true;
            line.close();
        }
    }
}
