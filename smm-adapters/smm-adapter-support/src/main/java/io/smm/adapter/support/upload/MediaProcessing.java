package io.smm.adapter.support.upload;

import io.smm.error.ErrorDetails;
import io.smm.error.MediaRejectedException;
import io.smm.error.RetryAdvice;
import io.smm.post.Outcome;
import io.smm.spi.CallScope;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a network says of its work on media that it has. Adapters map its words to one of four; the publishing step makes an
 * outcome of it and sleeps never: {@link Outcome.Pending} says when to look again, and no thread is held until then.
 */
public sealed interface MediaProcessing {

    /**
     * The network knows of the media and has not begun.
     *
     * @param checkAfter how long to wait before asking again, as the network says or advises
     */
    record Registered(Duration checkAfter) implements MediaProcessing {
        /**
         * Checks the component.
         *
         * @param checkAfter how long to wait before asking again
         */
        public Registered {
            Objects.requireNonNull(checkAfter, "checkAfter");
        }
    }

    /**
     * The network is at it.
     *
     * @param percent how much of all its work is done; empty when it does not say. What is not 0 to 100 counts as not said
     * @param step which step of its work it is at and how far with that, in words; empty when it does not say
     * @param checkAfter how long to wait before asking again, as the network says or advises
     */
    record Working(OptionalInt percent, String step, Duration checkAfter) implements MediaProcessing {
        /**
         * Checks the components.
         *
         * @param percent how much of all its work is done
         * @param step which step of its work it is at
         * @param checkAfter how long to wait before asking again
         */
        public Working {
            percent = percent.isPresent() && (percent.getAsInt() < 0 || percent.getAsInt() > 100)
                    ? OptionalInt.empty()
                    : percent;
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(checkAfter, "checkAfter");
        }

        /**
         * Work that is told of as a whole.
         *
         * @param percent how much of it is done; empty when the network does not say
         * @param checkAfter how long to wait before asking again
         */
        public Working(OptionalInt percent, Duration checkAfter) {
            this(percent, "", checkAfter);
        }
    }

    /** The media can be published. */
    record Ready() implements MediaProcessing {}

    /**
     * The network cannot use them.
     *
     * @param code its own code; empty text when it gave none
     * @param reason why, in its words, masked by the adapter
     */
    record Failed(String code, String reason) implements MediaProcessing {
        /**
         * Checks the components.
         *
         * @param code its own code
         * @param reason why
         */
        public Failed {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** No network wants to be asked more often. */
    Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    /** Whatever a network says, somebody looks after them within the hour. */
    Duration LONGEST_PAUSE = Duration.ofHours(1);

    /**
     * What the publishing step tells.
     *
     * @param scope on whose behalf, for errors
     * @param since when the network was given the last byte; stands in the adapter's state
     * @param now the moment
     * @param patience how long the network may work in all; then it counts as failed
     * @return empty when the media are ready and the publication goes on; else pending or rejected
     */
    default Optional<Outcome> outcome(CallScope scope, Instant since, Instant now, Duration patience) {
        if (this instanceof Ready) {
            return Optional.empty();
        }
        if (this instanceof Failed failed) {
            ErrorDetails.Builder details = details(
                    scope,
                    "the network cannot use the media" + (failed.reason.isEmpty() ? "" : ": " + failed.reason),
                    RetryAdvice.afterAction("give other media"));
            if (!failed.code.isEmpty()) {
                details.nativeCode(failed.code);
            }
            return Optional.of(new Outcome.Rejected(new MediaRejectedException(details.build())));
        }
        if (!now.isBefore(since.plus(patience))) {
            return Optional.of(new Outcome.Rejected(new MediaRejectedException(details(
                            scope,
                            "the network was not done with the media after " + patience,
                            RetryAdvice.afterAction("look at the media on the network, then publish anew"))
                    .build())));
        }
        return Optional.of(pending(now).givenUpAt(since.plus(patience)));
    }

    private Outcome.Pending pending(Instant now) {
        if (this instanceof Working working) {
            String step = working.step.isEmpty() ? "" : ": " + working.step;
            return new Outcome.Pending(
                    now.plus(bounded(working.checkAfter)),
                    "the network works on the media" + step,
                    working.percent,
                    Optional.empty());
        }
        return new Outcome.Pending(
                now.plus(bounded(((Registered) this).checkAfter)), "the network has not begun with the media");
    }

    private static Duration bounded(Duration wanted) {
        if (wanted.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted;
    }

    private static ErrorDetails.Builder details(CallScope scope, String what, RetryAdvice advice) {
        ErrorDetails.Builder details = ErrorDetails.of(what, advice)
                .network(scope.network())
                .tenant(scope.tenant())
                .operation("processing");
        scope.connection().ifPresent(details::connection);
        return details;
    }
}
