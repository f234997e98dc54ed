package io.smm.post.plan;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A time in which nothing of a scope is sent.
 *
 * @param id its id
 * @param request what was asked for
 * @param since from when on
 * @param endedAt when it was ended; empty while it lasts
 * @param ads what it did to the ads that it was to pause, one entry an account; empty until it is known
 */
public record Pause(PauseId id, PauseRequest request, Instant since, Optional<Instant> endedAt, List<AdStop> ads) {

    /**
     * Checks that no component is null.
     *
     * @param id its id
     * @param request what was asked for
     * @param since from when on
     * @param endedAt when it was ended
     * @param ads what it did to the ads that it was to pause
     */
    public Pause {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(endedAt, "endedAt");
        ads = List.copyOf(ads);
    }

    /**
     * A pause that lasts. Made by the SDK.
     *
     * @param id its id
     * @param request what was asked for
     * @param since from when on
     * @return the pause
     */
    public static Pause begun(PauseId id, PauseRequest request, Instant since) {
        return new Pause(id, request, since, Optional.empty(), List.of());
    }

    /**
     * The same pause, ended.
     *
     * @param moment when
     * @return the pause
     */
    public Pause ended(Instant moment) {
        return new Pause(id, request, since, Optional.of(moment), ads);
    }

    /**
     * The same pause with what it did to ads.
     *
     * @param stops one entry an account
     * @return the pause
     */
    public Pause withAds(List<AdStop> stops) {
        return new Pause(id, request, since, endedAt, stops);
    }

    /** {@return how much it stops} */
    public PauseScope scope() {
        return request.scope();
    }

    /** {@return why} */
    public String reason() {
        return request.reason();
    }

    /** {@return whether it lasts} */
    public boolean isActive() {
        return endedAt.isEmpty();
    }

    /** {@return whether all ads that it was to pause are known to be paused; true where it was to pause none} */
    public boolean adsComplete() {
        return ads.size() == request.adsOf().size() && ads.stream().allMatch(AdStop::complete);
    }

    /**
     * Tells whether it lasted at a moment.
     *
     * @param moment the moment
     * @return whether it did
     */
    public boolean lastedAt(Instant moment) {
        return !moment.isBefore(since) && endedAt.map(moment::isBefore).orElse(true);
    }
}
