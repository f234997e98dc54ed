package io.smm.core.internal.async;

import io.smm.Network;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.AccountChoice;
import io.smm.account.AccountProfile;
import io.smm.account.Accounts;
import io.smm.account.AppRegistration;
import io.smm.account.AsyncAccounts;
import io.smm.account.CallHealth;
import io.smm.account.Connection;
import io.smm.account.ConnectionHealth;
import io.smm.account.ConnectionRequest;
import io.smm.account.Destination;
import io.smm.account.DestinationProfile;
import io.smm.account.SignInAttempt;
import io.smm.account.SignInMethod;
import io.smm.account.SignInRequest;
import io.smm.account.SignInResult;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The twin of the accounts. */
record AccountsTwin(Runner runner, Accounts blocking) implements AsyncAccounts {

    @Override
    public CompletableFuture<Connection> connect(ConnectionRequest request) {
        return runner.run(() -> blocking.connect(request));
    }

    @Override
    public CompletableFuture<List<SignInMethod>> signInMethods(Network network) {
        return runner.run(() -> blocking.signInMethods(network));
    }

    @Override
    public CompletableFuture<Void> registerApp(AppRegistration app) {
        return runner.run(() -> blocking.registerApp(app));
    }

    @Override
    public CompletableFuture<SignInAttempt> beginSignIn(SignInRequest request) {
        return runner.run(() -> blocking.beginSignIn(request));
    }

    @Override
    public CompletableFuture<SignInResult> completeSignIn(SignInAttempt attempt, URI callbackAddress) {
        return runner.run(() -> blocking.completeSignIn(attempt, callbackAddress));
    }

    @Override
    public CompletableFuture<Connection> connect(AccountChoice choice) {
        return runner.run(() -> blocking.connect(choice));
    }

    @Override
    public CompletableFuture<AccountProfile> whoAmI(Connection connection) {
        return runner.run(() -> blocking.whoAmI(connection));
    }

    @Override
    public CompletableFuture<Optional<AccountProfile>> lookUp(Connection connection, String handle) {
        return runner.run(() -> blocking.lookUp(connection, handle));
    }

    @Override
    public CompletableFuture<Page<DestinationProfile>> destinations(Connection connection, PageRequest page) {
        return runner.run(() -> blocking.destinations(connection, page));
    }

    @Override
    public CompletableFuture<Page<DestinationProfile>> destinationsWithin(
            Connection connection, Destination parent, PageRequest page) {
        return runner.run(() -> blocking.destinationsWithin(connection, parent, page));
    }

    @Override
    public CompletableFuture<List<ConnectionHealth>> renewDue(List<Connection> connections, Duration within) {
        return runner.run(() -> blocking.renewDue(connections, within));
    }

    @Override
    public CompletableFuture<ConnectionHealth> health(Connection connection) {
        return runner.run(() -> blocking.health(connection));
    }

    @Override
    public CompletableFuture<CallHealth> callHealth(Connection connection) {
        return runner.run(() -> blocking.callHealth(connection));
    }

    @Override
    public CompletableFuture<Void> disconnect(Connection connection) {
        return runner.run(() -> blocking.disconnect(connection));
    }
}
