package io.smm.adapter.memory.internal.world;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The network's answer when it refuses a request: what a status and a body would be on a wire. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a request is refused, in the network's own words. */
    public enum Code {
        /** Handle and password do not belong together. */
        BAD_CREDENTIALS,
        /** The access token is not valid (any more). */
        ACCESS_REFUSED,
        /** The refresh token is not valid (any more): the grant is gone. */
        GRANT_GONE,
        /** The app is not known here, or its secret is wrong. */
        BAD_CLIENT,
        /** The code is used, too old, of another app, or not bound to the verifier. */
        BAD_CODE,
        /** The access token was not granted the scope. */
        SCOPE_MISSING,
        /** What the request names does not exist. */
        NOT_FOUND,
        /** The post breaks the network's rules. */
        POST_REJECTED,
        /** The image breaks the network's rules. */
        IMAGE_REJECTED,
        /** The id is taken by another post. */
        ID_TAKEN,
        /** The time in which the post could be changed has passed. */
        EDIT_CLOSED,
        /** The cursor is none of this list. */
        BAD_CURSOR,
        /** Too many writes in this hour. */
        TOO_MANY_WRITES,
        /** Too many requests just now. */
        TOO_MANY_REQUESTS,
        /** The network broke down over the request. */
        BROKEN_DOWN,
        /** It cannot be done here (any more). */
        WINDOW_CLOSED
    }

    private final Code code;
    private final transient Optional<WriteQuota.Standing> quota;
    private final transient Optional<Instant> askAgainAt;

    Refusal(Code code, String message) {
        this(code, message, Optional.empty(), Optional.empty());
    }

    /** Too many requests until a moment. */
    static Refusal until(Instant moment) {
        return new Refusal(
                Code.TOO_MANY_REQUESTS,
                "too many requests; ask again at " + moment,
                Optional.empty(),
                Optional.of(moment));
    }

    Refusal(Code code, String message, WriteQuota.Standing quota) {
        this(code, message, Optional.of(quota), quota.askAgainAt());
    }

    private Refusal(Code code, String message, Optional<WriteQuota.Standing> quota, Optional<Instant> askAgainAt) {
        super(Objects.requireNonNull(message, "message"));
        this.code = code;
        this.quota = quota;
        this.askAgainAt = askAgainAt;
    }

    /** {@return why} */
    public Code code() {
        return code;
    }

    /** {@return the sentence for a person; holds no secret} */
    public String sentence() {
        return Objects.requireNonNull(getMessage());
    }

    /** {@return from when the same request may succeed, by the network's clock; empty where time changes nothing} */
    public Optional<Instant> askAgainAt() {
        return askAgainAt;
    }

    /** {@return how the quota stands, where the refusal is about it} */
    public Optional<WriteQuota.Standing> quota() {
        return quota;
    }
}
