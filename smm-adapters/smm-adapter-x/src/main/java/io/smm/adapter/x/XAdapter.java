package io.smm.adapter.x;

import io.smm.Capabilities;
import io.smm.Network;
import io.smm.account.Connection;
import io.smm.account.Destination;
import io.smm.account.GivenCredentials;
import io.smm.account.SignInMethod;
import io.smm.adapter.support.oauth.OAuthDialect;
import io.smm.adapter.support.oauth.OAuthTokenEndpoint;
import io.smm.adapter.x.internal.XAuthenticator;
import io.smm.adapter.x.internal.XConsent;
import io.smm.adapter.x.internal.XInsights;
import io.smm.adapter.x.internal.XModerator;
import io.smm.adapter.x.internal.XPosts;
import io.smm.adapter.x.internal.XSearch;
import io.smm.adapter.x.internal.XSignals;
import io.smm.adapter.x.internal.http.InsightApi;
import io.smm.adapter.x.internal.http.ListeningApi;
import io.smm.adapter.x.internal.http.MediaApi;
import io.smm.adapter.x.internal.http.PostApi;
import io.smm.adapter.x.internal.http.Quotas;
import io.smm.adapter.x.internal.http.Rest;
import io.smm.adapter.x.internal.http.UserApi;
import io.smm.adapter.x.internal.map.Actors;
import io.smm.adapter.x.internal.map.Signals;
import io.smm.adapter.x.internal.publish.PostChecks;
import io.smm.adapter.x.internal.publish.XPublisher;
import io.smm.post.Post;
import io.smm.post.PostRules;
import io.smm.post.Violation;
import io.smm.spi.AdapterContext;
import io.smm.spi.AdapterFactory;
import io.smm.spi.Authenticator;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * X, formerly Twitter, by its API version 2: what the app may do and what each call costs depends on its contract, which the host
 * names in {@link XOptions}.
 *
 * <p>Thread-safe; keeps nothing of an account.
 */
public final class XAdapter implements NetworkAdapter {

    private final Capabilities capabilities;
    private final PostRules rules;
    private final Authenticator authenticator;
    private final OAuthClient consent;
    private final Publisher publisher;
    private final XPosts posts;
    private final XOptions options;
    private final InsightReader insights;
    private final SignalReader signals;
    private final SignalSearch search;
    private final Moderator moderator;

    private XAdapter(AdapterContext context, XOptions options) {
        Rest rest = new Rest(context, options);
        UserApi users = new UserApi(rest);
        OAuthTokenEndpoint tokens = OAuthTokenEndpoint.of(context, XCapabilities.CONSENT, OAuthDialect.standard());
        PostApi api = new PostApi(rest);
        this.options = options;
        capabilities = XCapabilities.of(options.tier());
        rules = XCapabilities.rules(options.tier());
        authenticator = new XAuthenticator(context, users, tokens, XCapabilities.CONSENT);
        ListeningApi listening = new ListeningApi(rest);
        Signals said = new Signals(options.tier().engagesFreely());
        signals = new XSignals(api, listening, said);
        search = new XSearch(listening, said, XCapabilities.SEARCH_COVERAGE);
        moderator = new XModerator(listening, said);
        insights = new XInsights(context.clock(), new InsightApi(rest));
        consent = new XConsent(context.clock(), tokens, XCapabilities.CONSENT, users);
        publisher = new XPublisher(context, XCapabilities.SETTLEMENT, api, new MediaApi(rest));
        posts = new XPosts(context, api, XCapabilities.EDIT_WINDOW);
    }

    /** {@return what makes the adapter, with the default options} */
    public static AdapterFactory factory() {
        return factory(XOptions.defaults());
    }

    /**
     * What makes the adapter.
     *
     * @param options the host's choices
     * @return the factory, to be registered with the builder of the {@code Smm}
     */
    public static AdapterFactory factory(XOptions options) {
        Objects.requireNonNull(options, "options");
        return new AdapterFactory() {
            @Override
            public Network network() {
                return Network.X;
            }

            @Override
            public NetworkAdapter create(AdapterContext context) {
                return new XAdapter(context, options);
            }
        };
    }

    @Override
    public Network network() {
        return Network.X;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Capabilities capabilities(Connection connection) {
        return Actors.isApp(connection.account()) ? XCapabilities.ofApp(capabilities) : capabilities;
    }

    @Override
    public PostRules rules(Connection connection) {
        return rules;
    }

    @Override
    public List<Violation> violations(Connection connection, Post post, Optional<Destination> destination) {
        return PostChecks.of(post, rules, options.tier());
    }

    @Override
    public List<QuotaRule> quotaRules() {
        return XCapabilities.QUOTA_RULES;
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
        return List.of(
                XCapabilities.CONSENT,
                GivenCredentials.of(GivenCredentials.Kind.ACCESS_TOKEN),
                GivenCredentials.of(GivenCredentials.Kind.OAUTH1_TOKEN));
    }

    @Override
    public Optional<OAuthClient> oauth() {
        return Optional.of(consent);
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
    public Optional<SignalReader> signalReader() {
        return Optional.of(signals);
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
