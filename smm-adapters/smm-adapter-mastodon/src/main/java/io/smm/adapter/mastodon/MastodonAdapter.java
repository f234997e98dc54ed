package io.smm.adapter.mastodon;

import io.smm.Capabilities;
import io.smm.Network;
import io.smm.account.Connection;
import io.smm.account.Destination;
import io.smm.account.GivenCredentials;
import io.smm.account.SignInMethod;
import io.smm.adapter.mastodon.internal.AccountLookUp;
import io.smm.adapter.mastodon.internal.Instances;
import io.smm.adapter.mastodon.internal.MastodonAuthenticator;
import io.smm.adapter.mastodon.internal.MastodonConsent;
import io.smm.adapter.mastodon.internal.MastodonInsights;
import io.smm.adapter.mastodon.internal.MastodonModerator;
import io.smm.adapter.mastodon.internal.MastodonPosts;
import io.smm.adapter.mastodon.internal.MastodonScheduler;
import io.smm.adapter.mastodon.internal.MastodonSearch;
import io.smm.adapter.mastodon.internal.MastodonSignals;
import io.smm.adapter.mastodon.internal.MastodonStream;
import io.smm.adapter.mastodon.internal.http.AccountApi;
import io.smm.adapter.mastodon.internal.http.AppApi;
import io.smm.adapter.mastodon.internal.http.InstanceApi;
import io.smm.adapter.mastodon.internal.http.ListeningApi;
import io.smm.adapter.mastodon.internal.http.MediaApi;
import io.smm.adapter.mastodon.internal.http.Quotas;
import io.smm.adapter.mastodon.internal.http.Rest;
import io.smm.adapter.mastodon.internal.http.ScheduleApi;
import io.smm.adapter.mastodon.internal.http.StatusApi;
import io.smm.adapter.mastodon.internal.http.StreamApi;
import io.smm.adapter.mastodon.internal.map.VariantJson;
import io.smm.adapter.mastodon.internal.publish.MastodonPublisher;
import io.smm.adapter.mastodon.internal.publish.PostChecks;
import io.smm.adapter.mastodon.internal.publish.PublishApis;
import io.smm.adapter.mastodon.model.MastodonVariant;
import io.smm.adapter.support.oauth.OAuthTokenEndpoint;
import io.smm.error.UnsupportedCapabilityException;
import io.smm.post.Post;
import io.smm.post.PostRules;
import io.smm.post.Violation;
import io.smm.spi.AccountFinder;
import io.smm.spi.AdapterContext;
import io.smm.spi.AdapterFactory;
import io.smm.spi.AppRegistrar;
import io.smm.spi.Authenticator;
import io.smm.spi.EventStream;
import io.smm.spi.InsightReader;
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
import io.smm.spi.SignalReader;
import io.smm.spi.SignalSearch;
import io.smm.spi.VariantCodec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Mastodon, and other servers that serve its client API, such as GoToSocial and Hollo: posts, threads, images, a video, polls,
 * quotes, answers, mentions, likes, counts. Each instance is an endpoint of its own, with limits of its own: they are asked when an
 * account is connected or {@code whoAmI} is called, and kept by the adapter; a process that did neither yet checks posts against
 * what released versions of Mastodon allow.
 *
 * <p>Thread-safe; keeps nothing of an account.
 */
public final class MastodonAdapter implements NetworkAdapter {

    /** The version of Mastodon's API from which on posts can be quoted (4.5). Source: Mastodon documentation, methods/statuses. */
    private static final long QUOTES = 7;

    private final Instances instances;
    private final Authenticator authenticator;
    private final MastodonConsent consent;
    private final Publisher publisher;
    private final MastodonPosts posts;
    private final NetworkScheduler scheduler;
    private final MastodonSignals signals;
    private final EventStream stream;
    private final SignalSearch search;
    private final Moderator moderator;
    private final InsightReader insights;
    private final AccountFinder finder;

    private MastodonAdapter(AdapterContext context, MastodonOptions options) {
        Rest rest = new Rest(context);
        AccountApi accounts = new AccountApi(rest);
        StatusApi statuses = new StatusApi(rest);
        ListeningApi listening = new ListeningApi(rest);
        instances = new Instances(new InstanceApi(rest), context.clock());
        ScheduleApi schedule = new ScheduleApi(rest, this::keepsNoPosts);
        OAuthTokenEndpoint tokens =
                OAuthTokenEndpoint.of(context, MastodonCapabilities.CONSENT, MastodonConsent.DIALECT);
        authenticator = new MastodonAuthenticator(accounts, instances, tokens, context::app);
        consent = new MastodonConsent(tokens, new AppApi(rest), accounts, instances, options);
        publisher = new MastodonPublisher(
                context.clock(),
                MastodonCapabilities.SETTLEMENT,
                instances,
                new PublishApis(accounts, statuses, new MediaApi(rest), schedule));
        posts = new MastodonPosts(statuses);
        scheduler = new MastodonScheduler(schedule, MastodonCapabilities.SCHEDULE_WINDOW);
        signals = new MastodonSignals(statuses, listening);
        stream = new MastodonStream(
                context.clock(),
                MastodonCapabilities.STREAM_RULES,
                MastodonCapabilities.NO_STREAMS,
                instances,
                new StreamApi(context),
                listening);
        search = new MastodonSearch(listening, MastodonCapabilities.SEARCH_COVERAGE);
        moderator = new MastodonModerator(statuses, accounts);
        insights = new MastodonInsights(context.clock(), statuses, accounts);
        finder = new AccountLookUp(accounts, listening);
    }

    /** {@return what makes the adapter, with the default options} */
    public static AdapterFactory factory() {
        return factory(MastodonOptions.defaults());
    }

    /**
     * What makes the adapter.
     *
     * @param options the host's choices
     * @return the factory, to be registered with the builder of the {@code Smm}
     */
    public static AdapterFactory factory(MastodonOptions options) {
        Objects.requireNonNull(options, "options");
        return new AdapterFactory() {
            @Override
            public List<VariantCodec<?>> variantCodecs() {
                return List.of(variantCodec());
            }

            @Override
            public Network network() {
                return Network.MASTODON;
            }

            @Override
            public NetworkAdapter create(AdapterContext context) {
                return new MastodonAdapter(context, options);
            }
        };
    }

    /** {@return what writes and reads {@link MastodonVariant}, for hosts that store posts as JSON} */
    public static VariantCodec<MastodonVariant> variantCodec() {
        return new VariantJson();
    }

    @Override
    public Network network() {
        return Network.MASTODON;
    }

    @Override
    public Capabilities capabilities() {
        return MastodonCapabilities.ALL;
    }

    @Override
    public Capabilities capabilities(Connection connection) {
        return instances.find(connection.endpoint()).map(this::of).orElseGet(this::capabilities);
    }

    private Capabilities of(Instances.Known known) {
        Capabilities all = capabilities();
        if (known.said().apiVersion().orElse(0L) < QUOTES) {
            all = MastodonCapabilities.without(
                    all, MastodonCapabilities.noQuotes(known.rules().source()));
        }
        if (known.said().streaming().isEmpty()) {
            all = MastodonCapabilities.without(all, MastodonCapabilities.NO_STREAMS);
        }
        return known.keepsPosts() ? all : MastodonCapabilities.without(all, MastodonCapabilities.NO_SCHEDULE);
    }

    private UnsupportedCapabilityException keepsNoPosts(Connection connection) {
        instances.keepsNoPosts(connection.endpoint());
        return new UnsupportedCapabilityException(Network.MASTODON, MastodonCapabilities.NO_SCHEDULE);
    }

    @Override
    public PostRules rules(Connection connection) {
        return instances.rules(connection.endpoint());
    }

    @Override
    public List<Violation> violations(Connection connection, Post post, Optional<Destination> destination) {
        return PostChecks.of(post, rules(connection));
    }

    @Override
    public List<QuotaRule> quotaRules() {
        return MastodonCapabilities.QUOTA_RULES;
    }

    @Override
    public List<QuotaCharge> publicationCharges() {
        return Quotas.POST;
    }

    @Override
    public Authenticator authenticator() {
        return authenticator;
    }

    @Override
    public List<SignInMethod> signInMethods() {
        return List.of(MastodonCapabilities.CONSENT, GivenCredentials.of(GivenCredentials.Kind.ACCESS_TOKEN));
    }

    @Override
    public Optional<OAuthClient> oauth() {
        return Optional.of(consent);
    }

    @Override
    public Optional<AppRegistrar> appRegistrar() {
        return Optional.of(consent);
    }

    @Override
    public Optional<AccountFinder> accountFinder() {
        return Optional.of(finder);
    }

    @Override
    public Optional<Publisher> publisher() {
        return Optional.of(publisher);
    }

    @Override
    public Optional<PostReader> postReader() {
        return Optional.of(posts);
    }

    @Override
    public Optional<PostRemover> postRemover() {
        return Optional.of(posts);
    }

    @Override
    public Optional<PostEditor> postEditor() {
        return Optional.of(posts);
    }

    @Override
    public Optional<NetworkScheduler> networkScheduler() {
        return Optional.of(scheduler);
    }

    @Override
    public Optional<SignalReader> signalReader() {
        return Optional.of(signals);
    }

    @Override
    public Optional<NotificationReader> notificationReader() {
        return Optional.of(signals);
    }

    @Override
    public Optional<EventStream> eventStream() {
        return Optional.of(stream);
    }

    @Override
    public Optional<SignalSearch> signalSearch() {
        return Optional.of(search);
    }

    @Override
    public Optional<Moderator> moderator() {
        return Optional.of(moderator);
    }

    @Override
    public Optional<InsightReader> insightReader() {
        return Optional.of(insights);
    }
}
