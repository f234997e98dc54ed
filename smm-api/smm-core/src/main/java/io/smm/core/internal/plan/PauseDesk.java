package io.smm.core.internal.plan;

import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.ads.Ads;
import io.smm.core.internal.TimeOrderedIds;
import io.smm.error.ErrorDetails;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.post.plan.Actor;
import io.smm.post.plan.AdStop;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PauseRequest;
import io.smm.spi.PauseStore;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins and ends pauses, and stops ads with them. */
public final class PauseDesk {

    private static final Logger LOG = LoggerFactory.getLogger(PauseDesk.class);

    private final PauseStore store;
    private final Ads ads;
    private final Clock clock;
    private final TimeOrderedIds ids;

    /**
     * Makes the desk.
     *
     * @param store where pauses are kept
     * @param ads stops ads
     * @param clock the clock
     */
    public PauseDesk(PauseStore store, Ads ads, Clock clock) {
        this.store = store;
        this.ads = ads;
        this.clock = clock;
        ids = new TimeOrderedIds(clock);
    }

    /** Stores the pause before an ad platform is asked: however long these take, nothing is sent or switched on meanwhile. */
    Pause begin(PauseRequest request, Actor by) {
        Pause pause = Pause.begun(new PauseId(ids.next()), request, clock.instant(), by);
        store.save(pause);
        if (request.adsOf().isEmpty()) {
            return pause;
        }
        List<AdStop> stops = request.adsOf().stream().map(this::stopAds).toList();
        return changed(
                pause.id(), stands -> stands.withAds(stops)); // somebody may have ended it meanwhile: that end stays
    }

    /**
     * Finds a pause.
     *
     * @param id its id
     * @return the pause
     * @throws NotFoundException when there is none
     */
    public Pause require(PauseId id) {
        return store.find(id)
                .orElseThrow(() -> new NotFoundException(ErrorDetails.of("there is no pause " + id, RetryAdvice.never())
                        .build()));
    }

    /**
     * Ends a pause; one that ended stays as it is.
     *
     * @param id its id
     * @param by who ends it
     * @return the pause, ended
     * @throws NotFoundException when there is none
     */
    public Pause end(PauseId id, Actor by) {
        return changed(id, pause -> pause.isActive() ? pause.ended(clock.instant(), by) : pause);
    }

    /** Until nobody else writes meanwhile. */
    private Pause changed(PauseId id, UnaryOperator<Pause> how) {
        while (true) {
            Pause stands = require(id);
            Pause next = how.apply(stands);
            if (next.equals(stands) || store.replace(stands, next)) {
                return next;
            }
        }
    }

    List<Pause> of(TenantId tenant) {
        return store.of(tenant);
    }

    /** One account's trouble must not keep the ads of the others running. */
    private AdStop stopAds(Connection account) {
        try {
            return new AdStop.Reported(account, ads.pauseAll(account));
        } catch (SmmException refused) {
            return new AdStop.Failed(account, refused.details().message());
        } catch (RuntimeException fault) {
            LOG.error(
                    "pausing the ads of {} failed with {}",
                    account,
                    fault.getClass().getName());
            return new AdStop.Failed(account, "failed with " + fault.getClass().getName());
        }
    }
}
