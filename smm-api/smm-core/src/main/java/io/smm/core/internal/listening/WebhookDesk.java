package io.smm.core.internal.listening;

import io.smm.error.WebhookRejectedException.Reason;
import io.smm.listening.EndpointCheck;
import io.smm.listening.WebhookAnswer;
import io.smm.listening.WebhookEndpoint;
import io.smm.listening.WebhookProof;
import io.smm.listening.WebhookReceipt;
import io.smm.listening.WebhookRequest;
import io.smm.listening.WebhookScheme;
import io.smm.spi.WebhookReceiver;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes what comes in at the host's address: a delivery is checked and read, a check of the address is answered. */
final class WebhookDesk {

    /** What networks send as a challenge; anything else is not reflected into an answer. */
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9._~:-]{1,500}");

    private WebhookDesk() {}

    static WebhookReceipt receive(
            WebhookReceiver receiver, WebhookEndpoint endpoint, WebhookRequest request, Instant now) {
        WebhookScheme scheme = receiver.scheme();
        if (!request.isDelivery()) {
            return new WebhookReceipt(answer(scheme.check(), endpoint, request), List.of());
        }
        new WebhookVerifier(endpoint).verify(scheme, request, now);
        return new WebhookReceipt(WebhookAnswer.TAKEN, receiver.read(request, now));
    }

    private static WebhookAnswer answer(EndpointCheck check, WebhookEndpoint endpoint, WebhookRequest request) {
        if (check instanceof EndpointCheck.Echo echo) {
            String challenge = challenge(echo.parameter(), endpoint, request);
            echo.tokenParameter().ifPresent(parameter -> checkToken(parameter, endpoint, request));
            return new WebhookAnswer(200, "text/plain", challenge);
        }
        if (check instanceof EndpointCheck.Hmac hmac) {
            String challenge = challenge(hmac.parameter(), endpoint, request);
            byte[] signature = WebhookVerifier.hmac(
                    WebhookProof.Algorithm.SHA256,
                    endpoint.secrets().get(0),
                    challenge.getBytes(StandardCharsets.UTF_8));
            String echoed = hmac.echoField()
                    .map(field -> "\"" + field + "\":\"" + challenge + "\",")
                    .orElse("");
            String spelled = hmac.before() + WebhookVerifier.spell(hmac.encoding(), signature);
            return new WebhookAnswer(
                    200, "application/json", "{" + echoed + "\"" + hmac.answerField() + "\":\"" + spelled + "\"}");
        }
        throw WebhookVerifier.rejected(endpoint, Reason.CHECK_WRONG, "the network checks no address by a request");
    }

    private static String challenge(String parameter, WebhookEndpoint endpoint, WebhookRequest request) {
        return request.parameter(parameter)
                .filter(text -> CHALLENGE.matcher(text).matches())
                .orElseThrow(() -> WebhookVerifier.rejected(
                        endpoint, Reason.CHECK_WRONG, "the parameter " + parameter + " is missing or no challenge"));
    }

    private static void checkToken(String parameter, WebhookEndpoint endpoint, WebhookRequest request) {
        Optional<String> given = request.parameter(parameter);
        boolean right = endpoint.verifyToken()
                .map(word ->
                        given.filter(text -> WebhookVerifier.same(word, text)).isPresent())
                .orElse(true);
        if (!right) {
            throw WebhookVerifier.rejected(
                    endpoint, Reason.CHECK_WRONG, "the parameter " + parameter + " is not the word agreed on");
        }
    }
}
