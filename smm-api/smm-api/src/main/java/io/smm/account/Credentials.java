package io.smm.account;

/**
 * What opens an account once, at {@link Accounts#connect(ConnectionRequest)}. Used for that call only; what the network gives for
 * it, or the credential itself where it is the token of each call, goes into the token store.
 */
public sealed interface Credentials
        permits AppPassword, BotToken, WebhookAddress, OAuth1Token, ServiceAccountKey, AccessToken {

    /** {@return which kind it is; the networks' sign-in methods name the kinds that they take} */
    GivenCredentials.Kind kind();
}
