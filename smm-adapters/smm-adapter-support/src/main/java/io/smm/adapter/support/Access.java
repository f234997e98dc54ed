package io.smm.adapter.support;

import io.smm.account.Secret;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one request is authorised with. Its {@code toString} shows masks only.
 *
 * @param token the token that it carries
 * @param proof what proves that the token, or the request, is ours
 */
record Access(Optional<Secret> token, Optional<Secret> proof) {

    List<Secret> secrets() {
        return Stream.concat(token.stream(), proof.stream()).toList();
    }
}
