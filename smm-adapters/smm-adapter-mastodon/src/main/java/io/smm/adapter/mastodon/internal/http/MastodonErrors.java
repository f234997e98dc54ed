package io.smm.adapter.mastodon.internal.http;

import io.smm.adapter.support.ErrorAnswer;
import io.smm.adapter.support.ErrorMapper;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.NativeError;
import io.smm.adapter.support.Operation;
import io.smm.error.ContentRejectedException;
import io.smm.error.CredentialsRejectedException;
import io.smm.error.Fault;
import io.smm.error.MediaRejectedException;
import io.smm.error.MissingScopeException;
import io.smm.error.NotFoundException;
import io.smm.error.ProtocolException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.TokenExpiredException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What errors mean. Mastodon says {@code {"error": "a sentence", "details": {field: [{error, description}]}}}, OAuth's part {@code
 * {"error": "a_code", "error_description": "…"}}, Hollo {@code {"success": false, "error": {"issues": […]}}} or plain text. There are
 * no codes for the API's own errors, so the status decides, and the operation says what was refused.
 */
final class MastodonErrors implements ErrorMapper {

    private static final RetryAdvice NEW_TOKEN =
            RetryAdvice.afterAction("make a new access token in the account's settings and connect with it");
    private static final RetryAdvice MORE_SCOPES =
            RetryAdvice.afterAction("connect the account again with the scopes that the call needs");
    private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

    @Override
    public NativeError read(JsonReader json) {
        String error = "";
        String description = "";
        List<Fault> faults = new ArrayList<>();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "error" -> {
                        if (json.isText()) {
                            error = json.text().orElse("");
                        } else {
                            issues(json, faults);
                        }
                    }
                    case "error_description" -> description = json.text().orElse("");
                    case "details" -> details(json, faults);
                    default -> {}
                }
            }
        }
        boolean code = error.matches("[a-z][a-z_]*");
        String words =
                description.isEmpty() ? error : code || error.isEmpty() ? description : error + ": " + description;
        return new NativeError(code ? error : "", words, Optional.empty(), faults);
    }

    @Override
    public SmmException map(ErrorAnswer answer) {
        Operation operation = answer.operation();
        boolean upload = operation.equals(Operations.UPLOAD) || operation.equals(Operations.GET_MEDIA);
        return switch (answer.head().status()) {
            case 400, 413, 422 -> upload ? mediaRefused(answer) : refused(answer);
            case 401 ->
                operation.equals(Operations.VERIFY_CREDENTIALS) && !isConnected(answer)
                        ? answer.as(CredentialsRejectedException::new, "the server refused the access token", NEW_TOKEN)
                        : answer.as(TokenExpiredException::new, "the server refused the token", RetryAdvice.sameCall());
            case 403 -> answer.as(MissingScopeException::new, "the account may not do this", MORE_SCOPES);
            case 404, 410 -> missing(answer);
            case 429 -> answer.as(RateLimitedException::new, "too many calls", afterWait(answer));
            default -> answer.byStatus();
        };
    }

    private static boolean isConnected(ErrorAnswer answer) {
        return answer.known().connection().isPresent();
    }

    private static SmmException refused(ErrorAnswer answer) {
        return answer.operation().equals(Operations.REGISTER_APP)
                ? answer.as(
                        ContentRejectedException::new,
                        "the server refused the app",
                        RetryAdvice.afterAction("mend the app's name, address or scopes"))
                : answer.byStatus();
    }

    private static SmmException mediaRefused(ErrorAnswer answer) {
        return answer.as(MediaRejectedException::new, "the server refused a file", RetryAdvice.never());
    }

    /** A page or plain text is no word of the API: the address does not serve this call. */
    private static SmmException missing(ErrorAnswer answer) {
        return answer.error().isPresent()
                ? answer.as(NotFoundException::new, "what the call names is not there", RetryAdvice.never())
                : answer.as(ProtocolException::new, "the server does not offer this call", RetryAdvice.never());
    }

    /** A refusal names the end of its window instead of a wait. */
    private static RetryAdvice afterWait(ErrorAnswer answer) {
        if (answer.head().retryAfter().isPresent()) {
            return answer.again();
        }
        return RateHeaders.reset(answer.head())
                .map(reset -> Duration.between(answer.head().receivedAt(), reset))
                .filter(wait -> !wait.isNegative() && wait.compareTo(LONGEST_WINDOW) <= 0)
                .map(RetryAdvice::sameCallAfter)
                .orElseGet(RetryAdvice::sameCall);
    }

    /** Mastodon's {@code {field: [{error, description}]}}. */
    private static void details(JsonReader json, List<Fault> faults) {
        if (!json.isObject()) {
            return;
        }
        json.open();
        while (json.next()) {
            String field = json.name();
            if (json.isArray()) {
                json.list(one -> words(one, "description")).forEach(said -> faults.add(new Fault(field, said)));
            }
        }
    }

    /** Hollo's {@code {"issues": [{"path": ["status"], "message": "…"}]}}. */
    private static void issues(JsonReader json, List<Fault> faults) {
        if (!json.isObject()) {
            return;
        }
        json.open();
        while (json.next()) {
            if (json.name().equals("issues") && json.isArray()) {
                faults.addAll(json.list(MastodonErrors::issue));
            }
        }
    }

    private static Fault issue(JsonReader json) {
        String message = "";
        List<String> path = List.of();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "message" -> message = json.text().orElse("");
                    case "path" ->
                        path = json.list(step -> step.isText() ? step.text().orElse("") : "[]");
                    default -> {}
                }
            }
        }
        return new Fault(String.join(".", path), message);
    }

    private static String words(JsonReader json, String name) {
        String words = "";
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals(name)) {
                    words = json.text().orElse("");
                }
            }
        }
        return words;
    }
}
