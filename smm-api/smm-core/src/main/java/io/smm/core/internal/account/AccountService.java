package io.smm.core.internal.account;

import io.smm.Capability;
import io.smm.Network;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.AccountChoice;
import io.smm.account.AccountProfile;
import io.smm.account.Accounts;
import io.smm.account.AppRegistration;
import io.smm.account.CallHealth;
import io.smm.account.Connection;
import io.smm.account.ConnectionHealth;
import io.smm.account.ConnectionRequest;
import io.smm.account.Destination;
import io.smm.account.DestinationProfile;
import io.smm.account.OAuthScheme;
import io.smm.account.SignInAttempt;
import io.smm.account.SignInMethod;
import io.smm.account.SignInRequest;
import io.smm.account.SignInResult;
import io.smm.core.internal.Registry;
import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.error.TokenRevokedException;
import io.smm.spi.AppRegistrationStore;
import io.smm.spi.Authenticator;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.SignIn;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenStore;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Connects accounts through the adapters and stores their tokens. */
public final class AccountService implements Accounts {

    private final Registry registry;
    private final TokenStore store;
    private final AppRegistrationStore apps;
    private final TokenManager tokens;
    private final Clock clock;
    private final SignInDesk desk;
    private final HealthCheck health;
    private final CallHealthBook calls;

    /**
     * Makes the service.
     *
     * @param registry the adapters
     * @param store where tokens are kept
     * @param apps where app registrations are kept
     * @param tokens keeps them alive
     * @param clock the clock
     * @param random what states and verifiers are made of
     * @param calls remembers how calls went
     */
    public AccountService(
            Registry registry,
            TokenStore store,
            AppRegistrationStore apps,
            TokenManager tokens,
            Clock clock,
            RandomGenerator random,
            CallHealthBook calls) {
        this.registry = registry;
        this.store = store;
        this.apps = apps;
        this.tokens = tokens;
        this.clock = clock;
        this.calls = calls;
        desk = new SignInDesk(registry, apps, clock, random);
        health = new HealthCheck(registry, tokens.grants(), clock);
    }

    @Override
    public Connection connect(ConnectionRequest request) {
        NetworkAdapter adapter = registry.require(request.network());
        Optional<SignInMethod> method = SignInMethods.of(adapter, request.credentials());
        SignIn signIn = adapter.authenticator().signIn(request);
        Connection connection = Connection.of(
                        request.tenant(),
                        request.app(),
                        signIn.endpoint(),
                        signIn.profile().account())
                .withScopes(signIn.scopes());
        return keep(method.map(one -> connection.withMethod(one.name())).orElse(connection), signIn.tokens());
    }

    @Override
    public List<SignInMethod> signInMethods(Network network) {
        return registry.require(network).signInMethods();
    }

    @Override
    public void registerApp(AppRegistration app) {
        registry.require(app.key().network());
        apps.put(app);
    }

    @Override
    public SignInAttempt beginSignIn(SignInRequest request) {
        return desk.begin(request);
    }

    @Override
    public SignInResult completeSignIn(SignInAttempt attempt, URI callbackAddress) {
        return desk.complete(attempt, callbackAddress);
    }

    @Override
    public Connection connect(AccountChoice choice) {
        registry.require(choice.profile().account().network());
        return keep(choice.connection(), choice.tokens());
    }

    @Override
    public AccountProfile whoAmI(Connection connection) {
        return authenticator(connection).identify(connection);
    }

    @Override
    public Optional<AccountProfile> lookUp(Connection connection, String handle) {
        String bare = Objects.requireNonNull(handle, "handle").strip().replaceFirst("^@", "");
        if (bare.isEmpty()) {
            throw InvalidInputException.of("lookUp", "handle", "must not be blank");
        }
        return registry.port(connection, Capability.FIND_ACCOUNT, NetworkAdapter::accountFinder)
                .find(connection, bare);
    }

    @Override
    public Page<DestinationProfile> destinations(Connection connection, PageRequest page) {
        return registry.port(connection, Capability.LIST_DESTINATIONS, NetworkAdapter::destinationReader)
                .destinations(connection, Optional.empty(), page);
    }

    @Override
    public Page<DestinationProfile> destinationsWithin(Connection connection, Destination parent, PageRequest page) {
        return registry.port(connection, Capability.LIST_DESTINATIONS, NetworkAdapter::destinationReader)
                .destinations(connection, Optional.of(parent), page);
    }

    @Override
    public List<ConnectionHealth> renewDue(List<Connection> connections, Duration within) {
        Faults faults = Faults.of("renewDue").check(!within.isNegative(), "within", "must not be negative");
        for (Connection connection : connections) {
            faults.check(
                    registry.networks().contains(connection.network()),
                    "connections",
                    "no adapter is registered for " + connection.network());
        }
        faults.raise();
        return connections.stream()
                .map(connection -> {
                    tokens.renewDue(connection, within);
                    return health.of(connection);
                })
                .toList();
    }

    @Override
    public ConnectionHealth health(Connection connection) {
        return health.of(connection);
    }

    @Override
    public CallHealth callHealth(Connection connection) {
        registry.require(connection.network());
        return calls.of(connection.id());
    }

    @Override
    public void disconnect(Connection connection) {
        Optional<TokenStore.Stored> stored = store.find(connection.id());
        if (stored.isEmpty()) {
            return;
        }
        try {
            authenticator(connection).revoke(connection, stored.get().tokens());
        } catch (TokenRevokedException alreadyGone) {
            if (stored.get().tokens().revokedAt().isEmpty()) {
                tokens.noteRevoked(connection);
            }
        } finally {
            tokens.disconnected(connection);
        }
    }

    /** Stores the tokens, with what their network's scheme adds: the moment of their making, the end of the owner's consent. */
    private Connection keep(Connection connection, TokenSet given) {
        Instant now = clock.instant();
        TokenSet dated = given.issuedAt().isPresent() ? given : given.issued(now);
        TokenSet kept = SignInMethods.of(registry.require(connection.network()), connection)
                .flatMap(OAuthScheme::consentLife)
                .filter(life -> dated.consentExpiresAt().isEmpty())
                .map(life -> dated.consentUntil(now.plus(life)))
                .orElse(dated);
        tokens.connected(connection, kept);
        return connection;
    }

    private Authenticator authenticator(Connection connection) {
        return registry.require(connection.network()).authenticator();
    }
}
