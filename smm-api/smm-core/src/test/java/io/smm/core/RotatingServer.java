package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.account.Secret;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.TokenRevokedException;
import io.smm.error.UnknownOutcomeException;
import io.smm.spi.TokenSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A network that rotates refresh tokens, loses answers, and ends the whole grant when a used token comes again (RFC 9700, section
 * 4.14.2). It knows what it has delivered, and fails a test whose client makes it end a grant that was still of use.
 */
final class RotatingServer {

    static final Duration ACCESS = Duration.ofHours(1);

    /** Clocks differ: what has less time left than this is of no use to a client. */
    private static final Duration OF_USE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Random random;
    private final Turns turns;
    private final Map<Secret, Instant> access = new HashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private int generation;
    private boolean delivered = true;
    private volatile boolean ended;

    /** How many of ten renewals meet trouble. */
    volatile int troubles = 4;

    RotatingServer(Clock clock, Random random, Turns turns) {
        this.clock = clock;
        this.random = random;
        this.turns = turns;
    }

    TokenSet signIn() {
        return issue();
    }

    boolean accepts(Secret token) {
        return !ended && access.getOrDefault(token, Instant.MIN).isAfter(clock.instant());
    }

    /** Whether the client was given a refresh token that is still good. */
    boolean renewable() {
        return !ended && delivered;
    }

    boolean hasEnded() {
        return ended;
    }

    TokenSet renew(Secret refresh) {
        assertThat(asked.incrementAndGet()).as("renewals of one grant at once").isEqualTo(1);
        try {
            turns.yieldTurn();
            int trouble = random.nextInt(10);
            if (trouble == 0 && trouble < troubles) {
                throw new RateLimitedException(FakeNetwork.details("slow down", RetryAdvice.sameCall()));
            }
            if (trouble == 1 && trouble < troubles) {
                throw lost();
            }
            TokenSet tokens = redeem(refresh, trouble >= troubles);
            turns.yieldTurn();
            if (trouble < troubles) {
                throw lost();
            }
            return tokens;
        } finally {
            asked.decrementAndGet();
        }
    }

    private TokenSet redeem(Secret refresh, boolean arrives) {
        if (ended || !refresh.equals(refreshToken())) {
            assertThat(ended || !isOfUse())
                    .as(
                            "a used refresh token came again while the grant was of use: token %s, present %s",
                            refresh.reveal(), generation)
                    .isTrue();
            ended = true;
            throw new TokenRevokedException(
                    FakeNetwork.details("invalid_grant", RetryAdvice.afterAction("connect again")));
        }
        generation++;
        delivered = arrives;
        return issue();
    }

    private boolean isOfUse() {
        Instant soon = clock.instant().plus(OF_USE);
        return delivered || access.values().stream().anyMatch(soon::isBefore);
    }

    private TokenSet issue() {
        Secret token = Secret.of("access-" + generation);
        Instant end = clock.instant().plus(ACCESS);
        if (delivered) {
            access.put(token, end);
        }
        return new TokenSet(token, Optional.of(end), Optional.of(refreshToken()), Optional.empty());
    }

    private Secret refreshToken() {
        return Secret.of("refresh-" + generation);
    }

    private static UnknownOutcomeException lost() {
        return new UnknownOutcomeException(FakeNetwork.details("no answer", RetryAdvice.reconcileFirst()));
    }
}
