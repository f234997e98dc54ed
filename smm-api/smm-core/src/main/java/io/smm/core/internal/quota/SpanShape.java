package io.smm.core.internal.quota;

import io.smm.account.QuotaSource;
import io.smm.spi.QuotaLimit;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaStore.Closure;
import io.smm.spi.QuotaStore.Use;
import io.smm.spi.QuotaStore.Window;
import io.smm.spi.QuotaStore.Word;
import io.smm.spi.QuotaWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Use adds up in a span of time: rolling, of the calendar, or fixed. Each use counts until a whole window after it, or until the
 * calendar's midnight. Where a fixed window begins is the network's secret until an answer tells its end: then all use in
 * it ends there. So no span of a window's length holds more than the limit unless the network itself said that it
 * counts anew.
 *
 * <p>Uses within a twenty-fourth of a window are kept as one that counts from the last of them: the ledger may hold
 * that much time too long, never too short.
 */
final class SpanShape implements Shape {

    static final SpanShape SPAN = new SpanShape();

    private static final int SLICES = 24;

    /** Before an answer has told what others used, this part of the limit is let through. */
    private static final int SHARE_UNCONFIRMED = 4;

    /** How soon to look again whether the first answer has come. */
    private static final Duration SOON = Duration.ofMillis(100);

    /** A use as old as that has been answered: what the network says includes it. */
    private static final Duration ANSWERED = Duration.ofMinutes(1);

    private SpanShape() {}

    @Override
    public Window present(Meter meter, Optional<Window> stored, Instant now) {
        if (stored.isEmpty()) {
            return window(meter, now, List.of(), Optional.empty(), Optional.empty(), 0);
        }
        Window last = stored.get();
        Instant end = meter.endOfUse(now);
        if (standsAsStored(meter, last, end, now)) {
            return last;
        }
        List<Use> all = last.uses().isEmpty() && last.used() > 0
                ? List.of(new Use(last.from(), last.resetAt(), last.used(), ""))
                : last.uses();
        Optional<Word> word = last.word()
                .map(said -> new Word(
                        said.source(),
                        Uses.earlier(said.at(), now),
                        said.until().filter(told -> told.isAfter(now) && !Meter.isAhead(told, end))));
        return window(
                meter,
                Uses.earlier(last.from(), now),
                Uses.present(all, end, now),
                word,
                Uses.present(last.closed(), now),
                last.limit());
    }

    /** Whether nothing of it is over and no wrong clock wrote any of it. So it is between two calls, and need not be made anew. */
    private static boolean standsAsStored(Meter meter, Window last, Instant end, Instant now) {
        return !last.uses().isEmpty()
                && last.closed().isEmpty()
                && !last.from().isAfter(now)
                && Uses.areAllPresent(last.uses(), end, now)
                && last.used() == Uses.sum(last.uses())
                && last.resetAt().equals(last.uses().get(last.uses().size() - 1).until())
                && last.limit() == limit(meter, last.word(), last.limit())
                && (last.word().isEmpty() || stands(last.word().get(), end, now));
    }

    private static boolean stands(Word word, Instant end, Instant now) {
        Instant told = word.until().orElse(null);
        return !word.at().isAfter(now) && (told == null || told.isAfter(now) && !Meter.isAhead(told, end));
    }

    @Override
    public Optional<Shortage> shortage(Meter meter, Window present, Booking booking, Instant now) {
        OptionalLong limit = limit(meter, present, now);
        if (limit.isEmpty()) {
            return Optional.empty();
        }
        if (fits(present, booking.points(), limit.getAsLong())) {
            boolean careful = isUnconfirmed(meter, present, now)
                    && !fits(present, booking.points(), limit.getAsLong() / SHARE_UNCONFIRMED);
            return careful ? Optional.of(new Shortage(now.plus(SOON), true)) : Optional.empty();
        }
        long over = Uses.add(present.used(), booking.points()) - limit.getAsLong();
        Instant last = now;
        for (Use leaving : present.uses()) {
            over -= leaving.points();
            last = leaving.until();
            if (over <= 0) {
                break;
            }
        }
        return Optional.of(Shortage.until(last));
    }

    /** What the network says it grants is less than one call at times; then a call goes out when nothing else counts. */
    private static boolean fits(Window present, long points, long limit) {
        return present.used() == 0 || points <= limit - present.used();
    }

    @Override
    public Window book(Meter meter, Window present, Booking booking, Instant now) {
        return withUses(meter, present, with(meter, present, booking.points(), now));
    }

    private static List<Use> with(Meter meter, Window present, long points, Instant now) {
        Instant end = meter.endOfUse(now);
        boolean told =
                present.word().isPresent() && present.word().get().until().isPresent();
        Instant until = told ? Uses.earlier(present.word().get().until().get(), end) : end;
        long slice = Math.max(1, meter.window().longest().toMillis() / SLICES);
        List<Use> uses = new ArrayList<>(present.uses().size() + 1);
        uses.addAll(present.uses());
        for (int i = 0; i < uses.size(); i++) {
            Use use = uses.get(i);
            if (Math.floorDiv(use.at().toEpochMilli(), slice) == Math.floorDiv(now.toEpochMilli(), slice)) {
                uses.set(
                        i,
                        new Use(
                                Uses.later(use.at(), now),
                                Uses.later(use.until(), until),
                                Uses.add(use.points(), points),
                                ""));
                return uses;
            }
        }
        uses.add(new Use(now, until, points, ""));
        return uses;
    }

    @Override
    public Window giveBack(Meter meter, Window present, Booking booking, Instant bookedAt) {
        List<Use> since = new ArrayList<>();
        List<Use> kept = new ArrayList<>();
        present.uses().forEach(use -> (use.at().isBefore(bookedAt) ? kept : since).add(use));
        kept.addAll(Uses.less(since, booking.points()));
        return withUses(meter, present, kept);
    }

    @Override
    public Window correct(Meter meter, Window present, QuotaObservation observation, Instant now) {
        Optional<Instant> told = observation.resetAt();
        Instant latest = meter.endOfUse(now);
        if (told.isPresent() && !told.get().isAfter(now)) {
            return present; // about a window that is over
        }
        if (told.isPresent() && observation.remaining() == 0 && told.get().isAfter(latest)) {
            return told.get().isAfter(now.plus(Meter.LONGEST_CLOSURE))
                    ? present
                    : closed(present, observation, told.get(), now);
        }
        if (told.isPresent() && Meter.isAhead(told.get(), latest)) {
            return present; // no such window can be
        }
        Optional<Instant> end = meter.window() instanceof QuotaWindow.Rolling ? Optional.empty() : told;
        List<Use> uses = end.isPresent() ? of(meter, present, end.get()) : present.uses();
        return window(
                meter,
                present.from(),
                agreeing(meter, uses, observation, told.orElse(latest), now),
                Optional.of(new Word(QuotaSource.OBSERVED, now, end)),
                present.closed(),
                observation.limit());
    }

    /** The network refuses for longer than the window lasts: no count says when it will not. */
    private static Window closed(Window present, QuotaObservation observation, Instant until, Instant now) {
        return new Window(
                present.from(),
                present.resetAt(),
                observation.limit(),
                present.used(),
                present.uses(),
                Optional.of(new Word(QuotaSource.OBSERVED, now, Optional.empty())),
                Optional.of(new Closure(now, until)));
    }

    /** The uses that belong to the window that ends then; they end with it. */
    private static List<Use> of(Meter meter, Window present, Instant reset) {
        Instant begin = reset.minus(meter.window().longest());
        List<Use> uses = new ArrayList<>(present.uses().size());
        for (Use use : present.uses()) {
            if (!use.at().isBefore(begin)) {
                uses.add(use.until().isAfter(reset) ? new Use(use.at(), reset, use.points(), use.holder()) : use);
            }
        }
        return uses;
    }

    /**
     * Brings the sum to what the network says. Calls under way are booked here and not yet counted there: as long as a use may
     * not have been answered, the larger number is the careful one.
     */
    private static List<Use> agreeing(
            Meter meter, List<Use> uses, QuotaObservation observation, Instant end, Instant now) {
        long there = Math.max(0, observation.limit() - observation.remaining());
        long own = Uses.sum(uses);
        Instant answered = now.minus(ANSWERED);
        long underWay = 0;
        for (Use use : uses) {
            underWay = use.at().isAfter(answered) ? Uses.add(underWay, use.points()) : underWay;
        }
        long used = Math.max(there, Math.min(own, Uses.add(there, underWay)));
        if (used <= own) {
            return Uses.less(uses, own - used);
        }
        List<Use> more = new ArrayList<>(uses);
        more.add(new Use(now, Uses.earlier(end, meter.endOfUse(now)), used - own, ""));
        return more;
    }

    @Override
    public OptionalLong limit(Meter meter, Window present, Instant now) {
        if (meter.chosen().isPresent() || present.word().isEmpty()) {
            return meter.stated();
        }
        Word word = present.word().get();
        return switch (word.source()) {
            case OBSERVED -> OptionalLong.of(present.limit());
            case LEARNED -> Ceiling.after(present.limit(), meter.windowsSince(word.at(), now));
            case NOT_CONFIRMED, STATED, CHOSEN -> meter.stated();
        };
    }

    /** Nothing is known yet of what was used before this store was asked first. */
    static boolean isUnconfirmed(Meter meter, Window present, Instant now) {
        return meter.isTheNetworks()
                && present.word().isEmpty()
                && present.from().plus(meter.window().longest()).isAfter(now);
    }

    @Override
    public Instant untilAskedAgain(Meter meter, Instant now) {
        boolean calendar = meter.window() instanceof QuotaWindow.CalendarDay;
        return calendar && meter.rule().limit() instanceof QuotaLimit.Unpublished
                ? meter.endOfUse(now)
                : now.plus(Ceiling.pause(meter.window().longest()));
    }

    private static Window withUses(Meter meter, Window present, List<Use> uses) {
        return window(meter, present.from(), uses, present.word(), present.closed(), present.limit());
    }

    private static Window window(
            Meter meter, Instant from, List<Use> uses, Optional<Word> word, Optional<Closure> closed, long learned) {
        Instant last = uses.isEmpty() ? from : uses.get(0).until();
        for (Use use : uses) {
            last = Uses.later(last, use.until());
        }
        return new Window(from, last, limit(meter, word, learned), Uses.sum(uses), uses, word, closed);
    }

    private static long limit(Meter meter, Optional<Word> word, long learned) {
        QuotaSource source = word.isPresent() ? word.get().source() : QuotaSource.STATED;
        return source == QuotaSource.OBSERVED || source == QuotaSource.LEARNED
                ? learned
                : meter.stated().orElse(0);
    }
}
