package io.smm.spi;

import io.smm.account.AppRegistration;
import io.smm.account.OAuthScheme;
import io.smm.account.SignInRequest;
import java.net.URI;

/**
 * Registers an app at an instance that does not know it yet. The SDK stores what comes out and asks once for each tenant, app and
 * instance. Thread-safe.
 */
public interface AppRegistrar {

    /**
     * Registers the app: one call, of which instances allow few (Mastodon: 5 in ten minutes from one address).
     *
     * @param request for whom, which app, at which instance
     * @param scheme the scheme that the app will sign in by
     * @param redirectUri where people come back to
     * @return the app as the instance knows it
     */
    AppRegistration register(SignInRequest request, OAuthScheme scheme, URI redirectUri);
}
