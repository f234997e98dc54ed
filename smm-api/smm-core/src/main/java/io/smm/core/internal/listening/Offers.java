package io.smm.core.internal.listening;

import io.smm.account.Connection;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.error.WindowClosedException;
import io.smm.listening.ActionOffer;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Checks, before anything is sent, that a signal takes what is to be done with it. */
final class Offers {

    private final Clock clock;

    Offers(Clock clock) {
        this.clock = clock;
    }

    void require(Connection connection, Signal signal, SignalAction action) {
        if (signal.offer(action)
                .filter(offer -> offer.standsAt(clock.instant()))
                .isEmpty()) {
            throw refused(connection, signal, action);
        }
    }

    WindowClosedException refused(Connection connection, Signal signal, SignalAction action) {
        Instant now = clock.instant();
        List<String> possible = signal.offers().stream()
                .filter(offer -> offer.standsAt(now))
                .map(ActionOffer::action)
                .filter(other -> other != action)
                .map(Offers::words)
                .toList();
        String why = signal.offer(action)
                .flatMap(ActionOffer::until)
                .map(until -> "its time for that ended at " + until)
                .orElse("the network does not let us do that with it (any more)");
        String instead = possible.isEmpty() ? "nothing can be done with it" : "instead: " + String.join(", ", possible);
        return new WindowClosedException(ErrorDetails.of(
                        "cannot " + words(action) + " this " + signal.nativeKind() + ": " + why + "; " + instead,
                        RetryAdvice.never())
                .network(connection.network())
                .tenant(connection.tenant())
                .connection(connection.id())
                .operation(words(action))
                .build());
    }

    private static String words(SignalAction action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
