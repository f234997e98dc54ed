package io.smm.core.internal.listening;

import io.smm.Cursor;
import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.error.ErrorDetails;
import io.smm.error.NetworkDownException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalStream;
import io.smm.post.PostRef;
import io.smm.spi.EventStream;
import io.smm.spi.StreamRules;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/** A network that does on its lines what a test says: an event, an end, a refusal. Its time passes when somebody waits. */
final class ScriptedLines implements EventStream {

    static final Network TESTNET = new Network("testnet");
    static final Connection US = Connection.of(
            new TenantId("shop"),
            new AppId("app"),
            URI.create("https://server.example"),
            AccountRef.of(TESTNET, "us", "us"));

    private final ManualTime time;
    private final boolean resumes;
    /** What the next openings are refused with. */
    final Deque<SmmException> refusals = new ArrayDeque<>();
    /** What comes next on the line that stands: the id of a signal, a place reached without one, or an error that ends it. */
    final Deque<Object> says = new ConcurrentLinkedDeque<>();

    final List<Instant> openings = new ArrayList<>();
    final List<Optional<Cursor>> places = new ArrayList<>();
    final AtomicInteger standing = new AtomicInteger();
    final AtomicInteger reads = new AtomicInteger();

    ScriptedLines(ManualTime time, boolean resumes) {
        this.time = time;
        this.resumes = resumes;
    }

    static SmmException cut() {
        return new NetworkDownException(
                ErrorDetails.of("cut", RetryAdvice.sameCall()).build());
    }

    static SignalEvent event(String id) {
        return SignalEvent.deleted(US.account(), PostRef.of(TESTNET, id), Instant.EPOCH, SignalEvent.Source.STREAM);
    }

    @Override
    public StreamRules rules() {
        return StreamRules.usual(Duration.ofSeconds(20), resumes, "a test", LocalDate.EPOCH);
    }

    @Override
    public SignalStream open(Connection connection, Optional<Cursor> from) {
        openings.add(time.instant());
        places.add(from);
        SmmException refusal = refusals.poll();
        if (refusal != null) {
            throw refusal;
        }
        standing.incrementAndGet();
        return new Line(from);
    }

    private final class Line implements SignalStream {
        private Optional<Cursor> place;
        private boolean open = true;

        Line(Optional<Cursor> place) {
            this.place = place;
        }

        @Override
        public Optional<SignalEvent> next(Duration patience) {
            reads.incrementAndGet();
            Object said = says.poll();
            while (said instanceof Cursor moved) {
                place = Optional.of(moved);
                said = says.poll();
            }
            if (said instanceof SmmException end) {
                throw end;
            }
            if (said instanceof String id) {
                place = resumes ? Optional.of(new Cursor("after-" + id)) : Optional.empty();
                return Optional.of(event(id));
            }
            time.pass(patience);
            return Optional.empty();
        }

        @Override
        public Optional<Cursor> cursor() {
            return place;
        }

        @Override
        public void close() {
            if (open) {
                open = false;
                standing.decrementAndGet();
            }
        }
    }
}
