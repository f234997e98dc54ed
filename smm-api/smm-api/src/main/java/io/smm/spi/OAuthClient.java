package io.smm.spi;

import io.smm.account.AppRegistration;
import io.smm.account.Secret;
import io.smm.account.SignInAttempt;
import io.smm.error.SignInFailedException;
import java.util.List;

/**
 * The adapter's part of signing in by OAuth 2. The SDK makes the authorisation address, the state and the verifier, checks the
 * callback and lets each attempt be completed once; the adapter makes the calls. Thread-safe.
 */
public interface OAuthClient {

    /**
     * Sends the authorisation's parameters to the network beforehand. Called only for schemes with an address for that. Where the
     * scheme binds tokens to a key, the key is made here; where callbacks name their server, the attempt is told which it must be;
     * where an account is asked for by its handle, the attempt is told its id.
     *
     * @param app the app
     * @param attempt the attempt, with the address that holds all parameters
     * @return the attempt with the short address to which the owner is sent, and with the key where there is one
     */
    default SignInAttempt push(AppRegistration app, SignInAttempt attempt) {
        return attempt;
    }

    /**
     * Changes a code for tokens and asks which accounts are behind the login. Where the network gives a short token first, its
     * exchange for a long one belongs here.
     *
     * @param app the app, with its secret
     * @param attempt the attempt, with the verifier of PKCE
     * @param code the code; good once
     * @return the accounts, each with tokens of its own, in the network's order; their endpoint is the app's, because the app is
     *     found again by it (where the app's id is the address of a document, any: such an app is the same everywhere); empty when there is none that can be served
     * @throws SignInFailedException with {@link SignInFailedException.Reason#CODE_REFUSED} when the network does not take the code,
     *     with {@link SignInFailedException.Reason#WRONG_ISSUER} when its server does not speak for the account, and only then:
     *     trouble on the way is another error, and the attempt may be completed again
     */
    List<SignIn> exchange(AppRegistration app, SignInAttempt attempt, Secret code);
}
