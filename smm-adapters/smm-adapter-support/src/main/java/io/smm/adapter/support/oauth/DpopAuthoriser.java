package io.smm.adapter.support.oauth;

import io.smm.account.Connection;
import io.smm.account.Secret;
import io.smm.adapter.support.AnswerHead;
import io.smm.adapter.support.NativeError;
import io.smm.adapter.support.RequestAuthoriser;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Tokens that are bound to a key (DPoP, RFC 9449): connections of one sign-in method prove with each request that they have it,
 * all others bear their token. A server wants a nonce of its own in each proof and says so by refusing the first: that one is
 * made again with it. Thread-safe; remembers the nonces of 1,000 servers.
 */
public final class DpopAuthoriser implements RequestAuthoriser {

    private static final String WANTS_NONCE = "use_dpop_nonce";

    private final RequestAuthoriser bearer = RequestAuthoriser.bearer();
    private final Proofs proofs;
    private final Nonces nonces;
    private final Optional<String> method;

    /**
     * What authorises the calls of one adapter.
     *
     * @param clock the clock
     * @param method the name of the sign-in method whose tokens are bound to keys
     */
    public DpopAuthoriser(Clock clock, String method) {
        this.method = Optional.of(method);
        nonces = new Nonces();
        proofs = new Proofs(clock, nonces);
    }

    /**
     * Proves the calls to token addresses, with the nonces that the others have brought.
     *
     * @param key the key that the grant is, or will be, bound to
     * @return what proves
     */
    public ProofOfPossession proving(SigningKey key) {
        return new ProofOfPossession() {
            @Override
            public String proof(String method, URI address) {
                return proofs.of(key, method, address, Optional.empty());
            }

            @Override
            public void seen(URI address, AnswerHead head) {
                nonces.seen(address, head);
            }
        };
    }

    @Override
    public boolean provesPossession(Connection connection) {
        return connection.method().equals(method);
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
