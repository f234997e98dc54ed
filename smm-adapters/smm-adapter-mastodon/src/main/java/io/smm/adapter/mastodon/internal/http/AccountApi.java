package io.smm.adapter.mastodon.internal.http;

import io.smm.Cursor;
import io.smm.account.Connection;
import io.smm.account.Secret;
import io.smm.adapter.mastodon.internal.wire.AccountWire;
import io.smm.adapter.mastodon.internal.wire.StatusWire;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.Pages;
import io.smm.adapter.support.RequestContent;
import io.smm.spi.CallScope;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** {@code /api/v1/accounts}. */
public final class AccountApi {

    /** The most posts of one page. Source: Mastodon documentation, methods/accounts. */
    private static final int MOST_STATUSES = 40;

    private static final String PATH = "api/v1/accounts";

    private final Rest rest;

    /**
     * The calls.
     *
     * @param rest the way to call
     */
    public AccountApi(Rest rest) {
        this.rest = rest;
    }

    /**
     * Asks whose token it is, before there is a connection.
     *
     * @param scope on whose behalf
     * @param token the token
     * @return the account
     */
    public AccountWire verify(CallScope scope, Secret token) {
        HttpUrl url = Rest.url(scope.endpoint(), PATH + "/verify_credentials").build();
        Caller caller = new Caller(scope, Optional.empty(), Optional.of(token), Optional.empty(), List.of());
        return rest.client()
                .call(ApiCall.get(Operations.VERIFY_CREDENTIALS, caller, url, Rest.answer(AccountWire::read)));
    }

    /**
     * Asks who a connection acts as.
     *
     * @param connection the connection
     * @return the account
     */
    public AccountWire verify(Connection connection) {
        return rest.get(
                Operations.VERIFY_CREDENTIALS,
                connection,
                Rest.url(connection, PATH + "/verify_credentials").build(),
                AccountWire::read);
    }

    /**
     * Finds an account by its handle.
     *
     * @param connection who asks
     * @param handle the handle, without {@code @}
     * @return the account
     * @throws io.smm.error.NotFoundException when the server knows nobody by it
     */
    public AccountWire lookUp(Connection connection, String handle) {
        HttpUrl url = Rest.url(connection, PATH + "/lookup")
                .addQueryParameter("acct", handle)
                .build();
        return rest.get(Operations.LOOK_UP, connection, url, AccountWire::read);
    }

    /**
     * Reads the account's own posts, the newest first, boosts among them.
     *
     * @param connection whose
     * @param from where the page begins; empty for the newest
     * @param limit how many
     * @return the page
     */
    public Pages.Piece<StatusWire> statuses(Connection connection, Optional<Cursor> from, int limit) {
        HttpUrl first = Rest.url(connection, PATH)
                .addPathSegment(connection.account().id())
                .addPathSegment("statuses")
                .addQueryParameter("limit", Integer.toString(Math.min(limit, MOST_STATUSES)))
                .build();
        return rest.page(
                Operations.LIST_STATUSES,
                connection,
                LinkHeader.at(first, from),
                StatusWire::read,
                Function.identity());
    }

    /**
     * Lets us see nothing of an account any more.
     *
     * @param connection who mutes
     * @param account the account's id
     */
    public void mute(Connection connection, String account) {
        HttpUrl url = Rest.url(connection, PATH)
                .addPathSegment(account)
                .addPathSegment("mute")
                .build();
        rest.client().call(ApiCall.post(Operations.MUTE, Caller.of(connection), url, RequestContent.none()));
    }

    /**
     * Shuts an account out.
     *
     * @param connection who blocks
     * @param account the account's id
     */
    public void block(Connection connection, String account) {
        HttpUrl url = Rest.url(connection, PATH)
                .addPathSegment(account)
                .addPathSegment("block")
                .build();
        rest.client().call(ApiCall.post(Operations.BLOCK, Caller.of(connection), url, RequestContent.none()));
    }
}
