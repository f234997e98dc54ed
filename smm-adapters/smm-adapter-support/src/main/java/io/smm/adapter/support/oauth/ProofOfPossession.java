package io.smm.adapter.support.oauth;

import io.smm.adapter.support.AnswerHead;
import java.net.URI;

/**
 * Proves with each call to a token address that the caller has the key that the grant is bound to (DPoP, RFC 9449). The adapter
 * that needs it makes the proofs and remembers the servers' nonces; a call that is refused with {@code use_dpop_nonce} is made
 * once more with a new proof. Thread-safe.
 */
public interface ProofOfPossession {

    /**
     * Makes a proof; each is used once.
     *
     * @param method the call's method
     * @param address its address
     * @return the value of the header {@code DPoP}
     */
    String proof(String method, URI address);

    /**
     * Is shown every answer's head, good or bad: it may hold the next nonce.
     *
     * @param address the call's address
     * @param head the answer's status and headers
     */
    void seen(URI address, AnswerHead head);
}
