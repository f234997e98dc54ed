package io.smm.core.internal.preflight;

import io.smm.account.Connection;
import io.smm.core.internal.Registry;
import io.smm.core.internal.account.GrantedAccess;
import io.smm.post.AccountPreflight;
import io.smm.post.Post;
import io.smm.post.PreflightReport;
import io.smm.spi.NetworkAdapter;
import java.util.List;

/** Checks posts against the rules and capabilities of accounts. Makes no call. */
public final class Preflight {

    private final Registry registry;

    /**
     * Makes the check.
     *
     * @param registry the adapters, which state rules and capabilities
     */
    public Preflight(Registry registry) {
        this.registry = registry;
    }

    /**
     * Checks a post for several accounts.
     *
     * @param post the post
     * @param connections the accounts
     * @return everything found, account by account
     */
    public PreflightReport check(Post post, List<Connection> connections) {
        return new PreflightReport(
                connections.stream().map(connection -> check(post, connection)).toList());
    }

    /**
     * Checks a post for one account.
     *
     * @param post the post
     * @param connection the account
     * @return everything found
     */
    public AccountPreflight check(Post post, Connection connection) {
        NetworkAdapter adapter = registry.require(connection.network());
        return new PostCheck(
                        post, connection, GrantedAccess.capabilities(adapter, connection), adapter.rules(connection))
                .run();
    }
}
