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
 * @param begunBy who began it; empty in what was stored before this was kept
 * @param endedBy who ended it; empty while it lasts, and in what was stored before this was kept
 */
public record Pause(
        PauseId id,
        PauseRequest request,
        Instant since,
        Optional<Instant> endedAt,
        List<AdStop> ads,
        Optional<Actor> begunBy,
        Optional<Actor> endedBy) {

    /**
     * Checks that no component is null.
     *
     * @param id its id
     * @param request what was asked for
     * @param since from when on
     * @param endedAt when it was ended
     * @param ads what it did to the ads that it was to pause
     * @param begunBy who began it
     * @param endedBy who ended it
     */
    public Pause {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(endedAt, "endedAt");
        ads = List.copyOf(ads);
        Objects.requireNonNull(begunBy, "begunBy");
        Objects.requireNonNull(endedBy, "endedBy");
    }

    /**
     * A pause that lasts. Made by the SDK.
     *
     * @param id its id
     * @param request what was asked for
     * @param since from when on
     * @param by who began it
     * @return the pause
     */
    public static Pause begun(PauseId id, PauseRequest request, Instant since, Actor by) {
        return new Pause(id, request, since, Optional.empty(), List.of(), Optional.of(by), Optional.empty());
    }

    /**
     * The same pause, ended.
     *
     * @param moment when
     * @param by who ended it
     * @return the pause
     */
    public Pause ended(Instant moment, Actor by) {
        return new Pause(id, request, since, Optional.of(moment), ads, begunBy, Optional.of(by));
    }

    /**
     * The same pause with what it did to ads.
     *
     * @param stops one entry an account
     * @return the pause
     */
    public Pause withAds(List<AdStop> stops) {
        return new Pause(id, request, since, endedAt, stops, begunBy, endedBy);
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
