package io.smm.core.internal.quota;

import io.smm.account.QuotaSource;
import io.smm.spi.QuotaLimit;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaStore.Closure;
import io.smm.spi.QuotaStore.Use;
import io.smm.spi.QuotaStore.Window;
import io.smm.spi.QuotaStore.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The network shows how full a quota is, and not how large it is or what a call takes of it. What it showed last holds for a
 * window. From the rule's percentage on, calls are spaced so that what is left would last for a twelfth of the window at
 * one percent a call; at 100 they stop until the network takes calls again, and go on spaced until it shows less.
 */
final class GaugeShape implements Shape {

    static final GaugeShape GAUGE = new GaugeShape();

    private static final String SHOWN = "shown";
    private static final String CALLED = "called";
    private static final int FULL = 100;
    private static final int PARTS = 12;

    private GaugeShape() {}

    @Override
    public Window present(Meter meter, Optional<Window> stored, Instant now) {
        return stored.map(last -> window(
                        Uses.earlier(last.from(), now),
                        Uses.present(last.uses(), meter.endOfUse(now), now),
                        last.word(),
                        Uses.present(last.closed(), now)))
                .orElseGet(() -> window(now, List.of(), Optional.empty(), Optional.empty()));
    }

    @Override
    public Optional<Shortage> shortage(Meter meter, Window present, Booking booking, Instant now) {
        int slowDownAt = ((QuotaLimit.Percent) meter.rule().limit()).slowDownAt();
        long percent = present.used();
        if (percent < slowDownAt) {
            return Optional.empty();
        }
        // Full, and yet not closed any more: the network takes calls again, nobody knows how many.
        long left = FULL - (percent >= FULL ? slowDownAt : percent);
        Duration gap = meter.window().longest().dividedBy(PARTS * left);
        Instant next = present.uses().stream()
                .filter(use -> use.holder().equals(CALLED))
                .map(Use::at)
                .max(Instant::compareTo)
                .map(last -> last.plus(gap))
                .orElse(now);
        return next.isAfter(now) ? Optional.of(Shortage.until(next)) : Optional.empty();
    }

    @Override
    public Window book(Meter meter, Window present, Booking booking, Instant now) {
        return window(present.from(), with(present, use(meter, 0, CALLED, now)), present.word(), present.closed());
    }

    @Override
    public Window giveBack(Meter meter, Window present, Booking booking, Instant bookedAt) {
        return present;
    }

    @Override
    public Window correct(Meter meter, Window present, QuotaObservation observation, Instant now) {
        long percent = percent(observation);
        Optional<Instant> told = observation.resetAt().filter(end -> end.isAfter(now));
        if (told.filter(end -> end.isAfter(now.plus(Meter.LONGEST_CLOSURE))).isPresent()) {
            told = Optional.empty();
        }
        Optional<Closure> closed = percent < FULL
                ? present.closed()
                : Optional.of(new Closure(now, told.orElseGet(() -> untilAskedAgain(meter, now))));
        return window(
                present.from(),
                with(present, use(meter, percent, SHOWN, now)),
                Optional.of(new Word(QuotaSource.OBSERVED, now, Optional.empty())),
                closed);
    }

    @Override
    public OptionalLong limit(Meter meter, Window present, Instant now) {
        return OptionalLong.of(FULL);
    }

    @Override
    public Instant untilAskedAgain(Meter meter, Instant now) {
        return now.plus(meter.window().longest().dividedBy(PARTS));
    }

    /** Rounded up: nearly full is careful, not quite full is not. */
    private static long percent(QuotaObservation observation) {
        long used = Math.max(0, observation.limit() - observation.remaining());
        return (long) Math.ceil((double) used * FULL / observation.limit());
    }

    private static Use use(Meter meter, long points, String kind, Instant now) {
        return new Use(now, meter.endOfUse(now), points, kind);
    }

    private static List<Use> with(Window present, Use newest) {
        List<Use> uses = new ArrayList<>(present.uses());
        uses.removeIf(use -> use.holder().equals(newest.holder()));
        uses.add(newest);
        return uses;
    }

    private static Window window(Instant from, List<Use> uses, Optional<Word> word, Optional<Closure> closed) {
        Instant last = uses.stream().map(Use::until).max(Instant::compareTo).orElse(from);
        return new Window(from, last, FULL, Uses.sum(uses), uses, word, closed);
    }
}
