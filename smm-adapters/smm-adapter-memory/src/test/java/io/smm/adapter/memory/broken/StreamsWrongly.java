package io.smm.adapter.memory.broken;

import io.smm.Cursor;
import io.smm.account.Connection;
import io.smm.error.NetworkDownException;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalStream;
import io.smm.spi.EventStream;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.StreamRules;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/** Mistakes with lines. */
final class StreamsWrongly extends BrokenAdapter {

    private final UnaryOperator<SignalStream> breaking;

    private StreamsWrongly(NetworkAdapter good, UnaryOperator<SignalStream> breaking) {
        super(good);
        this.breaking = breaking;
    }

    /** Tells the place after what it holds: it has read one event ahead. */
    static BrokenAdapter aheadOfItself(NetworkAdapter good) {
        return new StreamsWrongly(good, line -> new Line(line) {
            private Optional<SignalEvent> ahead = Optional.empty();

            @Override
            public Optional<SignalEvent> next(Duration patience) {
                Optional<SignalEvent> event = ahead.isPresent() ? ahead : super.next(patience);
                ahead = super.next(Duration.ZERO);
                return event;
            }
        });
    }

    /** Loses what it was given when nobody waited for it. */
    static BrokenAdapter losingTheFirst(NetworkAdapter good) {
        return new StreamsWrongly(good, line -> new Line(line) {
            private boolean lost;

            @Override
            public Optional<SignalEvent> next(Duration patience) {
                if (!lost && super.next(Duration.ZERO).isPresent()) {
                    lost = true;
                }
                return super.next(patience);
            }
        });
    }

    /** Goes on after it was closed. */
    static BrokenAdapter neverEnding(NetworkAdapter good) {
        return new StreamsWrongly(good, line -> new Line(line) {
            @Override
            public void close() {}
        });
    }

    /** Lets nobody go who waits when it is closed. */
    static BrokenAdapter holdingWhoWaits(NetworkAdapter good) {
        return new StreamsWrongly(good, line -> new Line(line) {
            @Override
            public Optional<SignalEvent> next(Duration patience) {
                Optional<SignalEvent> event = super.next(Duration.ZERO);
                if (event.isEmpty() && !patience.isZero()) {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException atLast) {
                        Thread.currentThread().interrupt();
                    }
                }
                return event;
            }
        });
    }

    /** Takes a cut for silence: who waits never hears of it. */
    static BrokenAdapter hidingItsEnd(NetworkAdapter good) {
        return new StreamsWrongly(good, line -> new Line(line) {
            @Override
            public Optional<SignalEvent> next(Duration patience) {
                try {
                    return super.next(patience);
                } catch (NetworkDownException cut) {
                    return Optional.empty();
                }
            }
        });
    }

    /** Tells, after a cut, the place of what it has not given. */
    static BrokenAdapter losingOneAtACut(NetworkAdapter good) {
        return new StreamsWrongly(good, line -> new Line(line) {
            @Override
            public Optional<SignalEvent> next(Duration patience) {
                try {
                    return super.next(patience);
                } catch (NetworkDownException cut) {
                    super.next(Duration.ZERO);
                    throw cut;
                }
            }
        });
    }

    @Override
    public Optional<EventStream> eventStream() {
        return super.eventStream().map(port -> new EventStream() {
            @Override
            public StreamRules rules() {
                return port.rules();
            }

            @Override
            public SignalStream open(Connection connection, Optional<Cursor> from) {
                return breaking.apply(port.open(connection, from));
            }
        });
    }

    /** A good line, to be broken in one method. */
    private static class Line implements SignalStream {

        private final SignalStream good;

        Line(SignalStream good) {
            this.good = good;
        }

        @Override
        public Optional<SignalEvent> next(Duration patience) {
            return good.next(patience);
        }

        @Override
        public Optional<Cursor> cursor() {
            return good.cursor();
        }

        @Override
        public void close() {
            good.close();
        }
    }
}
