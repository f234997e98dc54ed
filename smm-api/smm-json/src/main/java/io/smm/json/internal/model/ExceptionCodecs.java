package io.smm.json.internal.model;

import io.smm.audience.Inexpressible;
import io.smm.error.ApprovalRefusedException;
import io.smm.error.ConflictException;
import io.smm.error.ContentRejectedException;
import io.smm.error.CredentialsRejectedException;
import io.smm.error.DuplicatePostException;
import io.smm.error.ErrorDetails;
import io.smm.error.Fault;
import io.smm.error.InexpressibleTargetingException;
import io.smm.error.InvalidInputException;
import io.smm.error.MediaRejectedException;
import io.smm.error.MissingScopeException;
import io.smm.error.NetworkDownException;
import io.smm.error.NotFoundException;
import io.smm.error.NotOnTierException;
import io.smm.error.PausedException;
import io.smm.error.ProtocolException;
import io.smm.error.QuotaExhaustedException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SignInFailedException;
import io.smm.error.SmmException;
import io.smm.error.StorageException;
import io.smm.error.StorageFullException;
import io.smm.error.TokenExpiredException;
import io.smm.error.TokenRevokedException;
import io.smm.error.UnknownOutcomeException;
import io.smm.error.UnsupportedCapabilityException;
import io.smm.error.WebhookRejectedException;
import io.smm.error.WindowClosedException;
import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.EnumCodec;
import io.smm.json.internal.codec.ListCodec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.json.internal.codec.UnionCodec;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Errors, as they are kept with an outcome: by their meaning. The Java cause is not kept. A meaning that is not known here becomes
 * a protocol error that says so and is never tried again.
 */
final class ExceptionCodecs {

    static final Codec<Inexpressible> INEXPRESSIBLE = ObjectCodec.of(Inexpressible.class, o -> {
        var part = o.required("part", Scalars.TEXT, Inexpressible::part);
        var reason = o.required("reason", Scalars.TEXT, Inexpressible::reason);
        var instead = o.optional("instead", Scalars.TEXT, Inexpressible::instead);
        return v -> new Inexpressible(v.get(part), v.get(reason), v.find(instead));
    });

    private static final Codec<InvalidInputException> INVALID_INPUT = ObjectCodec.of(InvalidInputException.class, o -> {
        var subject = o.required("subject", Scalars.TEXT, ExceptionCodecs::subject);
        var faults = o.list("faults", ErrorCodecs.FAULT, InvalidInputException::faults);
        return v -> new InvalidInputException(v.get(subject), v.get(faults));
    });

    private static final Codec<InexpressibleTargetingException> INEXPRESSIBLE_TARGETING =
            ObjectCodec.of(InexpressibleTargetingException.class, o -> {
                var network = o.required(
                        "network",
                        CommonCodecs.NETWORK,
                        error -> error.details().network().orElseThrow());
                var segment = o.required("segment", Scalars.TEXT, ExceptionCodecs::segment);
                var losses =
                        o.required("losses", new ListCodec<>(INEXPRESSIBLE), InexpressibleTargetingException::losses);
                return v -> new InexpressibleTargetingException(v.get(network), v.get(segment), v.get(losses));
            });

    private static final Codec<UnsupportedCapabilityException> UNSUPPORTED =
            ObjectCodec.of(UnsupportedCapabilityException.class, o -> {
                var network = o.required(
                        "network",
                        CommonCodecs.NETWORK,
                        error -> error.details().network().orElseThrow());
                var statement =
                        o.required("statement", CapabilityCodecs.STATEMENT, UnsupportedCapabilityException::statement);
                return v -> new UnsupportedCapabilityException(v.get(network), v.get(statement));
            });

    private static final Codec<QuotaExhaustedException> QUOTA = ObjectCodec.of(QuotaExhaustedException.class, o -> {
        var details = o.required("details", ErrorCodecs.DETAILS, SmmException::details);
        var at = o.required("availableAt", Scalars.INSTANT, QuotaExhaustedException::availableAt);
        var rule = o.optional("rule", Scalars.TEXT, QuotaExhaustedException::rule);
        return v -> new QuotaExhaustedException(v.get(details), v.get(at), v.find(rule));
    });

    private static final Codec<SignInFailedException> SIGN_IN = ObjectCodec.of(SignInFailedException.class, o -> {
        var reason =
                o.required("reason", EnumCodec.of(SignInFailedException.Reason.class), SignInFailedException::reason);
        var details = o.required("details", ErrorCodecs.DETAILS, SmmException::details);
        return v -> new SignInFailedException(v.get(reason), v.get(details));
    });

    private static final Codec<WebhookRejectedException> WEBHOOK = ObjectCodec.of(WebhookRejectedException.class, o -> {
        var reason = o.required(
                "reason", EnumCodec.of(WebhookRejectedException.Reason.class), WebhookRejectedException::reason);
        var details = o.required("details", ErrorCodecs.DETAILS, SmmException::details);
        return v -> new WebhookRejectedException(v.get(reason), v.get(details));
    });

    static final Codec<SmmException> ERROR = UnionCodec.of(SmmException.class)
            .with(
                    "approval-refused",
                    ApprovalRefusedException.class,
                    of(ApprovalRefusedException.class, ApprovalRefusedException::new))
            .with("conflict", ConflictException.class, of(ConflictException.class, ConflictException::new))
            .with(
                    "content-rejected",
                    ContentRejectedException.class,
                    of(ContentRejectedException.class, ContentRejectedException::new))
            .with(
                    "credentials-rejected",
                    CredentialsRejectedException.class,
                    of(CredentialsRejectedException.class, CredentialsRejectedException::new))
            .with(
                    "duplicate-post",
                    DuplicatePostException.class,
                    of(DuplicatePostException.class, DuplicatePostException::new))
            .with("inexpressible-targeting", InexpressibleTargetingException.class, INEXPRESSIBLE_TARGETING)
            .with("invalid-input", InvalidInputException.class, INVALID_INPUT)
            .with(
                    "media-rejected",
                    MediaRejectedException.class,
                    of(MediaRejectedException.class, MediaRejectedException::new))
            .with(
                    "missing-scope",
                    MissingScopeException.class,
                    of(MissingScopeException.class, MissingScopeException::new))
            .with("network-down", NetworkDownException.class, of(NetworkDownException.class, NetworkDownException::new))
            .with("not-found", NotFoundException.class, of(NotFoundException.class, NotFoundException::new))
            .with("not-on-tier", NotOnTierException.class, of(NotOnTierException.class, NotOnTierException::new))
            .with("paused", PausedException.class, of(PausedException.class, PausedException::new))
            .with("protocol", ProtocolException.class, of(ProtocolException.class, ProtocolException::new))
            .with("quota-exhausted", QuotaExhaustedException.class, QUOTA)
            .with("rate-limited", RateLimitedException.class, of(RateLimitedException.class, RateLimitedException::new))
            .with("sign-in-failed", SignInFailedException.class, SIGN_IN)
            .with("storage", StorageException.class, of(StorageException.class, StorageException::new))
            .with("storage-full", StorageFullException.class, of(StorageFullException.class, StorageFullException::new))
            .with(
                    "token-expired",
                    TokenExpiredException.class,
                    of(TokenExpiredException.class, TokenExpiredException::new))
            .with(
                    "token-revoked",
                    TokenRevokedException.class,
                    of(TokenRevokedException.class, TokenRevokedException::new))
            .with(
                    "unknown-outcome",
                    UnknownOutcomeException.class,
                    of(UnknownOutcomeException.class, UnknownOutcomeException::new))
            .with("unsupported-capability", UnsupportedCapabilityException.class, UNSUPPORTED)
            .with("webhook-rejected", WebhookRejectedException.class, WEBHOOK)
            .with(
                    "window-closed",
                    WindowClosedException.class,
                    of(WindowClosedException.class, WindowClosedException::new))
            .otherwise((kind, json) -> new ProtocolException(
                    ErrorDetails.of("a newer version wrote an error of the kind '" + kind + "'", RetryAdvice.never())
                            .build()));

    private ExceptionCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(Inexpressible.class, "inexpressible", INEXPRESSIBLE),
                new Catalogue.Entry<>(SmmException.class, "error", ERROR));
    }

    private static <E extends SmmException> Codec<E> of(Class<E> type, Function<ErrorDetails, E> maker) {
        return ObjectCodec.of(type, "details", ErrorCodecs.DETAILS, maker, SmmException::details);
    }

    private static String subject(InvalidInputException error) {
        String faults = error.faults().stream().map(Fault::toString).collect(Collectors.joining("; "));
        return within(error.details().message(), "", " is invalid: " + faults);
    }

    private static String segment(InexpressibleTargetingException error) {
        String losses = error.losses().stream().map(Inexpressible::toString).collect(Collectors.joining(" | "));
        String network = error.details().network().orElseThrow().toString();
        return within(error.details().message(), network + " cannot express the segment '", "': " + losses);
    }

    /** What stands between the parts of a message that an error makes itself. */
    private static String within(String message, String before, String after) {
        return message.startsWith(before) && message.endsWith(after)
                ? message.substring(before.length(), message.length() - after.length())
                : message;
    }
}
