package io.smm.adapter.support;

import io.smm.account.Secret;
import io.smm.error.ErrorDetails;
import io.smm.error.Fault;
import io.smm.error.MediaRejectedException;
import io.smm.error.NetworkDownException;
import io.smm.error.ProtocolException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.UnknownOutcomeException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Says of a call that failed what is certain, and what to do next: in words that hold no secret, whoever's words they are. Made when
 * something failed.
 */
final class CallErrors {

    private static final int MOST_MESSAGE = 300;
    private static final int MOST_CODE = 100;
    private static final int MOST_FAULTS = 50;

    private final ApiCall<?> call;
    private final Optional<AnswerHead> head;
    private final SecretMask mask;

    CallErrors(ApiCall<?> call, Access access, Optional<AnswerHead> head) {
        this.call = call;
        this.head = head;
        List<Secret> secrets = new ArrayList<>(call.caller().secrets());
        secrets.addAll(access.secrets());
        mask = SecretMask.of(secrets);
    }

    /** That nothing happened, for a reason of ours. */
    SmmException notSent(String what, RetryAdvice advice) {
        return new NetworkDownException(details(what, advice, null));
    }

    /** Trouble on the way: before the first byte nothing happened, after it an effect may have. */
    SmmException transport(IOException trouble, boolean begun) {
        String what = Thread.currentThread().isInterrupted() ? "the thread was interrupted" : describe(trouble);
        if (!begun) {
            return down(what + " before anything was sent", trouble);
        }
        return call.operation().hasEffect()
                ? new UnknownOutcomeException(details(
                        what + " after the first byte was sent: it may have happened or not",
                        RetryAdvice.reconcileFirst(),
                        trouble))
                : down(what, trouble);
    }

    /** The network cannot be reached, or not be understood to the end, and nothing happened. */
    SmmException down(String what, @Nullable IOException cause) {
        return new NetworkDownException(details(what, RetryAdvice.sameCall(), cause));
    }

    SmmException mediaRejected(OneShotBody.SourceFault fault) {
        return new MediaRejectedException(details(
                String.valueOf(fault.getMessage()),
                RetryAdvice.afterAction("give a file that can be read and does not change"),
                null));
    }

    SmmException redirected(Response response) {
        String location = response.header("Location");
        HttpUrl target = location == null ? null : call.url().resolve(location);
        String where = target == null ? "elsewhere" : "to host " + mask.line(target.host(), MOST_CODE);
        return broken(
                "the server redirects " + where + ", and redirects are not followed",
                call.operation().hasEffect()
                        ? RetryAdvice.reconcileFirst()
                        : RetryAdvice.afterAction("use the address of the server that answers itself"));
    }

    /** Somebody named an address that we do not go to: nothing was sent. */
    SmmException refused(GuardedHosts.RefusedException refused) {
        return broken(
                clean(String.valueOf(refused.getMessage())) + "; nothing was sent there",
                RetryAdvice.afterAction("use an account whose servers lie on the public internet"));
    }

    SmmException tooLarge(CappedStream.TooLargeException tooLarge) {
        return broken(
                String.valueOf(tooLarge.getMessage()),
                call.operation().hasEffect() ? RetryAdvice.reconcileFirst() : RetryAdvice.never());
    }

    SmmException malformed(MalformedAnswerException malformed) {
        return inDoubt(clean(String.valueOf(malformed.getMessage())));
    }

    /** An answer that is none: an effect may have happened. */
    SmmException inDoubt(String what) {
        return broken(what, call.operation().hasEffect() ? RetryAdvice.reconcileFirst() : RetryAdvice.sameCall());
    }

    SmmException broken(String what, RetryAdvice advice) {
        return new ProtocolException(details(what, advice, null));
    }

    /** What to say of trouble on the way: no secret, one line. */
    String describe(IOException trouble) {
        return clean(trouble.getClass().getSimpleName() + ": " + trouble.getMessage());
    }

    /** Somebody else's words as one line without secrets. */
    String clean(String words) {
        return mask.line(words, MOST_MESSAGE);
    }

    /** The network's words without secrets, and no more of them than anybody reads. */
    NativeError clean(NativeError error) {
        List<Fault> faults = error.faults().stream()
                .limit(MOST_FAULTS)
                .map(fault -> new Fault(mask.line(fault.field(), MOST_CODE), clean(fault.message())))
                .toList();
        return new NativeError(mask.line(error.code(), MOST_CODE), clean(error.message()), error.retryAfter(), faults);
    }

    /** What is known of the call, for an adapter to add its meaning to. */
    ErrorDetails known() {
        return known("").build();
    }

    private ErrorDetails details(String what, RetryAdvice advice, @Nullable Throwable cause) {
        ErrorDetails.Builder details = known(what).retryAdvice(advice);
        if (cause != null && mask.isClean(cause)) {
            details.cause(cause);
        }
        return details.build();
    }

    private ErrorDetails.Builder known(String what) {
        ErrorDetails.Builder details = ErrorDetails.of(what, RetryAdvice.never())
                .network(call.caller().scope().network())
                .tenant(call.caller().scope().tenant())
                .operation(call.operation().name());
        call.caller().scope().connection().ifPresent(details::connection);
        head.ifPresent(answer -> {
            details.status(answer.status());
            answer.header("X-Request-Id").ifPresent(id -> details.requestId(mask.line(id, MOST_CODE)));
        });
        return details;
    }
}
