package io.smm.adapter.memory;

import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.account.OAuth1Token;
import io.smm.account.Secret;
import io.smm.account.WebhookAddress;
import io.smm.adapter.memory.internal.world.World;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people do when accounts of a {@link MemoryNetwork} are connected: in the portal for developers, on the consent page, in the
 * settings of their accounts. Its scopes are {@code read}, {@code write} and {@code insights}; a code is good once, for a minute,
 * for the app and the verifier that it was asked for with. Thread-safe.
 */
public final class MemorySignIns {

    private final World world;

    MemorySignIns(World world) {
        this.world = world;
    }

    /**
     * A developer registers an app in the portal of an instance.
     *
     * @param key for whom, which app, at which instance
     * @param redirectUri where people come back to
     * @return the app with its id and secret, to be given to the {@code Smm}
     */
    public AppRegistration newApp(AppRegistrationKey key, URI redirectUri) {
        return world.portal().newApp(key, redirectUri);
    }

    /**
     * The ground truth of the apps that an instance knows.
     *
     * @param instance the instance's address
     * @return their client ids in the order of their registration
     */
    public List<String> appsAt(URI instance) {
        return world.portal().appsAt(instance);
    }

    /**
     * Puts several accounts behind one login, as a person manages several pages. Without this a login is an account's handle.
     *
     * @param login the login
     * @param handles the handles of the accounts; empty for a person who manages none
     */
    public void behindLogin(String login, String... handles) {
        world.portal().behindLogin(login, List.of(handles));
    }

    /**
     * Somebody opens the consent page, signs in there and allows all that is asked for.
     *
     * @param authorisationAddress the address that they were sent to
     * @param login the login
     * @return the address that their browser is sent back to
     * @throws io.smm.error.InvalidInputException when the address names no known app: they see an error page and go nowhere
     */
    public URI allow(URI authorisationAddress, String login) {
        return world.portal().allow(authorisationAddress, login, Optional.empty());
    }

    /**
     * Somebody allows a part of what is asked for.
     *
     * @param authorisationAddress the address that they were sent to
     * @param login the login
     * @param scopes the scopes that they allow
     * @return the address that their browser is sent back to
     * @throws io.smm.error.InvalidInputException when the address names no known app
     */
    public URI allow(URI authorisationAddress, String login, Set<String> scopes) {
        return world.portal().allow(authorisationAddress, login, Optional.of(scopes));
    }

    /**
     * Somebody opens the consent page and says no.
     *
     * @param authorisationAddress the address that they were sent to
     * @return the address that their browser is sent back to
     * @throws io.smm.error.InvalidInputException when the address names no known app
     */
    public URI deny(URI authorisationAddress) {
        return world.portal().deny(authorisationAddress);
    }

    /**
     * An owner makes a token for a bot; it has no end until {@link #endSessions}.
     *
     * @param handle the account's handle
     * @return the token
     */
    public Secret botToken(String handle) {
        return world.portal().endlessToken(handle, "bot", "");
    }

    /**
     * An owner makes a webhook, whose address is its own secret.
     *
     * @param handle the account's handle
     * @return the webhook
     */
    public WebhookAddress webhook(String handle) {
        return new WebhookAddress(
                world.portal().endlessToken(handle, "webhook", world.portal().home(handle) + "/webhooks/"));
    }

    /**
     * An owner makes an OAuth 1.0a token with its secret.
     *
     * @param handle the account's handle
     * @return the pair
     */
    public OAuth1Token oauth1Token(String handle) {
        return new OAuth1Token(
                world.portal().endlessToken(handle, "oauth1", ""),
                world.portal().endlessToken(handle, "signing", ""));
    }

    /**
     * An account's owner takes all access back: its tokens are good for nothing any more.
     *
     * @param account the handle of the account
     */
    public void endSessions(String account) {
        world.endSessions(account);
    }
}
