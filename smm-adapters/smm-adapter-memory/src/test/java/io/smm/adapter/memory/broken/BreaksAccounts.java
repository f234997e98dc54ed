package io.smm.adapter.memory.broken;

import io.smm.account.AccountProfile;
import io.smm.account.AppRegistration;
import io.smm.account.Secret;
import io.smm.account.SignInAttempt;
import io.smm.error.ErrorDetails;
import io.smm.error.NetworkDownException;
import io.smm.error.RetryAdvice;
import io.smm.error.SignInFailedException;
import io.smm.spi.AccountFinder;
import io.smm.spi.DestinationReader;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.OAuthClient;
import io.smm.spi.SignIn;
import java.util.List;
import java.util.Optional;

/** Adapters that are careless about accounts, each in one way. */
final class BreaksAccounts {

    private BreaksAccounts() {}

    /** Takes a code that the network refuses for trouble on the way, so that it would be sent again for ever. */
    static NetworkAdapter takesARefusedCodeForTrouble(NetworkAdapter good) {
        return new BrokenAdapter(good) {
            @Override
            public Optional<OAuthClient> oauth() {
                return super.oauth().map(client -> new OAuthClient() {
                    @Override
                    public List<SignIn> exchange(AppRegistration app, SignInAttempt attempt, Secret code) {
                        try {
                            return client.exchange(app, attempt, code);
                        } catch (SignInFailedException refused) {
                            throw new NetworkDownException(ErrorDetails.of("no answer", RetryAdvice.sameCall())
                                    .network(good.network())
                                    .build());
                        }
                    }
                });
            }
        };
    }

    /** Finds whoever asks when nobody has the handle. */
    static NetworkAdapter findsSomebodyAnyway(NetworkAdapter good) {
        return new BrokenAdapter(good) {
            @Override
            public Optional<AccountFinder> accountFinder() {
                return super.accountFinder()
                        .map(finder -> (connection, handle) -> finder.find(connection, handle)
                                .or(() -> Optional.of(
                                        new AccountProfile(connection.account(), Optional.empty(), Optional.empty()))));
            }
        };
    }

    /** Lists the boards wherever it is asked to look. */
    static NetworkAdapter looksBelowTheAccountOnly(NetworkAdapter good) {
        return new BrokenAdapter(good) {
            @Override
            public Optional<DestinationReader> destinationReader() {
                return super.destinationReader()
                        .map(reader ->
                                (connection, parent, page) -> reader.destinations(connection, Optional.empty(), page));
            }
        };
    }
}
