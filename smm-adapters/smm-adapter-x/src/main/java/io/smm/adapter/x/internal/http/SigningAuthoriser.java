package io.smm.adapter.x.internal.http;

import io.smm.account.AppRegistration;
import io.smm.account.Connection;
import io.smm.account.Secret;
import io.smm.adapter.support.AnswerHead;
import io.smm.adapter.support.NativeError;
import io.smm.adapter.support.RequestAuthoriser;
import io.smm.adapter.x.internal.http.Signature.Parameter;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * Signs requests with the pair of the app and the pair of the account (OAuth 1.0a). What a request sends in its body is never a form
 * here, so the query alone is signed.
 */
final class SigningAuthoriser implements RequestAuthoriser {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    private final Clock clock;
    private final Supplier<String> nonces;
    private final String consumerKey;
    private final Secret consumerSecret;

    SigningAuthoriser(Clock clock, Supplier<String> nonces, String consumerKey, Secret consumerSecret) {
        this.clock = clock;
        this.nonces = nonces;
        this.consumerKey = consumerKey;
        this.consumerSecret = consumerSecret;
    }

    /** By an app's pair; empty where the app has no secret. */
    static Optional<RequestAuthoriser> of(Clock clock, AppRegistration app) {
        return app.clientSecret()
                .map(secret -> new SigningAuthoriser(clock, SigningAuthoriser::nonce, app.clientId(), secret));
    }

    @Override
    public boolean provesPossession(Connection connection) {
        return true;
    }

    @Override
    public Map<String, String> headers(String method, HttpUrl url, Optional<Secret> token, Optional<Secret> proof) {
        List<Parameter> own = new ArrayList<>(List.of(
                new Parameter("oauth_consumer_key", consumerKey),
                new Parameter("oauth_nonce", nonces.get()),
                new Parameter("oauth_signature_method", "HMAC-SHA1"),
                new Parameter("oauth_timestamp", Long.toString(clock.instant().getEpochSecond())),
                new Parameter("oauth_version", "1.0")));
        token.ifPresent(value -> own.add(new Parameter("oauth_token", value.reveal())));
        List<Parameter> signed = new ArrayList<>(own);
        for (int i = 0; i < url.querySize(); i++) {
            signed.add(new Parameter(
                    url.queryParameterName(i),
                    Optional.ofNullable(url.queryParameterValue(i)).orElse("")));
        }
        String secret = proof.map(Secret::reveal).orElse("");
        own.add(new Parameter("oauth_signature", Signature.of(method, url, signed, consumerSecret, secret)));
        return Map.of(
                "Authorization",
                own.stream()
                        .map(one -> Signature.encoded(one.name()) + "=\"" + Signature.encoded(one.value()) + "\"")
                        .collect(Collectors.joining(", ", "OAuth ", "")));
    }

    @Override
    public boolean wantsAgain(HttpUrl url, AnswerHead head, Optional<NativeError> refusal) {
        return false;
    }

    private static String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
