package io.smm.adapter.bluesky.internal.oauth;

import io.smm.account.Connection;
import io.smm.account.Secret;
import io.smm.adapter.support.AnswerHead;
import io.smm.adapter.support.NativeError;
import io.smm.adapter.support.RequestAuthoriser;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Sessions of app passwords bear their token; grants of OAuth prove with each request that they have the key. A server wants a
 * nonce of its own in each proof and says so by refusing the first: that one is made again with it.
 */
public final class DpopAuthoriser implements RequestAuthoriser {

    private static final String WANTS_NONCE = "use_dpop_nonce";

    private final RequestAuthoriser bearer = RequestAuthoriser.bearer();
    private final Proofs proofs;
    private final Nonces nonces;

    /**
     * What authorises the calls of one adapter.
     *
     * @param clock the clock
     */
    public DpopAuthoriser(Clock clock) {
        nonces = new Nonces();
        proofs = new Proofs(clock, nonces);
    }

    Proofs proofs() {
        return proofs;
    }

    Nonces nonces() {
        return nonces;
    }

    @Override
    public boolean provesPossession(Connection connection) {
        return connection.method().equals(Optional.of(BlueskyOAuth.METHOD));
    }

    @Override
    public Map<String, String> headers(String method, HttpUrl url, Optional<Secret> token, Optional<Secret> proof) {
        if (token.isEmpty() || proof.isEmpty()) {
            return bearer.headers(method, url, token, proof);
        }
        return Map.of(
                "Authorization",
                "DPoP " + token.get().reveal(),
                "DPoP",
                proofs.of(SigningKey.of(proof.get()), method, url.uri(), token));
    }

    @Override
    public boolean wantsAgain(HttpUrl url, AnswerHead head, Optional<NativeError> refusal) {
        if (head.header("DPoP-Nonce").isEmpty()) {
            return false; // as with every password: a URI made of each address would be the dearest part of a read
        }
        nonces.seen(url.uri(), head);
        return head.status() == 401
                && (refusal.filter(error -> error.code().equals(WANTS_NONCE)).isPresent()
                        || head.header("WWW-Authenticate")
                                .filter(words -> words.contains(WANTS_NONCE))
                                .isPresent());
    }
}
