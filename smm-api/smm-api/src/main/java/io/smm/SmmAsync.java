package io.smm;

import io.smm.account.AsyncAccounts;
import io.smm.ads.AsyncAds;
import io.smm.audience.AsyncAudiences;
import io.smm.crisis.AsyncCrisis;
import io.smm.insight.AsyncInsightCollector;
import io.smm.insight.AsyncInsights;
import io.smm.insight.AsyncWebsites;
import io.smm.listening.AsyncListening;
import io.smm.post.AsyncPublishing;
import io.smm.post.plan.AsyncPlanning;
import io.smm.privacy.AsyncPrivacy;

/**
 * The services of {@link Smm} with futures: the same pipeline, run on the executor that the host injected, or on a small
 * pool that the SDK starts at the first use and closes with itself. Thread-safe.
 */
public interface SmmAsync {

    /** {@return the twin of {@link Smm#accounts()}} */
    AsyncAccounts accounts();

    /** {@return the twin of {@link Smm#publishing()}} */
    AsyncPublishing publishing();

    /** {@return the twin of {@link Smm#planning()}} */
    AsyncPlanning planning();

    /** {@return the twin of {@link Smm#crisis()}} */
    AsyncCrisis crisis();

    /** {@return the twin of {@link Smm#listening()}} */
    AsyncListening listening();

    /** {@return the twin of {@link Smm#insights()}} */
    AsyncInsights insights();

    /** {@return the twin of {@link Smm#collector()}} */
    AsyncInsightCollector collector();

    /** {@return the twin of {@link Smm#ads()}} */
    AsyncAds ads();

    /** {@return the twin of {@link Smm#websites()}} */
    AsyncWebsites websites();

    /** {@return the twin of {@link Smm#audiences()}} */
    AsyncAudiences audiences();

    /** {@return the twin of {@link Smm#privacy()}} */
    AsyncPrivacy privacy();
}
