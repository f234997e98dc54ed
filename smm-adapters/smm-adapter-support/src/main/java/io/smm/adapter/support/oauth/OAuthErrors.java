package io.smm.adapter.support.oauth;

import io.smm.adapter.support.ErrorAnswer;
import io.smm.adapter.support.ErrorMapper;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.NativeError;
import io.smm.error.CredentialsRejectedException;
import io.smm.error.ProtocolException;
import io.smm.error.RetryAdvice;
import io.smm.error.SignInFailedException;
import io.smm.error.SmmException;
import io.smm.error.TokenRevokedException;
import java.util.Set;

/**
 * What errors of a token address mean (RFC 6749, section 5.2). A grant is gone when the network says so by its code, and never by
 * a status alone: a page of a proxy, a wrong client secret or a limit says nothing of it.
 */
final class OAuthErrors implements ErrorMapper {

    private static final RetryAdvice CHECK_APP =
            RetryAdvice.afterAction("check the app's client id and secret and register it again");

    private final Set<String> goneCodes;

    OAuthErrors(Set<String> goneCodes) {
        this.goneCodes = goneCodes;
    }

    @Override
    public NativeError read(JsonReader json) {
        String code = "";
        String message = "";
        if (json.open()) {
            while (json.next()) {
                if (json.isObject() || json.isArray()) {
                    continue;
                }
                switch (json.name()) {
                    case "error" -> code = json.scalar().orElse("");
                    case "code" -> code = code.isEmpty() ? json.scalar().orElse("") : code;
                    case "error_description" -> message = json.scalar().orElse("");
                    case "message" ->
                        message = message.isEmpty() ? json.scalar().orElse("") : message;
                    default -> {}
                }
            }
        }
        return new NativeError(code, message);
    }

    @Override
    public SmmException map(ErrorAnswer answer) {
        int status = answer.head().status();
        if (status == 408 || status == 429 || status >= 500) {
            return answer.byStatus();
        }
        if (goneCodes.contains(answer.code())) {
            return gone(answer);
        }
        return switch (answer.code()) {
            case "invalid_client", "unauthorized_client" -> appRefused(answer);
            case "temporarily_unavailable", "server_error", "slow_down" ->
                answer.as(ProtocolException::new, "the token address is in trouble", answer.again());
            default -> status == 401 ? appRefused(answer) : notUnderstood(answer);
        };
    }

    private static SmmException gone(ErrorAnswer answer) {
        return answer.operation().name().equals(OAuthTokenEndpoint.EXCHANGE)
                ? answer.as(
                        details -> new SignInFailedException(SignInFailedException.Reason.CODE_REFUSED, details),
                        "the network does not take the code",
                        RetryAdvice.afterAction("begin the sign-in again"))
                : answer.as(
                        TokenRevokedException::new,
                        "the network says that the grant is gone",
                        RetryAdvice.afterAction("connect the account again"));
    }

    private static SmmException appRefused(ErrorAnswer answer) {
        return answer.as(CredentialsRejectedException::new, "the token address refused the app", CHECK_APP);
    }

    private static SmmException notUnderstood(ErrorAnswer answer) {
        return answer.as(ProtocolException::new, "the token address did not understand the call", RetryAdvice.never());
    }
}
