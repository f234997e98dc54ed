package io.smm.core.internal.ads;

import io.smm.account.Connection;
import io.smm.ads.AdObjectId;
import io.smm.ads.ClientReference;
import io.smm.ads.CreationOutcome;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.spi.AdAttemptStore;
import io.smm.spi.Settlement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes one thing on an ad platform once, whatever answers are lost: looks it up by its mark first, writes down that it is
 * about to try, and after a lost answer tries again only when a look-up says that it is not there, asked late enough to know.
 */
final class OnceMaker {

    private final AdAttemptStore attempts;
    private final Clock clock;
    private final Duration longestCall;

    /** The longest call is the time from the note that it is tried to the last moment at which the network may get it. */
    OnceMaker(AdAttemptStore attempts, Clock clock, Duration longestCall) {
        this.attempts = attempts;
        this.clock = clock;
        this.longestCall = longestCall;
    }

    CreationOutcome make(
            Connection connection,
            Settlement settlement,
            ClientReference reference,
            Supplier<Optional<? extends AdObjectId>> lookUp,
            Supplier<? extends AdObjectId> creation) {
        boolean canLookUp = settlement.kind() != Settlement.Kind.NONE;
        Optional<Instant> last = attempts.find(connection.id(), reference);
        Instant asked = clock.instant(); // before the look-up: what it shows is at least as old
        if (canLookUp) {
            Optional<? extends AdObjectId> there = lookUp.get();
            if (there.isPresent()) {
                return new CreationOutcome.Found(there.get());
            }
        }
        if (last.isPresent() && !settlement.repeatSafe()) {
            Optional<Instant> decided = canLookUp ? Optional.of(decided(last.get(), settlement)) : Optional.empty();
            if (decided.isEmpty() || asked.isBefore(decided.get())) {
                return new CreationOutcome.Unknown(decided);
            }
        }
        Instant now = clock.instant();
        if (!attempts.replace(connection.id(), reference, last, Optional.of(now))) {
            return new CreationOutcome.Unknown(canLookUp ? Optional.of(decided(now, settlement)) : Optional.empty());
        }
        try {
            return new CreationOutcome.Created(creation.get());
        } catch (SmmException failure) {
            if (failure.retryAdvice().kind() != RetryAdvice.Kind.RECONCILE_FIRST) {
                attempts.replace(connection.id(), reference, Optional.of(now), Optional.empty());
                throw failure; // the error proves that nothing was made
            }
            return canLookUp ? lookedUpAfterLoss(lookUp, decided(now, settlement)) : unknown(Optional.empty());
        }
    }

    /** What is there is there, however early one looks; only absence needs time to be sure. */
    private static CreationOutcome lookedUpAfterLoss(Supplier<Optional<? extends AdObjectId>> lookUp, Instant decided) {
        try {
            Optional<? extends AdObjectId> there = lookUp.get();
            return there.isPresent() ? new CreationOutcome.Found(there.get()) : unknown(Optional.of(decided));
        } catch (SmmException cannotLook) {
            return unknown(Optional.of(decided));
        }
    }

    private Instant decided(Instant attempt, Settlement settlement) {
        return attempt.plus(longestCall).plus(settlement.window());
    }

    private static CreationOutcome unknown(Optional<Instant> askAgainAt) {
        return new CreationOutcome.Unknown(askAgainAt);
    }
}
