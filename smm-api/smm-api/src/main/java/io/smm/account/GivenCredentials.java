package io.smm.account;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * The host is given something that opens the account, and hands it to {@link Accounts#connect(ConnectionRequest)}: no browser,
 * no consent page.
 *
 * @param name the method's name among those of its network
 * @param kind what is given
 * @param refresh how the access is renewed that it opens; {@code NONE} where calls carry what is given itself
 */
public record GivenCredentials(String name, Kind kind, RefreshRule refresh) implements SignInMethod {

    /** What a host can be given. */
    public enum Kind {
        /** A name and a password made for this app: {@link AppPassword}. */
        APP_PASSWORD,
        /** The token of a bot: {@link BotToken}. */
        BOT_TOKEN,
        /** An address that is its own secret: {@link WebhookAddress}. */
        WEBHOOK_ADDRESS,
        /** An OAuth 1.0a token with its secret, made in the network's portal: {@link OAuth1Token}. */
        OAUTH1_TOKEN,
        /** The key of a service account: {@link ServiceAccountKey}. */
        SERVICE_ACCOUNT,
        /** An access token made in the network's own settings: {@link AccessToken}. */
        ACCESS_TOKEN
    }

    /**
     * Checks the name.
     *
     * @param name the method's name among those of its network
     * @param kind what is given
     * @param refresh how the access is renewed that it opens
     */
    public GivenCredentials {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(refresh, "refresh");
        if (!SignInMethod.isName(name)) {
            throw InvalidInputException.of(
                    "GivenCredentials", "name", "must be one to forty of a-z 0-9 -, beginning with a letter");
        }
    }

    /**
     * The method that has the name of its kind, such as {@code app-password}, and renews nothing.
     *
     * @param kind what is given
     * @return the method
     */
    public static GivenCredentials of(Kind kind) {
        return new GivenCredentials(
                switch (kind) {
                    case APP_PASSWORD -> "app-password";
                    case BOT_TOKEN -> "bot-token";
                    case WEBHOOK_ADDRESS -> "webhook-address";
                    case OAUTH1_TOKEN -> "oauth1-token";
                    case SERVICE_ACCOUNT -> "service-account";
                    case ACCESS_TOKEN -> "access-token";
                },
                kind,
                RefreshRule.of(RefreshRule.Behaviour.NONE));
    }

    /**
     * The same method, which opens access that is renewed, such as a session.
     *
     * @param behaviour what renewing does; where that is not known {@link RefreshRule.Behaviour#ROTATES}, which repeats no renewal
     *     that is in doubt
     * @return the method
     */
    public GivenCredentials renewing(RefreshRule.Behaviour behaviour) {
        return new GivenCredentials(name, kind, RefreshRule.of(behaviour));
    }
}
