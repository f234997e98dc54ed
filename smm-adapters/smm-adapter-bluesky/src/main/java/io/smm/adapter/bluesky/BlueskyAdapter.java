package io.smm.adapter.bluesky;

import io.smm.Capabilities;
import io.smm.Network;
import io.smm.account.Connection;
import io.smm.account.SignInMethod;
import io.smm.adapter.bluesky.internal.BlueskyAuthenticator;
import io.smm.adapter.bluesky.internal.http.ActorApi;
import io.smm.adapter.bluesky.internal.http.IdentityApi;
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
import io.smm.adapter.bluesky.model.BlueskyVariant;
import io.smm.adapter.support.Made;
import io.smm.adapter.support.fetch.SafeFetch;
import io.smm.adapter.support.oauth.DpopAuthoriser;
import io.smm.post.PostRules;
import io.smm.spi.AccountFinder;
import io.smm.spi.AdapterContext;
import io.smm.spi.AdapterFactory;
import io.smm.spi.Authenticator;
import io.smm.spi.EventStream;
import io.smm.spi.InsightReader;
import io.smm.spi.Moderator;
import io.smm.spi.NetworkAdapter;
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
            List.of(BlueskyAuthenticator.SESSIONS, BlueskyOAuth.SCHEME);

    private final Authenticator authenticator;
    private final Publisher publisher;
    private final PostRules rules;
    private final Capabilities capabilities;
    private final Made<BlueskyOAuth> oauth;
    private final Made<OtherPorts> others;

    private BlueskyAdapter(AdapterContext context, BlueskyOptions options) {
        Permalinks links = new Permalinks(options.site());
        DpopAuthoriser authoriser = new DpopAuthoriser(context.clock(), BlueskyOAuth.METHOD);
        Xrpc xrpc = new Xrpc(context, authoriser);
        oauth = new Made<>(() -> new BlueskyOAuth(context, links, options.identityDirectory(), authoriser));
        authenticator = new BlueskyAuthenticator(
                new ServerApi(xrpc, () -> SafeFetch.of(context).hosts()),
                new ActorApi(xrpc),
                links,
                options.followDidDocument(),
                oauth);
        Optional<Made<VideoApi>> videos =
                options.videoService().map(service -> new Made<>(() -> new VideoApi(context, xrpc, service)));
        RepoApi repo = new RepoApi(xrpc);
        publisher = new BlueskyPublisher(
                context.clock(),
                repo,
                new IdentityApi(xrpc),
                links,
                new Uploads(context.clock(), repo, videos, options.cardPictures()));
        rules = videos.isPresent()
                ? BlueskyCapabilities.POST_RULES
                : BlueskyCapabilities.POST_RULES_WITHOUT_VIDEO_SERVICE;
        capabilities = options.firehose().isPresent() ? BlueskyCapabilities.ALL : BlueskyCapabilities.WITHOUT_FIREHOSE;
        others = new Made<>(() -> OtherPorts.of(context, options, xrpc, links));
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
        return capabilities;
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
        return Optional.of(oauth.get());
    }

    @Override
    public Optional<AccountFinder> accountFinder() {
        return Optional.of(others.get().finder());
    }

    @Override
    public Optional<SignalSearch> signalSearch() {
        return Optional.of(others.get().search());
    }

    @Override
    public Optional<PostEditor> postEditor() {
        return Optional.of(others.get().editor());
    }

    @Override
    public Optional<Publisher> publisher() {
        return Optional.of(publisher);
    }

    @Override
    public Optional<PostReader> postReader() {
        return Optional.of(others.get().posts());
    }

    @Override
    public Optional<PostRemover> postRemover() {
        return Optional.of(others.get().posts());
    }

    @Override
    public Optional<SignalReader> signalReader() {
        return Optional.of(others.get().signals());
    }

    @Override
    public Optional<NotificationReader> notificationReader() {
        return Optional.of(others.get().signals());
    }

    @Override
    public Optional<Moderator> moderator() {
        return Optional.of(others.get().moderator());
    }

    @Override
    public Optional<EventStream> eventStream() {
        return others.get().stream();
    }

    @Override
    public Optional<InsightReader> insightReader() {
        return Optional.of(others.get().insights());
    }
}
