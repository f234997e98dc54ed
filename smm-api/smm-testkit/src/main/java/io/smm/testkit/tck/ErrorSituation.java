package io.smm.testkit.tck;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.error.ContentRejectedException;
import io.smm.error.NetworkDownException;
import io.smm.error.NotFoundException;
import io.smm.error.ProtocolException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.TokenRevokedException;
import io.smm.post.Delivery;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PublishRequest;
import java.util.Objects;

/**
 * One way in which a call goes wrong, and what the caller must be told. The factories with a meaning in their name fix type and
 * advice, so that all adapters mean the same by them; {@link #of} is for what only one network has.
 *
 * @param name what happens, for the test's name
 * @param arrange makes it happen on the server; runs after the account was connected
 * @param call the call that meets it
 * @param error the type of error that the caller must get
 * @param advice the kind of advice that it must carry
 */
public record ErrorSituation(
        String name, Runnable arrange, Call call, Class<? extends SmmException> error, RetryAdvice.Kind advice) {

    /** A call of the SDK that is expected to fail. */
    @FunctionalInterface
    public interface Call {
        /**
         * Makes the call.
         *
         * @param smm the entry
         * @param connection the connected account
         */
        void make(Smm smm, Connection connection);
    }

    /**
     * Checks that no component is null.
     *
     * @param name what happens, for the test's name
     * @param arrange makes it happen on the server
     * @param call the call that meets it
     * @param error the type of error that the caller must get
     * @param advice the kind of advice that it must carry
     */
    public ErrorSituation {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(arrange, "arrange");
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(error, "error");
        Objects.requireNonNull(advice, "advice");
    }

    /**
     * Something that only this network has.
     *
     * @param name what happens, for the test's name
     * @param arrange makes it happen on the server
     * @param call the call that meets it
     * @param error the type of error that the caller must get
     * @param advice the kind of advice that it must carry
     * @return the row
     */
    public static ErrorSituation of(
            String name, Runnable arrange, Call call, Class<? extends SmmException> error, RetryAdvice.Kind advice) {
        return new ErrorSituation(name, arrange, call, error, advice);
    }

    /**
     * The grant was taken back: renewing fails too.
     *
     * @param name what happens, for the test's name
     * @param arrange makes it happen on the server
     * @param call the call that meets it
     * @return the row: token revoked, to be connected again
     */
    public static ErrorSituation grantGone(String name, Runnable arrange, Call call) {
        return of(name, arrange, call, TokenRevokedException.class, RetryAdvice.Kind.AFTER_ACTION);
    }

    /**
     * The server cannot be reached, or says that it is down, while something is read.
     *
     * @param name what happens, for the test's name
     * @param arrange makes it happen on the server
     * @param call the call that meets it; one without an effect
     * @return the row: network down, the same call may be repeated
     */
    public static ErrorSituation networkDown(String name, Runnable arrange, Call call) {
        return of(name, arrange, call, NetworkDownException.class, RetryAdvice.Kind.SAME_CALL_AFTER);
    }

    /**
     * The server itself says that too many calls were made.
     *
     * @param name what happens, for the test's name
     * @param arrange makes it happen on the server
     * @param call the call that meets it
     * @return the row: rate limited, the same call may be repeated later
     */
    public static ErrorSituation rateLimited(String name, Runnable arrange, Call call) {
        return of(name, arrange, call, RateLimitedException.class, RetryAdvice.Kind.SAME_CALL_AFTER);
    }

    /**
     * What the call names does not exist.
     *
     * @param name what happens, for the test's name
     * @param arrange makes it happen on the server
     * @param call the call that meets it
     * @return the row: not found, never to be repeated
     */
    public static ErrorSituation notFound(String name, Runnable arrange, Call call) {
        return of(name, arrange, call, NotFoundException.class, RetryAdvice.Kind.NEVER);
    }

    /**
     * The server refuses what a post says, which passed preflight.
     *
     * @param name what happens, for the test's name
     * @param arrange makes it happen on the server
     * @param post the post
     * @return the row: content rejected, never to be repeated
     */
    public static ErrorSituation contentRejected(String name, Runnable arrange, Post post) {
        return of(name, arrange, publishing(post), ContentRejectedException.class, RetryAdvice.Kind.NEVER);
    }

    /**
     * The server's answer to a read breaks its own protocol.
     *
     * @param name what happens, for the test's name
     * @param arrange makes it happen on the server
     * @param call the call that meets it; one without an effect
     * @param advice what the adapter advises; networks differ in whether a repeat can help
     * @return the row: protocol error
     */
    public static ErrorSituation garbledAnswer(String name, Runnable arrange, Call call, RetryAdvice.Kind advice) {
        return of(name, arrange, call, ProtocolException.class, advice);
    }

    /**
     * The call that publishes a post and expects it to be rejected.
     *
     * @param post the post
     * @return throws what it was rejected with
     */
    public static Call publishing(Post post) {
        return (smm, connection) -> {
            Delivery delivery = smm.publishing().publish(PublishRequest.of(connection, post));
            if (delivery.lastOutcome().orElseThrow() instanceof Outcome.Rejected rejected) {
                throw rejected.error();
            }
        };
    }
}
