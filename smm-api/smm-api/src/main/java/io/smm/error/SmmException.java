package io.smm.error;

import java.util.Objects;

/**
 * The root of all errors of the SDK. Unchecked; a subclass says what the error means, {@link #details()} what is known of
 * it, and {@link #retryAdvice()} what to do next. Neither the message nor the details ever hold a secret.
 */
public abstract sealed class SmmException extends RuntimeException
        permits ApprovalRefusedException,
                ConflictException,
                ContentRejectedException,
                CredentialsRejectedException,
                DuplicatePostException,
                InexpressibleTargetingException,
                InvalidInputException,
                MediaRejectedException,
                MissingScopeException,
                NetworkDownException,
                NotFoundException,
                NotOnTierException,
                PausedException,
                ProtocolException,
                QuotaExhaustedException,
                RateLimitedException,
                SignInFailedException,
                StorageException,
                StorageFullException,
                TokenExpiredException,
                TokenRevokedException,
                UnknownOutcomeException,
                UnsupportedCapabilityException,
                WebhookRejectedException,
                WindowClosedException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorDetails details;

    SmmException(ErrorDetails details) {
        super(
                Objects.requireNonNull(details, "details").toString(),
                details.cause().orElse(null));
        this.details = details;
    }

    /** {@return what is known of the error} */
    public ErrorDetails details() {
        return details;
    }

    /** {@return what to do next; the same as {@code details().retryAdvice()}} */
    public RetryAdvice retryAdvice() {
        return details.retryAdvice();
    }
}
