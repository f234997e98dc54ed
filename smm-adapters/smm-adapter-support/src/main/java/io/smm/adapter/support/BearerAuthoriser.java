package io.smm.adapter.support;

import io.smm.account.Connection;
import io.smm.account.Secret;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Tokens that are borne alone (RFC 6750). */
final class BearerAuthoriser implements RequestAuthoriser {

    @Override
    public boolean provesPossession(Connection connection) {
        return false;
    }

    @Override
    public Map<String, String> headers(String method, HttpUrl url, Optional<Secret> token, Optional<Secret> proof) {
        return token.isPresent()
                ? Map.of("Authorization", "Bearer ".concat(token.get().reveal()))
                : Map.of();
    }

    @Override
    public boolean wantsAgain(HttpUrl url, AnswerHead head, Optional<NativeError> refusal) {
        return false;
    }
}
