package io.smm.account;

import io.smm.Network;
import io.smm.Page;
import io.smm.PageRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The twin of {@link Accounts}: the same pipeline on the executor of the {@code Smm}. A future fails with the exception
 * that the blocking call would throw; cancelling it does not stop a call that runs.
 */
public interface AsyncAccounts {

    /**
     * The twin of {@link Accounts#connect(ConnectionRequest)}.
     *
     * @param request for whom, where and with what
     * @return the connection to come
     */
    CompletableFuture<Connection> connect(ConnectionRequest request);

    /**
     * The twin of {@link Accounts#signInMethods}.
     *
     * @param network the network
     * @return the methods to come
     */
    CompletableFuture<List<SignInMethod>> signInMethods(Network network);

    /**
     * The twin of {@link Accounts#registerApp}.
     *
     * @param app the app
     * @return completes when it is done
     */
    CompletableFuture<Void> registerApp(AppRegistration app);

    /**
     * The twin of {@link Accounts#beginSignIn}.
     *
     * @param request for whom, where, by which method, for which scopes
     * @return the attempt to come
     */
    CompletableFuture<SignInAttempt> beginSignIn(SignInRequest request);

    /**
     * The twin of {@link Accounts#completeSignIn}.
     *
     * @param attempt the attempt that was begun
     * @param callbackAddress the whole address to which the owner came back
     * @return the accounts to come
     */
    CompletableFuture<SignInResult> completeSignIn(SignInAttempt attempt, URI callbackAddress);

    /**
     * The twin of {@link Accounts#connect(AccountChoice)}.
     *
     * @param choice the account
     * @return the connection to come
     */
    CompletableFuture<Connection> connect(AccountChoice choice);

    /**
     * The twin of {@link Accounts#whoAmI}.
     *
     * @param connection the connection
     * @return the account to come
     */
    CompletableFuture<AccountProfile> whoAmI(Connection connection);

    /**
     * The twin of {@link Accounts#lookUp}.
     *
     * @param connection who asks
     * @param handle the handle
     * @return the account to come
     */
    CompletableFuture<Optional<AccountProfile>> lookUp(Connection connection, String handle);

    /**
     * The twin of {@link Accounts#destinations}.
     *
     * @param connection the account
     * @param page where to begin and how many
     * @return the page to come
     */
    CompletableFuture<Page<DestinationProfile>> destinations(Connection connection, PageRequest page);

    /**
     * The twin of {@link Accounts#destinationsWithin}.
     *
     * @param connection the account
     * @param parent the place to look into
     * @param page where to begin and how many
     * @return the page to come
     */
    CompletableFuture<Page<DestinationProfile>> destinationsWithin(
            Connection connection, Destination parent, PageRequest page);

    /**
     * The twin of {@link Accounts#renewDue}.
     *
     * @param connections whose tokens
     * @param within how far ahead to look; zero or more
     * @return how each connection stands afterwards, to come
     */
    CompletableFuture<List<ConnectionHealth>> renewDue(List<Connection> connections, Duration within);

    /**
     * The twin of {@link Accounts#health}.
     *
     * @param connection the connection
     * @return its health to come
     */
    CompletableFuture<ConnectionHealth> health(Connection connection);

    /**
     * The twin of {@link Accounts#callHealth}.
     *
     * @param connection the connection
     * @return how its calls went, to come
     */
    CompletableFuture<CallHealth> callHealth(Connection connection);

    /**
     * The twin of {@link Accounts#disconnect}.
     *
     * @param connection the connection
     * @return completes when it is done
     */
    CompletableFuture<Void> disconnect(Connection connection);
}
