package io.smm.adapter.memory.internal.client;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.Network;
import io.smm.account.Connection;
import io.smm.account.Destination;
import io.smm.account.SignInMethod;
import io.smm.adapter.memory.MemoryQuota;
import io.smm.adapter.memory.internal.world.NewsroomServer;
import io.smm.adapter.memory.internal.world.Server;
import io.smm.post.PostRules;
import io.smm.spi.AccountFinder;
import io.smm.spi.AdManager;
import io.smm.spi.AdReporter;
import io.smm.spi.AdapterContext;
import io.smm.spi.AppRegistrar;
import io.smm.spi.AudienceEstimator;
import io.smm.spi.AudienceManager;
import io.smm.spi.Authenticator;
import io.smm.spi.DemographicsReader;
import io.smm.spi.DestinationReader;
import io.smm.spi.EventStream;
import io.smm.spi.InsightReader;
import io.smm.spi.Messenger;
import io.smm.spi.Moderator;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.NetworkScheduler;
import io.smm.spi.NotificationReader;
import io.smm.spi.OAuthClient;
import io.smm.spi.PostEditor;
import io.smm.spi.PostReader;
import io.smm.spi.PostRemover;
import io.smm.spi.Publisher;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaRule;
import io.smm.spi.RetentionReader;
import io.smm.spi.ReviewReader;
import io.smm.spi.SeriesReader;
import io.smm.spi.SignalReader;
import io.smm.spi.SignalSearch;
import io.smm.spi.TargetingCatalogue;
import io.smm.spi.WebhookReceiver;
import io.smm.spi.WebsiteReporter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The adapter: a port is there when the network's profile has a capability that needs it. */
public final class MemoryClient implements NetworkAdapter {

    private final Server server;
    private final Calls calls;
    private final Capabilities capabilities;

    /**
     * Makes an adapter.
     *
     * @param server the network's door
     * @param context what the adapter may use
     */
    public MemoryClient(Server server, AdapterContext context) {
        this.server = server;
        calls = new Calls(server, context);
        capabilities =
                server.settings().profile().capabilities(server.settings().network());
    }

    @Override
    public Network network() {
        return server.settings().network();
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public PostRules rules(Connection connection) {
        return server.settings().profile().rules();
    }

    @Override
    public PostRules rules(Connection connection, Optional<Destination> destination) {
        return server.settings().profile().rules(destination);
    }

    @Override
    public List<QuotaRule> quotaRules() {
        return server.settings().quotas().stream().map(MemoryQuota::rule).toList();
    }

    @Override
    public List<QuotaCharge> publicationCharges() {
        return calls.charges();
    }

    @Override
    public Authenticator authenticator() {
        return new SessionPort(server, calls);
    }

    @Override
    public List<SignInMethod> signInMethods() {
        return ConsentPort.METHODS;
    }

    @Override
    public Optional<OAuthClient> oauth() {
        return Optional.of(new ConsentPort(server, calls));
    }

    @Override
    public Optional<AppRegistrar> appRegistrar() {
        return Optional.of(new ConsentPort(server, calls));
    }

    @Override
    public Optional<DestinationReader> destinationReader() {
        return port(() -> new PlacePort(server, calls), Capability.LIST_DESTINATIONS);
    }

    @Override
    public Optional<AccountFinder> accountFinder() {
        return port(
                () -> (connection, handle) -> calls.read(connection, "lookUp", token -> server.lookUp(token, handle))
                        .map(SessionPort::profile),
                Capability.FIND_ACCOUNT);
    }

    @Override
    public Optional<Publisher> publisher() {
        return port(
                () -> new PublishPort(server, calls),
                Capability.PUBLISH_TEXT,
                Capability.PUBLISH_IMAGE,
                Capability.PUBLISH_IMAGES,
                Capability.PUBLISH_LINK,
                Capability.PUBLISH_VIDEO,
                Capability.PUBLISH_REEL,
                Capability.PUBLISH_STORY,
                Capability.PUBLISH_MIXED_MEDIA,
                Capability.PUBLISH_POLL,
                Capability.PUBLISH_DOCUMENT,
                Capability.REPOST);
    }

    @Override
    public Optional<PostReader> postReader() {
        return port(() -> new PostPort(server, calls), Capability.READ_POST);
    }

    @Override
    public Optional<PostRemover> postRemover() {
        return port(() -> new PostPort(server, calls), Capability.DELETE_POST);
    }

    @Override
    public Optional<SignalReader> signalReader() {
        return port(
                () -> new SignalPort(server, calls, capabilities), Capability.READ_COMMENTS, Capability.READ_MENTIONS);
    }

    @Override
    public Optional<NotificationReader> notificationReader() {
        return port(() -> new SignalPort(server, calls, capabilities), Capability.READ_NOTIFICATIONS);
    }

    @Override
    public Optional<InsightReader> insightReader() {
        return port(
                () -> new InsightPort(server, calls, capabilities),
                Capability.POST_INSIGHTS,
                Capability.ACCOUNT_INSIGHTS);
    }

    @Override
    public Optional<Moderator> moderator() {
        return port(
                () -> new EngagePort(server, calls, capabilities),
                Capability.REACT,
                Capability.HIDE_COMMENT,
                Capability.REMOVE_COMMENT,
                Capability.CLOSE_COMMENTS);
    }

    @Override
    public Optional<Messenger> messenger() {
        return port(
                () -> new MessagePort(server, calls, capabilities), Capability.READ_MESSAGES, Capability.SEND_MESSAGE);
    }

    @Override
    public Optional<ReviewReader> reviewReader() {
        return port(
                () -> new EngagePort(server, calls, capabilities), Capability.READ_REVIEWS, Capability.ANSWER_REVIEW);
    }

    @Override
    public Optional<SignalSearch> signalSearch() {
        return port(() -> new EngagePort(server, calls, capabilities), Capability.SEARCH_POSTS);
    }

    @Override
    public Optional<EventStream> eventStream() {
        return port(() -> new StreamPort(server, calls, capabilities), Capability.STREAM_SIGNALS);
    }

    @Override
    public Optional<WebhookReceiver> webhookReceiver() {
        return port(() -> new DeliveryPort(network(), capabilities), Capability.RECEIVE_WEBHOOKS);
    }

    @Override
    public Optional<PostEditor> postEditor() {
        return port(() -> new NewsroomPort(new NewsroomServer(server), calls), Capability.EDIT_POST);
    }

    @Override
    public Optional<NetworkScheduler> networkScheduler() {
        return port(() -> new NewsroomPort(new NewsroomServer(server), calls), Capability.SCHEDULE_ON_NETWORK);
    }

    @Override
    public Optional<SeriesReader> seriesReader() {
        return port(() -> new SeriesPort(server, calls), Capability.METRIC_SERIES);
    }

    @Override
    public Optional<RetentionReader> retentionReader() {
        return port(() -> new DemographicsPort(server, calls), Capability.VIDEO_RETENTION);
    }

    @Override
    public Optional<DemographicsReader> demographicsReader() {
        return port(() -> new DemographicsPort(server, calls), Capability.AUDIENCE_DEMOGRAPHICS);
    }

    @Override
    public Optional<WebsiteReporter> websiteReporter() {
        return port(() -> new WebsitePort(server, calls), Capability.WEBSITE_REPORTS);
    }

    @Override
    public Optional<AdManager> adManager() {
        return port(() -> new AdPort(server.ads(), calls), Capability.MANAGE_ADS, Capability.BOOST_POST);
    }

    @Override
    public Optional<AdReporter> adReporter() {
        return port(() -> new AdReportPort(server.ads(), calls), Capability.AD_INSIGHTS);
    }

    @Override
    public Optional<AudienceManager> audienceManager() {
        return port(() -> new AudiencePort(server.audiences(), calls, network()), Capability.CUSTOM_AUDIENCES);
    }

    @Override
    public Optional<AudienceEstimator> audienceEstimator() {
        return port(() -> new TargetingPort(server.audiences(), calls, network()), Capability.ESTIMATE_AUDIENCE);
    }

    @Override
    public Optional<TargetingCatalogue> targetingCatalogue() {
        return port(() -> new TargetingPort(server.audiences(), calls, network()), Capability.FIND_TARGETING);
    }

    private <T> Optional<T> port(Supplier<T> port, Capability... needed) {
        return Stream.of(needed).anyMatch(capabilities::supports) ? Optional.of(port.get()) : Optional.empty();
    }
}
