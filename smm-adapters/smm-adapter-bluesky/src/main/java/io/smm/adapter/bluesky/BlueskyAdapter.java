package io.smm.adapter.bluesky;

import io.smm.Capabilities;
import io.smm.Network;
import io.smm.account.Connection;
import io.smm.account.GivenCredentials;
import io.smm.account.SignInMethod;
import io.smm.adapter.bluesky.internal.BlueskyAuthenticator;
import io.smm.adapter.bluesky.internal.BlueskyEditor;
import io.smm.adapter.bluesky.internal.BlueskyFinder;
import io.smm.adapter.bluesky.internal.BlueskyInsights;
import io.smm.adapter.bluesky.internal.BlueskyModerator;
import io.smm.adapter.bluesky.internal.BlueskyPosts;
import io.smm.adapter.bluesky.internal.BlueskySearch;
import io.smm.adapter.bluesky.internal.BlueskySignals;
import io.smm.adapter.bluesky.internal.Mentions;
import io.smm.adapter.bluesky.internal.http.ActorApi;
import io.smm.adapter.bluesky.internal.http.FeedApi;
import io.smm.adapter.bluesky.internal.http.FirehoseApi;
import io.smm.adapter.bluesky.internal.http.GraphApi;
import io.smm.adapter.bluesky.internal.http.IdentityApi;
import io.smm.adapter.bluesky.internal.http.NotificationApi;
import io.smm.adapter.bluesky.internal.http.Quotas;
import io.smm.adapter.bluesky.internal.http.RepoApi;
import io.smm.adapter.bluesky.internal.http.ServerApi;
import io.smm.adapter.bluesky.internal.http.VideoApi;
import io.smm.adapter.bluesky.internal.http.Xrpc;
import io.smm.adapter.bluesky.internal.map.Permalinks;
import io.smm.adapter.bluesky.internal.map.VariantJson;
import io.smm.adapter.bluesky.internal.oauth.BlueskyOAuth;
import io.smm.adapter.bluesky.internal.publish.BlueskyPublisher;
import io.smm.adapter.bluesky.internal.publish.Uploads;
import io.smm.adapter.bluesky.internal.stream.Firehose;
import io.smm.adapter.bluesky.model.BlueskyVariant;
import io.smm.post.PostRules;
import io.smm.spi.AccountFinder;
import io.smm.spi.AdapterContext;
import io.smm.spi.AdapterFactory;
import io.smm.spi.Authenticator;
import io.smm.spi.EventStream;
import io.smm.spi.InsightReader;
import io.smm.spi.Moderator;
import io.smm.spi.NetworkAdapter;
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
 * Bluesky, and every other server of the AT Protocol that serves {@code app.bsky}: posts, threads, images, quotes, replies
 * and mentions, comments, counts. Accounts sign in with an app password or by OAuth.
 *
 * <p>Calls to {@code app.bsky} go through the account's own server, which asks the network's AppView: what was written a
 * moment ago may be missing there for some seconds. Posts are read back, and unknown outcomes settled, at the account's own
 * server, which is exact at once.
 *
 * <p>Thread-safe; keeps nothing of an account.
 */
public final class BlueskyAdapter implements NetworkAdapter {

    private static final List<SignInMethod> SIGN_IN_METHODS =
            List.of(GivenCredentials.of(GivenCredentials.Kind.APP_PASSWORD), BlueskyOAuth.SCHEME);

    private final Authenticator authenticator;
    private final Publisher publisher;
    private final PostRules rules;
    private final BlueskyPosts posts;
    private final SignalReader signals;
    private final InsightReader insights;
    private final Moderator moderator;
    private final BlueskyOAuth oauth;
    private final AccountFinder finder;
    private final SignalSearch search;
    private final PostEditor editor;
    private final Optional<EventStream> stream;

    private BlueskyAdapter(AdapterContext context, BlueskyOptions options) {
        Permalinks links = new Permalinks(options.site());
        oauth = new BlueskyOAuth(context, links, options.identityDirectory());
        Xrpc xrpc = new Xrpc(context, oauth.authoriser());
        IdentityApi identity = new IdentityApi(xrpc);
        RepoApi repo = new RepoApi(xrpc);
        FeedApi feed = new FeedApi(xrpc);
        ActorApi actors = new ActorApi(xrpc);
        authenticator =
                new BlueskyAuthenticator(new ServerApi(xrpc), actors, links, options.followDidDocument(), oauth);
        Optional<VideoApi> videos = options.videoService().map(service -> new VideoApi(context, xrpc, service));
        publisher = new BlueskyPublisher(
                context.clock(),
                repo,
                identity,
                links,
                new Uploads(context.clock(), repo, videos, options.cardPictures()));
        rules = videos.isPresent()
                ? BlueskyCapabilities.POST_RULES
                : BlueskyCapabilities.POST_RULES_WITHOUT_VIDEO_SERVICE;
        posts = new BlueskyPosts(repo);
        signals = new BlueskySignals(
                context.clock(), feed, repo, new NotificationApi(xrpc), links, options.commentDepth());
        insights = new BlueskyInsights(context.clock(), feed, actors);
        finder = new BlueskyFinder(identity, actors, links);
        search = new BlueskySearch(feed, links);
        editor = new BlueskyEditor(repo, new Mentions(identity), links);
        stream = options.firehose()
                .map(server -> new Firehose(context.clock(), new FirehoseApi(context, server), links));
        moderator = new BlueskyModerator(context.clock(), repo, feed, new GraphApi(xrpc));
    }

    /** {@return what makes the adapter, with the default options} */
    public static AdapterFactory factory() {
        return factory(BlueskyOptions.defaults());
    }

    /**
     * What makes the adapter.
     *
     * @param options the host's choices
     * @return the factory, to be registered with the builder of the {@code Smm}
     */
    public static AdapterFactory factory(BlueskyOptions options) {
        Objects.requireNonNull(options, "options");
        return new AdapterFactory() {
            @Override
            public Network network() {
                return Network.BLUESKY;
            }

            @Override
            public NetworkAdapter create(AdapterContext context) {
                return new BlueskyAdapter(context, options);
            }

            @Override
            public List<VariantCodec<?>> variantCodecs() {
                return List.of(variantCodec());
            }
        };
    }

    /** {@return what stores the variants of posts, for stores that are built beside the {@code Smm}} */
    public static VariantCodec<BlueskyVariant> variantCodec() {
        return new VariantJson();
    }

    @Override
    public Network network() {
        return Network.BLUESKY;
    }

    @Override
    public Capabilities capabilities() {
        return stream.isPresent() ? BlueskyCapabilities.ALL : BlueskyCapabilities.WITHOUT_FIREHOSE;
    }

    @Override
    public PostRules rules(Connection connection) {
        return rules;
    }

    @Override
    public List<QuotaRule> quotaRules() {
        return BlueskyCapabilities.QUOTA_RULES;
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
        return SIGN_IN_METHODS;
    }

    @Override
    public Optional<OAuthClient> oauth() {
        return Optional.of(oauth);
    }

    @Override
    public Optional<AccountFinder> accountFinder() {
        return Optional.of(finder);
    }

    @Override
    public Optional<SignalSearch> signalSearch() {
        return Optional.of(search);
    }

    @Override
    public Optional<PostEditor> postEditor() {
        return Optional.of(editor);
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
    public Optional<SignalReader> signalReader() {
        return Optional.of(signals);
    }

    @Override
    public Optional<Moderator> moderator() {
        return Optional.of(moderator);
    }

    @Override
    public Optional<EventStream> eventStream() {
        return stream;
    }

    @Override
    public Optional<InsightReader> insightReader() {
        return Optional.of(insights);
    }
}
