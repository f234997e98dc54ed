package io.smm.adapter.support;

import io.smm.error.ContentRejectedException;
import io.smm.error.MissingScopeException;
import io.smm.error.NetworkDownException;
import io.smm.error.NotFoundException;
import io.smm.error.ProtocolException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.TokenExpiredException;
import io.smm.error.UnknownOutcomeException;

/** What a status means where a network does not say more. RFC 9110 §15. */
final class StatusMeaning {

    private StatusMeaning() {}

    static SmmException of(ErrorAnswer answer) {
        int status = answer.head().status();
        return switch (status) {
            case 401 -> answer.as(TokenExpiredException::new, "the network refused the token", RetryAdvice.sameCall());
            case 403 ->
                answer.as(
                        MissingScopeException::new,
                        "the account may not do this",
                        RetryAdvice.afterAction("grant the account what the call needs, then connect it anew"));
            case 404, 410 -> answer.as(NotFoundException::new, "what the call names is not there", RetryAdvice.never());
            case 429 -> answer.as(RateLimitedException::new, "too many calls", answer.again());
            case 408, 500, 502, 503, 504 -> trouble(answer);
            default -> status >= 400 && status < 500 ? refusal(answer) : unexpected(answer);
        };
    }

    private static SmmException trouble(ErrorAnswer answer) {
        return answer.operation().hasEffect()
                ? answer.as(UnknownOutcomeException::new, "the network failed in the middle", answer.inDoubt())
                : answer.as(NetworkDownException::new, "the network is in trouble", answer.inDoubt());
    }

    private static SmmException refusal(ErrorAnswer answer) {
        return answer.operation().kind() == OperationKind.READ
                ? answer.as(ProtocolException::new, "the network did not understand the call", RetryAdvice.never())
                : answer.as(ContentRejectedException::new, "the network refused the content", RetryAdvice.never());
    }

    private static SmmException unexpected(ErrorAnswer answer) {
        return answer.as(ProtocolException::new, "the network answered in an unexpected way", answer.inDoubt());
    }
}
