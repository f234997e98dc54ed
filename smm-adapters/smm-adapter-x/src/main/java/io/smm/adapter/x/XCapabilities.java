package io.smm.adapter.x;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.Network;
import io.smm.Support;
import io.smm.account.AddressTemplate;
import io.smm.account.ClientAuthentication;
import io.smm.account.OAuthScheme;
import io.smm.account.Pkce;
import io.smm.account.RefreshRule;
import io.smm.account.ScopeNeed;
import io.smm.account.TokenLife;
import io.smm.adapter.x.internal.XAuthenticator;
import io.smm.adapter.x.internal.http.Quotas;
import io.smm.adapter.x.internal.map.Limits;
import io.smm.adapter.x.model.XTier;
import io.smm.listening.SearchCoverage;
import io.smm.post.PostRules;
import io.smm.spi.QuotaRule;
import io.smm.spi.Settlement;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What X can do and allows, tier by tier, as data with source and date. */
public final class XCapabilities {

    /** Where the API is. */
    public static final URI ENDPOINT = URI.create("https://api.x.com");

    static final LocalDate CHECKED = LocalDate.of(2026, 11, 23);
    static final String DOCS = "X documentation (2026-08-22), ";
    static final String DESCRIPTION = "X OpenAPI description 2.167 (2026-08-22), ";

    /** What is said of all that X has and this version of the SDK does not do yet. */
    static final String NOT_YET = "this version of the SDK does not do it";

    /** The quotas that the network states; its answers correct them. */
    public static final List<QuotaRule> QUOTA_RULES = Quotas.RULES;

    /** How an account's owner allows an app: by a code that lives 30 seconds, for tokens of two hours that are renewed. */
    public static final OAuthScheme CONSENT = consent();

    /**
     * How an unknown outcome is settled: by reading the account's own posts since it was sent, half a minute later, for how soon X
     * shows them is not stated. No key tells a repeat, so sending again is not safe; that X refuses the same text is a second net.
     */
    public static final Settlement SETTLEMENT =
            new Settlement(Settlement.Kind.READ_BACK, Duration.ofSeconds(30), false);

    /** How long a post may be edited. Source: X documentation, changelog of 2025-10; an older page says half an hour. */
    public static final Duration EDIT_WINDOW = Duration.ofHours(1);

    /** What a search covers: seven days, whoever posted. */
    public static final SearchCoverage SEARCH_COVERAGE = new SearchCoverage(
            SearchCoverage.Scope.EVERYBODY,
            Optional.of(Duration.ofDays(7)),
            false,
            true,
            DESCRIPTION + "GET /2/tweets/search/recent",
            CHECKED);

    private static final Set<Capability> OF_APPS = Set.of(
            Capability.READ_POST,
            Capability.FIND_ACCOUNT,
            Capability.READ_COMMENTS,
            Capability.SEARCH_POSTS,
            Capability.STREAM_SIGNALS,
            Capability.RECEIVE_WEBHOOKS,
            Capability.POST_INSIGHTS);

    private XCapabilities() {}

    /**
     * Each capability with its limits, its price and what it needs.
     *
     * @param tier the contract that the app has
     * @return the capabilities
     */
    public static Capabilities of(XTier tier) {
        List<CapabilityStatement> all = new ArrayList<>(PublishingStatements.of(tier));
        all.addAll(EngagementStatements.of(tier));
        return Capabilities.of(Network.X, all);
    }

    /** The same for an app-only token, which reads what is public and does nothing in anybody's name. */
    static Capabilities ofApp(Capabilities all) {
        return Capabilities.of(
                all.network(),
                all.declared().stream()
                        .map(statement -> OF_APPS.contains(statement.capability()) || statement.support() == Support.NO
                                ? statement
                                : no(
                                        statement.capability(),
                                        "an app-only token does nothing in anybody's name",
                                        "connect an account by consent",
                                        DOCS + "fundamentals/authentication/oauth-2-0/application-only"))
                        .toList());
    }

    /**
     * What a post may hold, and what it costs.
     *
     * @param tier the contract that the app has
     * @return the rules
     */
    public static PostRules rules(XTier tier) {
        return Limits.of(tier);
    }

    private static OAuthScheme consent() {
        OAuthScheme.Builder scheme = OAuthScheme.builder(
                        XAuthenticator.CONSENT,
                        new AddressTemplate("https://x.com/i/oauth2/authorize"),
                        new AddressTemplate("{endpoint}/2/oauth2/token"),
                        DOCS + "fundamentals/authentication/oauth-2-0; that refresh tokens change: general knowledge",
                        CHECKED)
                .revoke(new AddressTemplate("{endpoint}/2/oauth2/revoke"))
                .pkce(Pkce.required(Pkce.Method.S256))
                .clientAuthentication(ClientAuthentication.BASIC)
                .defaultScopes("tweet.read", "tweet.write", "users.read", "media.write", "offline.access")
                .lives(TokenLife.of(Duration.ofSeconds(30)), TokenLife.of(Duration.ofHours(2)), TokenLife.notStated())
                .refresh(RefreshRule.of(RefreshRule.Behaviour.ROTATES));
        ScopeNeed write = ScopeNeed.allOf("tweet.read", "tweet.write", "users.read");
        ScopeNeed media = ScopeNeed.allOf("tweet.read", "tweet.write", "users.read", "media.write");
        List.of(
                        Capability.PUBLISH_TEXT,
                        Capability.PUBLISH_POLL,
                        Capability.PUBLISH_THREAD,
                        Capability.PUBLISH_REPLY,
                        Capability.PUBLISH_QUOTE,
                        Capability.EDIT_POST,
                        Capability.DELETE_POST)
                .forEach(capability -> scheme.needs(capability, write));
        List.of(Capability.PUBLISH_IMAGE, Capability.PUBLISH_IMAGES, Capability.PUBLISH_VIDEO)
                .forEach(capability -> scheme.needs(capability, media));
        return scheme.needs(Capability.READ_POST, ScopeNeed.allOf("tweet.read", "users.read"))
                .build();
    }

    static CapabilityStatement no(Capability capability, String why, String instead, String source) {
        return CapabilityStatement.no(capability, why, instead, source, CHECKED);
    }

    static CapabilityStatement yes(Capability capability, String note, String source) {
        return CapabilityStatement.yes(capability, note, source, CHECKED);
    }

    static CapabilityStatement conditional(Capability capability, String condition, String source) {
        return CapabilityStatement.conditional(capability, condition, source, CHECKED);
    }
}
