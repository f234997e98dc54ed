package io.smm.core.internal.quota;

import io.smm.account.QuotaSource;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaStore.Closure;
import io.smm.spi.QuotaStore.Use;
import io.smm.spi.QuotaStore.Window;
import io.smm.spi.QuotaStore.Word;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Slots are taken and given back, each under its holder's name; one that nobody gives back is free when its lease ends. */
final class SlotShape implements Shape {

    static final SlotShape SLOTS = new SlotShape();

    private SlotShape() {}

    @Override
    public Window present(Meter meter, Optional<Window> stored, Instant now) {
        return stored.map(last -> window(
                        meter,
                        Uses.earlier(last.from(), now),
                        Uses.present(last.uses(), meter.endOfUse(now), now),
                        last.word(),
                        Uses.present(last.closed(), now),
                        last.limit()))
                .orElseGet(() -> window(meter, now, List.of(), Optional.empty(), Optional.empty(), 0));
    }

    @Override
    public Optional<Shortage> shortage(Meter meter, Window present, Booking booking, Instant now) {
        List<Use> others = without(present.uses(), booking.holder());
        long over = Uses.add(Uses.sum(others), booking.points())
                - limit(meter, present, now).orElse(Long.MAX_VALUE);
        Instant last = now;
        for (Use leaving : others) {
            if (over <= 0) {
                break;
            }
            over -= leaving.points();
            last = leaving.until();
        }
        return last.isAfter(now) ? Optional.of(new Shortage(last, true)) : Optional.empty();
    }

    @Override
    public Window book(Meter meter, Window present, Booking booking, Instant now) {
        List<Use> uses = new ArrayList<>(without(present.uses(), booking.holder()));
        uses.add(new Use(now, meter.endOfUse(now), booking.points(), booking.holder()));
        return withUses(meter, present, uses);
    }

    @Override
    public Window giveBack(Meter meter, Window present, Booking booking, Instant bookedAt) {
        return withUses(meter, present, without(present.uses(), booking.holder()));
    }

    /** Answers may name another number of slots; who holds them is known here alone. */
    @Override
    public Window correct(Meter meter, Window present, QuotaObservation observation, Instant now) {
        return window(
                meter,
                present.from(),
                present.uses(),
                Optional.of(new Word(QuotaSource.OBSERVED, now, Optional.empty())),
                present.closed(),
                observation.limit());
    }

    @Override
    public OptionalLong limit(Meter meter, Window present, Instant now) {
        return present.word()
                        .filter(word -> word.source() == QuotaSource.OBSERVED)
                        .isPresent()
                ? OptionalLong.of(present.limit())
                : meter.stated();
    }

    @Override
    public Instant untilAskedAgain(Meter meter, Instant now) {
        return now.plus(Ceiling.pause(meter.window().longest()));
    }

    private static List<Use> without(List<Use> uses, String holder) {
        return uses.stream().filter(use -> !use.holder().equals(holder)).toList();
    }

    private static Window withUses(Meter meter, Window present, List<Use> uses) {
        return window(meter, present.from(), uses, present.word(), present.closed(), present.limit());
    }

    private static Window window(
            Meter meter, Instant from, List<Use> uses, Optional<Word> word, Optional<Closure> closed, long told) {
        Instant last = uses.stream().map(Use::until).max(Instant::compareTo).orElse(from);
        boolean observed =
                word.filter(said -> said.source() == QuotaSource.OBSERVED).isPresent();
        return new Window(from, last, observed ? told : meter.stated().orElse(0), Uses.sum(uses), uses, word, closed);
    }
}
