package io.smm.adapter.memory.broken;

import io.smm.Capabilities;
import io.smm.Network;
import io.smm.account.Connection;
import io.smm.account.SignInMethod;
import io.smm.post.PostRules;
import io.smm.spi.AccountFinder;
import io.smm.spi.AdManager;
import io.smm.spi.AdReporter;
import io.smm.spi.AdapterContext;
import io.smm.spi.AdapterFactory;
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

/** A good adapter in which one port is replaced by one with a fault that real adapters are known for. */
class BrokenAdapter implements NetworkAdapter {

    private final NetworkAdapter good;

    BrokenAdapter(NetworkAdapter good) {
        this.good = good;
    }

    /** Breaks what a factory makes. */
    interface Breaking {
        NetworkAdapter broken(NetworkAdapter good, AdapterContext context);
    }

    static AdapterFactory factory(AdapterFactory good, Breaking breaking) {
        return new AdapterFactory() {
            @Override
            public Network network() {
                return good.network();
            }

            @Override
            public NetworkAdapter create(AdapterContext context) {
                return breaking.broken(good.create(context), context);
            }
        };
    }

    @Override
    public Network network() {
        return good.network();
    }

    @Override
    public Capabilities capabilities() {
        return good.capabilities();
    }

    @Override
    public Capabilities capabilities(Connection connection) {
        return good.capabilities(connection);
    }

    @Override
    public PostRules rules(Connection connection) {
        return good.rules(connection);
    }

    @Override
    public List<QuotaRule> quotaRules() {
        return good.quotaRules();
    }

    @Override
    public List<QuotaCharge> publicationCharges() {
        return good.publicationCharges();
    }

    @Override
    public Authenticator authenticator() {
        return good.authenticator();
    }

    @Override
    public List<SignInMethod> signInMethods() {
        return good.signInMethods();
    }

    @Override
    public Optional<OAuthClient> oauth() {
        return good.oauth();
    }

    @Override
    public Optional<AppRegistrar> appRegistrar() {
        return good.appRegistrar();
    }

    @Override
    public Optional<DestinationReader> destinationReader() {
        return good.destinationReader();
    }

    @Override
    public Optional<AccountFinder> accountFinder() {
        return good.accountFinder();
    }

    @Override
    public Optional<Publisher> publisher() {
        return good.publisher();
    }

    @Override
    public Optional<PostReader> postReader() {
        return good.postReader();
    }

    @Override
    public Optional<PostRemover> postRemover() {
        return good.postRemover();
    }

    @Override
    public Optional<PostEditor> postEditor() {
        return good.postEditor();
    }

    @Override
    public Optional<NetworkScheduler> networkScheduler() {
        return good.networkScheduler();
    }

    @Override
    public Optional<SignalReader> signalReader() {
        return good.signalReader();
    }

    @Override
    public Optional<NotificationReader> notificationReader() {
        return good.notificationReader();
    }

    @Override
    public Optional<InsightReader> insightReader() {
        return good.insightReader();
    }

    @Override
    public Optional<Moderator> moderator() {
        return good.moderator();
    }

    @Override
    public Optional<Messenger> messenger() {
        return good.messenger();
    }

    @Override
    public Optional<ReviewReader> reviewReader() {
        return good.reviewReader();
    }

    @Override
    public Optional<SignalSearch> signalSearch() {
        return good.signalSearch();
    }

    @Override
    public Optional<EventStream> eventStream() {
        return good.eventStream();
    }

    @Override
    public Optional<WebhookReceiver> webhookReceiver() {
        return good.webhookReceiver();
    }

    @Override
    public Optional<SeriesReader> seriesReader() {
        return good.seriesReader();
    }

    @Override
    public Optional<RetentionReader> retentionReader() {
        return good.retentionReader();
    }

    @Override
    public Optional<DemographicsReader> demographicsReader() {
        return good.demographicsReader();
    }

    @Override
    public Optional<WebsiteReporter> websiteReporter() {
        return good.websiteReporter();
    }

    @Override
    public Optional<AdManager> adManager() {
        return good.adManager();
    }

    @Override
    public Optional<AdReporter> adReporter() {
        return good.adReporter();
    }

    @Override
    public Optional<AudienceManager> audienceManager() {
        return good.audienceManager();
    }

    @Override
    public Optional<AudienceEstimator> audienceEstimator() {
        return good.audienceEstimator();
    }

    @Override
    public Optional<TargetingCatalogue> targetingCatalogue() {
        return good.targetingCatalogue();
    }
}
