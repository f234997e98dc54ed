package io.smm.chaos.network;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.Network;
import io.smm.account.AccountProfile;
import io.smm.account.AccountRef;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.chaos.Profile;
import io.smm.chaos.broken.Broken;
import io.smm.error.InvalidInputException;
import io.smm.post.PostRules;
import io.smm.post.TextLimit;
import io.smm.post.TextRules;
import io.smm.post.TextUnit;
import io.smm.spi.Authenticator;
import io.smm.spi.CallScope;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.Publisher;
import io.smm.spi.QuotaRule;
import io.smm.spi.SignIn;
import io.smm.spi.TokenSet;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A network that publishes texts and can do nothing else. */
final class LiarAdapter implements NetworkAdapter {

    private static final String SOURCE = "made up for these runs";
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    private static final int MOST_TEXT = 300;

    private final Profile profile;
    private final LiarApi api;
    private final Broken broken;

    LiarAdapter(Profile profile, LiarApi api, Broken broken) {
        this.profile = profile;
        this.api = api;
        this.broken = broken;
    }

    @Override
    public Network network() {
        return profile.network();
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(network(), List.of(CapabilityStatement.yes(Capability.PUBLISH_TEXT, "", SOURCE, DATE)));
    }

    @Override
    public PostRules rules(Connection connection) {
        return PostRules.builder(SOURCE, DATE)
                .text(TextRules.builder()
                        .limit(TextLimit.of(TextUnit.CODE_POINT, MOST_TEXT))
                        .build())
                .build();
    }

    @Override
    public List<QuotaRule> quotaRules() {
        return List.of();
    }

    @Override
    public Authenticator authenticator() {
        return new Tokens();
    }

    @Override
    public Optional<Publisher> publisher() {
        return Optional.of(broken.publisher(new LiarPublisher(profile, api)));
    }

    /** A token lasts until the network revokes it; the one that renews lasts for ever. */
    private final class Tokens implements Authenticator {
        @Override
        public SignIn signIn(ConnectionRequest request) {
            if (!(request.credentials() instanceof AppPassword password)) {
                throw InvalidInputException.of("ConnectionRequest", "credentials", "must be a name and a password");
            }
            String account = password.identifier();
            return new SignIn(
                    profile(account),
                    request.endpoint(),
                    tokens(CallScope.signingIn(request, account), request.endpoint(), account),
                    Set.of());
        }

        @Override
        public TokenSet refresh(Connection connection, TokenSet current) {
            return tokens(
                    CallScope.of(connection),
                    connection.endpoint(),
                    connection.account().id());
        }

        @Override
        public void revoke(Connection connection, TokenSet current) {}

        @Override
        public AccountProfile identify(Connection connection) {
            return profile(connection.account().id());
        }

        private TokenSet tokens(CallScope scope, URI endpoint, String account) {
            return new TokenSet(
                    Secret.of(api.token(scope, endpoint, network().id(), account)),
                    Optional.empty(),
                    Optional.of(Secret.of("renews-" + account)),
                    Optional.empty());
        }

        private AccountProfile profile(String account) {
            return new AccountProfile(AccountRef.of(network(), account, account), Optional.empty(), Optional.empty());
        }
    }
}
