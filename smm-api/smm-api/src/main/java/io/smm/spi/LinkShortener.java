package io.smm.spi;

import java.net.URI;

/**
 * Makes short addresses that lead to long ones: a service of the embedder's, or one that it has an account with. The SDK has none of its
 * own. Asked once for each link of a post, before the post is checked, so that the short address is what is counted.
 *
 * <p>The SDK chooses the keys, from the account, the request's key and the address: asked twice, by whomever, the key is the same, and
 * the answer must be. A request that is refused after its links were shortened leaves them behind, used by nobody. Thread-safe.
 */
public interface LinkShortener {

    /**
     * Shortens an address.
     *
     * @param request which, under which key, by when
     * @return an absolute http or https address that leads to it for as long as anybody may read the post; the same for the same key
     * @throws io.smm.error.SmmException when it cannot; then nothing is stored, or the long address is used, as the caller chose
     */
    URI shorten(ShorteningRequest request);
}
