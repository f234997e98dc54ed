package io.smm.adapter.memory.internal.world;

import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.account.DestinationProfile;
import io.smm.account.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What developers and owners of accounts do on the network's own pages: apps, consents, tokens, places. Thread-safe. */
public final class Portal {

    private final World world;

    Portal(World world) {
        this.world = world;
    }

    /**
     * A developer registers an app.
     *
     * @param key for whom, which app, at which instance
     * @param redirectUri where people come back to
     * @return the app with its id and secret
     */
    public AppRegistration newApp(AppRegistrationKey key, URI redirectUri) {
        return world.within(() -> world.consent().newApp(key, redirectUri));
    }

    /**
     * The apps that an instance knows.
     *
     * @param instance the instance's address
     * @return their client ids
     */
    public List<String> appsAt(URI instance) {
        return world.within(() -> world.consent().appsAt(instance));
    }

    /**
     * Puts accounts behind a login.
     *
     * @param login the login
     * @param handles the handles of the accounts
     */
    public void behindLogin(String login, List<String> handles) {
        world.within(() -> {
            world.consent().behindLogin(login, handles);
            return login;
        });
    }

    /**
     * Somebody allows an app to act.
     *
     * @param address the address of the consent page
     * @param login the login
     * @param scopes the scopes that they allow; empty for all that are asked for
     * @return where they are sent back to
     */
    public URI allow(URI address, String login, Optional<Set<String>> scopes) {
        return world.within(() -> world.consent().allow(address, login, scopes));
    }

    /**
     * Somebody does not allow an app to act.
     *
     * @param address the address of the consent page
     * @return where they are sent back to
     */
    public URI deny(URI address) {
        return world.within(() -> world.consent().deny(address));
    }

    /**
     * Makes a token without an end.
     *
     * @param handle the account
     * @param kind what sort of token, for its text
     * @param before what stands before the token and belongs to it
     * @return the token
     */
    public Secret endlessToken(String handle, String kind, String before) {
        return world.within(() -> {
            Secret token = Secret.of(before + world.sessions().token(kind).reveal());
            world.sessions().openForEver(world.account(handle), token);
            return token;
        });
    }

    /**
     * The instance of an account.
     *
     * @param handle the account
     * @return the instance's address
     */
    public URI home(String handle) {
        return world.settings().home(handle);
    }

    /**
     * Makes or changes a place below an account.
     *
     * @param handle the account
     * @param place the place
     */
    public void putPlace(String handle, DestinationProfile place) {
        world.within(() -> {
            world.places().put(world.account(handle).id(), place);
            return place;
        });
    }
}
