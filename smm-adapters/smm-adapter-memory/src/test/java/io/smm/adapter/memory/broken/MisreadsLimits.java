package io.smm.adapter.memory.broken;

import io.smm.account.AccountProfile;
import io.smm.account.AccountRef;
import io.smm.account.Connection;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.spi.Authenticator;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Tells "too many" in a wrong way, or to the wrong people. */
final class MisreadsLimits extends BrokenAdapter {

    /** How a call for a connection is made. */
    private interface Calling {
        Object make(Connection connection, Supplier<Object> call);
    }

    private final Calling calling;

    private MisreadsLimits(NetworkAdapter good, Calling calling) {
        super(good);
        this.calling = calling;
    }

    /** Does not read the moment in the refusal. */
    static MisreadsLimits withoutTheMoment(NetworkAdapter good) {
        return new MisreadsLimits(good, (connection, call) -> {
            try {
                return call.get();
            } catch (RateLimitedException limited) {
                throw new RateLimitedException(limited.details().toBuilder()
                        .retryAdvice(RetryAdvice.sameCall())
                        .build());
            }
        });
    }

    /** After one account was refused it asks nothing more for any other. */
    static MisreadsLimits forEverybody(NetworkAdapter good) {
        Map<AccountRef, RateLimitedException> refused = new ConcurrentHashMap<>();
        return new MisreadsLimits(good, (connection, call) -> {
            refused.forEach((account, limited) -> {
                if (!account.equals(connection.account())) {
                    throw limited;
                }
            });
            try {
                return call.get();
            } catch (RateLimitedException limited) {
                refused.put(connection.account(), limited);
                throw limited;
            }
        });
    }

    @Override
    public Authenticator authenticator() {
        return new BrokenAuthenticator(super.authenticator()) {
            @Override
            public AccountProfile identify(Connection connection) {
                return (AccountProfile) calling.make(connection, () -> good.identify(connection));
            }
        };
    }

    @Override
    public Optional<Publisher> publisher() {
        return super.publisher().map(good -> new BrokenPublisher(good) {
            @Override
            public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                return (PublishStep) calling.make(intent.connection(), () -> good.advance(intent, state, deadline));
            }
        });
    }
}
