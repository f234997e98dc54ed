package io.smm.account;

import io.smm.error.CredentialsRejectedException;
import io.smm.error.InvalidInputException;

/** Connects accounts and tells who they are. Thread-safe. */
public interface Accounts {

    /**
     * Connects an account: signs in, asks who it is, and stores its tokens. Costs one or two calls, of which networks
     * allow few (Bluesky: 30 in five minutes); connect once and keep the connection, the SDK renews its tokens.
     *
     * @param request for whom, where and with what
     * @return the connection; connecting the same account again gives one with the same id and replaces its tokens
     * @throws CredentialsRejectedException when the network refuses the credentials
     * @throws InvalidInputException when no adapter is registered for the network
     */
    Connection connect(ConnectionRequest request);

    /**
     * Asks the network who a connection acts as; one call.
     *
     * @param connection the connection
     * @return the account, with its present handle
     */
    AccountProfile whoAmI(Connection connection);

    /**
     * Ends a connection: forgets its tokens here and, where the network can, revokes them there. Doing it twice is the
     * same as doing it once.
     *
     * @param connection the connection
     */
    void disconnect(Connection connection);
}
