package io.smm.account;

import java.util.concurrent.CompletableFuture;

/**
 * The twin of {@link Accounts}: the same pipeline on the executor of the {@code Smm}. A future fails with the exception
 * that the blocking call would throw; cancelling it does not stop a call that runs.
 */
public interface AsyncAccounts {

    /**
     * The twin of {@link Accounts#connect}.
     *
     * @param request for whom, where and with what
     * @return the connection to come
     */
    CompletableFuture<Connection> connect(ConnectionRequest request);

    /**
     * The twin of {@link Accounts#whoAmI}.
     *
     * @param connection the connection
     * @return the account to come
     */
    CompletableFuture<AccountProfile> whoAmI(Connection connection);

    /**
     * The twin of {@link Accounts#disconnect}.
     *
     * @param connection the connection
     * @return completes when it is done
     */
    CompletableFuture<Void> disconnect(Connection connection);
}
