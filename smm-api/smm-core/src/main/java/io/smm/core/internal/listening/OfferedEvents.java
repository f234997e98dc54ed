package io.smm.core.internal.listening;

import io.smm.listening.SignalEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What came another way and waits to be read; who brought it waits until it was received, and that is written. Thread-safe. */
final class OfferedEvents {

    private static final int MOST = 1_000;

    private final FeedPlace place;
    private final BlockingQueue<Offered> waiting = new ArrayBlockingQueue<>(MOST);
    private volatile boolean closed;

    OfferedEvents(FeedPlace place) {
        this.place = place;
    }

    /** One event that was offered. */
    final class Offered {
        private final SignalEvent event;
        private final CompletableFuture<Boolean> outcome = new CompletableFuture<>();

        Offered(SignalEvent event) {
            this.event = event;
        }

        SignalEvent event() {
            return event;
        }

        /** Says so to whoever brought it, once it is written. */
        void received() {
            place.write();
            outcome.complete(true);
        }
    }

    Optional<Offered> poll() {
        return Optional.ofNullable(waiting.poll());
    }

    boolean offer(List<SignalEvent> events, Duration patience) {
        List<Offered> offers = new ArrayList<>();
        for (SignalEvent event : events) {
            if (!place.knows(HandedOver.id(event))) {
                Offered offer = new Offered(event);
                offers.add(offer);
                if (closed || !waiting.offer(offer)) {
                    return takenBack(offers);
                }
            }
        }
        if (closed) {
            close();
        }
        try {
            return CompletableFuture.allOf(
                                    offers.stream().map(offer -> offer.outcome).toArray(CompletableFuture[]::new))
                            .thenApply(all -> offers.stream().allMatch(offer -> offer.outcome.join()))
                            .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                    || takenBack(offers);
        } catch (TimeoutException late) {
            return takenBack(offers);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return takenBack(offers);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void close() {
        closed = true;
        for (Offered offer = waiting.poll(); offer != null; offer = waiting.poll()) {
            offer.outcome.complete(false);
        }
    }

    /** What nobody reads yet is not read any more: the network delivers it again. */
    private boolean takenBack(List<Offered> offers) {
        offers.forEach(waiting::remove);
        return false;
    }
}
