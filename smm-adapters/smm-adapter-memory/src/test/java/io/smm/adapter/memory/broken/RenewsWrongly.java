package io.smm.adapter.memory.broken;

import io.smm.account.Connection;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.error.TokenRevokedException;
import io.smm.spi.Authenticator;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.TokenSet;
import java.util.function.UnaryOperator;

/** Works until the first access token ends, or until the second does. */
final class RenewsWrongly extends BrokenAdapter {

    private final UnaryOperator<Authenticator> breaking;

    private RenewsWrongly(NetworkAdapter good, UnaryOperator<Authenticator> breaking) {
        super(good);
        this.breaking = breaking;
    }

    /** Takes every grant for gone. */
    static RenewsWrongly never(NetworkAdapter good) {
        return new RenewsWrongly(good, authenticator -> new BrokenAuthenticator(authenticator) {
            @Override
            public TokenSet refresh(Connection connection, TokenSet current) {
                throw new TokenRevokedException(
                        ErrorDetails.of("the session ended", RetryAdvice.afterAction("connect the account again"))
                                .network(connection.network())
                                .tenant(connection.tenant())
                                .connection(connection.id())
                                .build());
            }
        });
    }

    /** Loses the new refresh token, so that the old one is kept, which was good for one renewal. */
    static RenewsWrongly once(NetworkAdapter good) {
        return new RenewsWrongly(good, authenticator -> new BrokenAuthenticator(authenticator) {
            @Override
            public TokenSet refresh(Connection connection, TokenSet current) {
                TokenSet fresh = good.refresh(connection, current);
                return new TokenSet(
                        fresh.access(), fresh.accessExpiresAt(), current.refresh(), current.refreshExpiresAt());
            }
        });
    }

    @Override
    public Authenticator authenticator() {
        return breaking.apply(super.authenticator());
    }
}
