package io.smm;

import io.smm.account.Accounts;
import io.smm.account.Connection;
import io.smm.account.Quotas;
import io.smm.ads.Ads;
import io.smm.audience.Audiences;
import io.smm.crisis.Crisis;
import io.smm.insight.InsightCollector;
import io.smm.insight.Insights;
import io.smm.insight.Websites;
import io.smm.listening.Listening;
import io.smm.post.Publishing;
import io.smm.post.plan.Planning;
import io.smm.privacy.Privacy;
import java.util.Set;

/**
 * The SDK's entry: one object for all tenants, apps and accounts. Built once by {@code io.smm.core.SmmBuilder} with the
 * adapters that the host registers, shared by all threads, closed with the host. Each call names the connection it acts
 * for; there is no default account.
 *
 * <p>Building starts no thread. Closing ends what the SDK owns (HTTP engine, executor); calls that run then may fail.
 */
public interface Smm extends AutoCloseable {

    /** {@return the networks that have an adapter here} */
    Set<Network> networks();

    /**
     * What a network can do, as its adapter declares it; no call.
     *
     * @param network the network
     * @return its capabilities
     * @throws io.smm.error.InvalidInputException when no adapter is registered for it
     */
    Capabilities capabilities(Network network);

    /**
     * What can be done for one account: what its network can do, less what accounts of its kind may not do and what the
     * connection was not granted; no call. A tier or an audit that only the network knows is not in it.
     *
     * @param connection the account
     * @return its capabilities; a statement that refuses says why and what to do
     * @throws io.smm.error.InvalidInputException when no adapter is registered for its network
     */
    Capabilities capabilities(Connection connection);

    /** {@return connecting accounts} */
    Accounts accounts();

    /** {@return how the networks' quotas stand; no call} */
    Quotas quotas();

    /** {@return publishing} */
    Publishing publishing();

    /** {@return planning: calendar, series, approval, pauses} */
    Planning planning();

    /** {@return what is done in a crisis besides a pause} */
    Crisis crisis();

    /** {@return listening and engagement} */
    Listening listening();

    /** {@return analytics} */
    Insights insights();

    /** {@return the collector of numbers, and the history that it keeps} */
    InsightCollector collector();

    /** {@return advertising} */
    Ads ads();

    /** {@return website analytics} */
    Websites websites();

    /** {@return audiences on networks} */
    Audiences audiences();

    /** {@return consents, export and erasure of personal data} */
    Privacy privacy();

    /** {@return the same services with futures instead of waiting} */
    SmmAsync async();

    /** Ends what the SDK owns. Closing twice is the same as closing once. */
    @Override
    void close();
}
