package io.smm.spi;

import io.smm.Capabilities;
import io.smm.Network;
import io.smm.account.Connection;
import io.smm.account.Destination;
import io.smm.account.OAuthScheme;
import io.smm.account.SignInMethod;
import io.smm.post.Post;
import io.smm.post.PostRules;
import io.smm.post.Violation;
import java.util.List;
import java.util.Optional;

/**
 * One network's side of the SDK. What the network can do is said twice and must agree: as data in {@link
 * #capabilities()}, and by the ports that are present. Every port is empty unless the adapter has it: one that a declared capability needs
 * and that is missing fails the contract tests, and is refused at its first use. Thread-safe; holds no account, token or quota of its
 * own.
 */
public interface NetworkAdapter {

    /** {@return the network} */
    Network network();

    /** {@return what the network can do; constant} */
    Capabilities capabilities();

    /**
     * What the network can do for one account: by its kind (a business, a page, a member), its server, its sign-in. It may
     * refuse what {@link #capabilities()} declares, with the reason, and grant nothing beyond it. Makes no call. Default: the
     * same for every account. What a connection was not granted is the SDK's to take off.
     *
     * @param connection the account
     * @return its capabilities
     */
    default Capabilities capabilities(Connection connection) {
        return capabilities();
    }

    /**
     * What a post may hold on the server of a connection. Offline: what was learned from the server earlier may be used,
     * no call is made.
     *
     * @param connection the connection
     * @return the rules
     */
    PostRules rules(Connection connection);

    /**
     * What a post may hold in a place below the account. Offline, as {@link #rules(Connection)}.
     *
     * @param connection the connection
     * @param destination the place; empty for the account itself
     * @return the rules; those of the connection where places have none of their own
     */
    default PostRules rules(Connection connection, Optional<Destination> destination) {
        return rules(connection);
    }

    /**
     * What is wrong with a post that neither rules nor capabilities can say, because it is this network's alone: the shape of
     * ids, the network's own variant, limits of what a text becomes. Preflight adds it to its report, before anything is stored
     * or sent. Offline, as {@link #rules(Connection)}.
     *
     * @param connection the connection
     * @param post the post that would be published there; it may break rules too
     * @param destination the place below the account; empty for the account itself
     * @return everything found; empty where the rules say it all
     */
    default List<Violation> violations(Connection connection, Post post, Optional<Destination> destination) {
        return List.of();
    }

    /** {@return the quotas that the network states, for the ledger; may be empty} */
    List<QuotaRule> quotaRules();

    /**
     * What one publication uses of {@link #quotaRules()}: a part of a thread, or a first comment; its media apart. Lets a
     * calendar show, offline, when more is planned than an account may publish.
     *
     * @return the charges; empty where this is not known
     */
    default List<QuotaCharge> publicationCharges() {
        return List.of();
    }

    /** {@return signing in and renewing} */
    Authenticator authenticator();

    /** {@return the ways in which accounts are connected, the preferred first; constant, offline} */
    default List<SignInMethod> signInMethods() {
        return List.of();
    }

    /** {@return signing in by OAuth 2; present exactly when a sign-in method is an {@link OAuthScheme}} */
    default Optional<OAuthClient> oauth() {
        return Optional.empty();
    }

    /** {@return registering apps; present exactly when a scheme's apps are registered per instance} */
    default Optional<AppRegistrar> appRegistrar() {
        return Optional.empty();
    }

    /** {@return listing the places below an account; empty when the network has none} */
    default Optional<DestinationReader> destinationReader() {
        return Optional.empty();
    }

    /** {@return finding accounts by their handles; empty when the network cannot} */
    default Optional<AccountFinder> accountFinder() {
        return Optional.empty();
    }

    /** {@return publishing; empty when the network cannot} */
    default Optional<Publisher> publisher() {
        return Optional.empty();
    }

    /** {@return reading posts back; empty when the network cannot} */
    default Optional<PostReader> postReader() {
        return Optional.empty();
    }

    /** {@return taking posts away; empty when the network cannot} */
    default Optional<PostRemover> postRemover() {
        return Optional.empty();
    }

    /** {@return reading comments and mentions; empty when the network cannot} */
    default Optional<SignalReader> signalReader() {
        return Optional.empty();
    }

    /** {@return reading all that the network tells an account; empty when it tells nothing} */
    default Optional<NotificationReader> notificationReader() {
        return Optional.empty();
    }

    /** {@return reading numbers; empty when the network reports none} */
    default Optional<InsightReader> insightReader() {
        return Optional.empty();
    }

    /** {@return buying reach; empty when the network has no ads that can be bought here} */
    default Optional<AdManager> adManager() {
        return Optional.empty();
    }

    /** {@return reports on ads; empty when the network gives none} */
    default Optional<AdReporter> adReporter() {
        return Optional.empty();
    }

    /** {@return acting on what others said: liking, hiding, removing, closing; empty when the network cannot} */
    default Optional<Moderator> moderator() {
        return Optional.empty();
    }

    /** {@return private messages; empty when the network cannot} */
    default Optional<Messenger> messenger() {
        return Optional.empty();
    }

    /** {@return reviews; empty when the network cannot} */
    default Optional<ReviewReader> reviewReader() {
        return Optional.empty();
    }

    /** {@return searching what people say; empty when the network cannot} */
    default Optional<SignalSearch> signalSearch() {
        return Optional.empty();
    }

    /** {@return open lines of events; empty when the network cannot} */
    default Optional<EventStream> eventStream() {
        return Optional.empty();
    }

    /** {@return deliveries to the host; empty when the network cannot} */
    default Optional<WebhookReceiver> webhookReceiver() {
        return Optional.empty();
    }

    /** {@return changing posts that stand; empty when the network cannot} */
    default Optional<PostEditor> postEditor() {
        return Optional.empty();
    }

    /** {@return the posts that the network keeps to publish them itself; empty when it keeps none} */
    default Optional<NetworkScheduler> networkScheduler() {
        return Optional.empty();
    }

    /** {@return reading numbers over time; empty when the network gives none} */
    default Optional<SeriesReader> seriesReader() {
        return Optional.empty();
    }

    /** {@return reading where viewers stop; empty when the network does not tell} */
    default Optional<RetentionReader> retentionReader() {
        return Optional.empty();
    }

    /** {@return reading who the audience is; empty when the network does not tell} */
    default Optional<DemographicsReader> demographicsReader() {
        return Optional.empty();
    }

    /** {@return reading a website's visits; empty when the network is no web analytics service} */
    default Optional<WebsiteReporter> websiteReporter() {
        return Optional.empty();
    }

    /** {@return custom audiences; empty when the network has none} */
    default Optional<AudienceManager> audienceManager() {
        return Optional.empty();
    }

    /** {@return how many people a targeting reaches; empty when the network does not tell} */
    default Optional<AudienceEstimator> audienceEstimator() {
        return Optional.empty();
    }

    /** {@return what can be targeted; empty when the network has no targeting} */
    default Optional<TargetingCatalogue> targetingCatalogue() {
        return Optional.empty();
    }
}
