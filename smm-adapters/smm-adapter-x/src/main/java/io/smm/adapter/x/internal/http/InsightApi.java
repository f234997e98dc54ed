package io.smm.adapter.x.internal.http;

import io.smm.account.Connection;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.x.internal.wire.CountedWire;
import io.smm.adapter.x.internal.wire.CountsWire;
import io.smm.adapter.x.model.XPrice;
import java.util.List;
import okhttp3.HttpUrl;

/** Numbers: {@code /2/tweets} and {@code /2/users/me}. */
public final class InsightApi {

    /** How many posts one call tells of. */
    public static final int MOST_POSTS = 100;

    private static final String PUBLIC = "public_metrics";
    private static final String WITH_OWN = PUBLIC + ",non_public_metrics";

    private final Rest rest;

    /**
     * The calls.
     *
     * @param rest the way to call
     */
    public InsightApi(Rest rest) {
        this.rest = rest;
    }

    /**
     * Reads the numbers of posts. Each is booked as somebody's: whose it is, nobody knows before.
     *
     * @param connection as whom
     * @param ids the posts; 1 to {@value #MOST_POSTS}
     * @param own whether to ask for what X tells the owner alone
     * @return what X tells, and what it does not
     */
    public CountedWire posts(Connection connection, List<String> ids, boolean own) {
        String groups = own ? WITH_OWN : PUBLIC;
        HttpUrl url = Rest.url(connection, "2/tweets")
                .addQueryParameter("ids", String.join(",", ids))
                .addQueryParameter(rest.options().names().fieldsParameter(), "created_at,attachments," + groups)
                .addQueryParameter("expansions", "attachments.media_keys")
                .addQueryParameter("media.fields", "media_key,type," + groups)
                .build();
        return rest.call(ApiCall.get(Operations.GET_POSTS, Caller.of(connection), url, CountedWire::read)
                .charging(rest.charges(Operations.GET_POSTS, Quotas.price(XPrice.POST_READ, ids.size()))));
    }

    /**
     * Reads the numbers of the connected account.
     *
     * @param connection whose
     * @return the numbers as they are now
     */
    public CountsWire account(Connection connection) {
        HttpUrl url = Rest.url(connection, "2/users/me")
                .addQueryParameter("user.fields", PUBLIC)
                .build();
        return rest.get(Operations.USERS_ME, connection, url, Rest.data(CountsWire::read));
    }
}
