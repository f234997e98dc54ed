package io.smm.spi;

import io.smm.account.Connection;
import io.smm.account.Secret;
import java.time.Instant;
import java.util.Optional;

/** Gives adapters the token for a call. Thread-safe; may block while another thread renews. */
public interface TokenSource {

    /**
     * The token to use now; renewed first when it is about to end.
     *
     * @param connection the connection
     * @return a token that is good as far as is known
     * @throws io.smm.error.TokenRevokedException when the grant is gone or the connection has no tokens here
     * @throws io.smm.error.TokenExpiredException when it is expired and could not be renewed just now
     */
    Secret current(Connection connection);

    /**
     * Another token after the network refused one as expired. Renews once for all threads that were refused the same
     * token.
     *
     * @param connection the connection
     * @param refused the token that was refused
     * @return a newer token
     * @throws io.smm.error.TokenRevokedException when the grant is gone
     * @throws io.smm.error.TokenExpiredException when it could not be renewed just now
     */
    Secret renewed(Connection connection, Secret refused);

    /**
     * The token to use now, as {@link #current(Connection)} gives it, without waiting beyond a moment for another thread or process that
     * renews it: one that died leaves the others waiting for as long as its claim lasts.
     *
     * @param connection the connection
     * @param deadline when the call that needs it has to end; a renewal of this thread's own may take one call longer
     * @return a token that is good as far as is known
     * @throws io.smm.error.TokenRevokedException when the grant is gone or the connection has no tokens here
     * @throws io.smm.error.TokenExpiredException when it is expired and could not be renewed by then
     */
    default Secret current(Connection connection, Instant deadline) {
        return current(connection);
    }

    /**
     * Another token after the network refused one as expired, as {@link #renewed(Connection, Secret)} gives it, without waiting beyond a
     * moment for another thread or process that renews it.
     *
     * @param connection the connection
     * @param refused the token that was refused
     * @param deadline when the call that needs it has to end; a renewal of this thread's own may take one call longer
     * @return a newer token
     * @throws io.smm.error.TokenRevokedException when the grant is gone
     * @throws io.smm.error.TokenExpiredException when it could not be renewed by then
     */
    default Secret renewed(Connection connection, Secret refused, Instant deadline) {
        return renewed(connection, refused);
    }

    /**
     * What proves that a connection's token is ours: the token's own secret (OAuth 1.0a), or the private key that it is bound to
     * (DPoP). Renewing does not change it. Never renews, makes no call.
     *
     * @param connection the connection
     * @return the secret; empty where the token is borne alone
     * @throws io.smm.error.TokenRevokedException when the grant is gone or the connection has no tokens here
     */
    Optional<Secret> secret(Connection connection);
}
