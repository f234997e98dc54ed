package io.smm.json.internal.model;

import io.smm.error.ErrorDetails;
import io.smm.error.Fault;
import io.smm.error.RetryAdvice;
import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.EnumCodec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import java.util.List;

/** What went wrong, as it is stored with an outcome. The Java cause of an error is not. */
final class ErrorCodecs {

    static final Codec<Fault> FAULT = ObjectCodec.of(Fault.class, o -> {
        var field = o.required("field", Scalars.TEXT, Fault::field);
        var message = o.required("message", Scalars.TEXT, Fault::message);
        return v -> new Fault(v.get(field), v.get(message));
    });

    // Advice that is not understood must not lead to a repeat.
    static final Codec<RetryAdvice> ADVICE = ObjectCodec.of(RetryAdvice.class, o -> {
        var kind = o.required("kind", EnumCodec.of(RetryAdvice.Kind.class, RetryAdvice.Kind.NEVER), RetryAdvice::kind);
        var after = o.optional("after", Scalars.DURATION, RetryAdvice::after);
        var action = o.optional("action", Scalars.TEXT, RetryAdvice::action);
        return v -> new RetryAdvice(
                v.get(kind),
                v.find(after),
                v.find(action).filter(text -> v.get(kind) == RetryAdvice.Kind.AFTER_ACTION));
    });

    static final Codec<ErrorDetails> DETAILS = ObjectCodec.of(ErrorDetails.class, o -> {
        var message = o.required("message", Scalars.TEXT, ErrorDetails::message);
        var advice = o.required("retryAdvice", ADVICE, ErrorDetails::retryAdvice);
        var network = o.optional("network", CommonCodecs.NETWORK, ErrorDetails::network);
        var tenant = o.optional("tenant", AccountCodecs.TENANT, ErrorDetails::tenant);
        var connection = o.optional("connection", AccountCodecs.CONNECTION_ID, ErrorDetails::connection);
        var operation = o.optional("operation", Scalars.TEXT, ErrorDetails::operation);
        var status = o.optionalInt("status", ErrorDetails::status);
        var nativeCode = o.optional("nativeCode", Scalars.TEXT, ErrorDetails::nativeCode);
        var requestId = o.optional("requestId", Scalars.TEXT, ErrorDetails::requestId);
        var faults = o.list("faults", FAULT, ErrorDetails::faults);
        return v -> {
            ErrorDetails.Builder details =
                    ErrorDetails.of(v.get(message), v.get(advice)).faults(v.get(faults));
            v.with(network, details::network);
            v.with(tenant, details::tenant);
            v.with(connection, details::connection);
            v.with(operation, details::operation);
            v.with(status, details::status);
            v.with(nativeCode, details::nativeCode);
            v.with(requestId, details::requestId);
            return details.build();
        };
    });

    private ErrorCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(Fault.class, "fault", FAULT),
                new Catalogue.Entry<>(RetryAdvice.class, "retry-advice", ADVICE),
                new Catalogue.Entry<>(ErrorDetails.class, "error-details", DETAILS));
    }
}
