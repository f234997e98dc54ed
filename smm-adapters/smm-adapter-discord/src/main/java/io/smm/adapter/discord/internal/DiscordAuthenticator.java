package io.smm.adapter.discord.internal;

import io.smm.Network;
import io.smm.account.AccountProfile;
import io.smm.account.AccountRef;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.WebhookAddress;
import io.smm.adapter.discord.internal.http.WebhookApi;
import io.smm.adapter.discord.internal.map.WebhookUrl;
import io.smm.adapter.discord.internal.wire.WebhookWire;
import io.smm.error.CredentialsRejectedException;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.RetryAdvice;
import io.smm.error.TokenRevokedException;
import io.smm.spi.Authenticator;
import io.smm.spi.CallScope;
import io.smm.spi.SignIn;
import io.smm.spi.TokenSet;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** The address of a webhook is all there is: its token is what each call carries, it has no end and is never renewed. */
public final class DiscordAuthenticator implements Authenticator {

    private static final String SUBJECT = "ConnectionRequest for discord";

    /** The type of a webhook that posts into a channel. */
    private static final long INCOMING = 1;

    private static final String SITE = "https://discord.com/channels/";

    private final WebhookApi api;

    /**
     * Makes the port.
     *
     * @param api the calls
     */
    public DiscordAuthenticator(WebhookApi api) {
        this.api = api;
    }

    @Override
    public SignIn signIn(ConnectionRequest request) {
        if (!(request.credentials() instanceof WebhookAddress address)) {
            throw InvalidInputException.of(SUBJECT, "credentials", "must be the address of an incoming webhook");
        }
        WebhookUrl url = WebhookUrl.of(address);
        if (!url.server().equals(request.endpoint())) {
            throw InvalidInputException.of(
                    SUBJECT, "endpoint", "must be the server of the webhook's address: WebhookAddress.endpoint()");
        }
        CallScope scope = CallScope.signingIn(request, url.id());
        WebhookWire webhook = read(scope, url);
        if (webhook.type() != INCOMING) {
            throw new CredentialsRejectedException(ErrorDetails.of(
                            "the webhook does not post into a channel",
                            RetryAdvice.afterAction("make an incoming webhook in the channel's settings"))
                    .network(scope.network())
                    .tenant(scope.tenant())
                    .build());
        }
        return new SignIn(profile(webhook), url.server(), TokenSet.endless(url.token()), Set.of());
    }

    /** {@return the tokens as they are: there is nothing to renew} */
    @Override
    public TokenSet refresh(Connection connection, TokenSet current) {
        return current;
    }

    /** Does nothing: what Discord could end is the webhook itself, which others may post through too. */
    @Override
    public void revoke(Connection connection, TokenSet current) {}

    @Override
    public AccountProfile identify(Connection connection) {
        return profile(api.webhook(connection));
    }

    private WebhookWire read(CallScope scope, WebhookUrl url) {
        try {
            return api.webhook(scope, url);
        } catch (TokenRevokedException refused) {
            throw new CredentialsRejectedException(refused.details());
        }
    }

    private static AccountProfile profile(WebhookWire webhook) {
        Optional<URI> channel =
                webhook.guild().flatMap(guild -> webhook.channel().map(id -> URI.create(SITE + guild + "/" + id)));
        return new AccountProfile(
                new AccountRef(Network.DISCORD, webhook.id(), webhook.name()), webhook.name(), channel);
    }
}
