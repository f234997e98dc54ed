package io.smm.adapter.mastodon;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.Network;
import io.smm.account.AddressTemplate;
import io.smm.account.ClientRegistration;
import io.smm.account.OAuthScheme;
import io.smm.account.Pkce;
import io.smm.account.ScopeNeed;
import io.smm.account.TokenLife;
import io.smm.adapter.mastodon.internal.MastodonAuthenticator;
import io.smm.adapter.mastodon.internal.http.Quotas;
import io.smm.adapter.mastodon.internal.map.InstanceRules;
import io.smm.listening.SearchCoverage;
import io.smm.post.PostRules;
import io.smm.spi.QuotaRule;
import io.smm.spi.ScheduleWindow;
import io.smm.spi.Settlement;
import io.smm.spi.StreamRules;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What Mastodon and compatible servers can do and allow, as data with source and date. */
public final class MastodonCapabilities {

    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 23);
    private static final String DOCS = "Mastodon documentation (2026-07-02), ";
    private static final String STATUSES = DOCS + "methods/statuses";
    private static final String MEDIA = DOCS + "methods/media";
    private static final String SCHEDULED = DOCS + "methods/scheduled_statuses";
    private static final String NOTIFICATIONS = DOCS + "methods/notifications";
    private static final String SEARCH = DOCS + "methods/search";
    private static final String ACCOUNTS = DOCS + "methods/accounts";
    private static final String STREAMING = DOCS + "methods/streaming";
    private static final String ENTITIES = DOCS + "entities";
    private static final String WEBHOOKS = DOCS + "admin/webhooks";
    private static final String NO_ADS = "there is no advertising";

    /** Each capability with its limits. What one instance alone lacks, {@code Smm.capabilities} of a connection says. */
    public static final Capabilities ALL = Capabilities.of(
            Network.MASTODON,
            List.of(
                    yes(Capability.PUBLISH_TEXT, "500 characters unless the instance says otherwise", STATUSES),
                    no(
                            Capability.PUBLISH_LINK,
                            "there are no link cards of one's own: the server makes them of the first address",
                            "put the address into the text",
                            STATUSES),
                    yes(Capability.PUBLISH_IMAGE, "16 MB unless the instance says otherwise", MEDIA),
                    yes(Capability.PUBLISH_IMAGES, "4 unless the instance says otherwise", MEDIA),
                    no(
                            Capability.PUBLISH_MIXED_MEDIA,
                            "a post holds either images or one video",
                            "publish a thread of two parts",
                            MEDIA),
                    no(
                            Capability.PUBLISH_CARDS,
                            "images have no links of their own",
                            "put the links into the text",
                            MEDIA),
                    yes(Capability.PUBLISH_VIDEO, "one, 99 MB unless the instance says otherwise", MEDIA),
                    no(
                            Capability.PUBLISH_REEL,
                            "there is no surface of its own for short videos",
                            "publish a video",
                            MEDIA),
                    no(Capability.PUBLISH_STORY, "posts stay until they are deleted", "", STATUSES),
                    yes(Capability.PUBLISH_THREAD, "the SDK publishes at most 50 parts", STATUSES),
                    yes(Capability.PUBLISH_POLL, "not beside media; the instance says how many answers", STATUSES),
                    no(
                            Capability.PUBLISH_DOCUMENT,
                            "there are no documents",
                            "put the document's address into the text",
                            MEDIA),
                    yes(Capability.PUBLISH_REPLY, "", STATUSES),
                    conditional(
                            Capability.PUBLISH_QUOTE,
                            "instances from 4.5 on, unless the author forbids quotes",
                            STATUSES),
                    yes(Capability.REPOST, "a boost", STATUSES),
                    yes(Capability.ALT_TEXT, "1,500 characters unless the instance says otherwise", MEDIA),
                    yes(Capability.MENTION_IN_TEXT, "by handle; of another server with its name", STATUSES),
                    no(Capability.CHOOSE_DESTINATION, "an account has no places below it", "", STATUSES),
                    yes(Capability.CHOOSE_VISIBILITY, "public, unlisted, followers", STATUSES),
                    no(
                            Capability.CHOOSE_REPLIERS,
                            "everybody who sees a post may answer it",
                            "choose who may see it; who may quote it is in MastodonVariant",
                            STATUSES),
                    yes(Capability.CONTENT_FLAGS, "sensitive, with a warning of one's own words", STATUSES),
                    no(
                            Capability.ORGANIC_TARGETING,
                            "posts are for everybody who may see them",
                            "state the language of the post",
                            STATUSES),
                    yes(Capability.FIRST_COMMENT, "an answer of one's own", STATUSES),
                    conditional(
                            Capability.SCHEDULE_ON_NETWORK,
                            "five minutes ahead or more, without first comments; some compatible servers do not keep posts",
                            SCHEDULED),
                    no(
                            Capability.RECUR_ON_NETWORK,
                            "the network publishes once",
                            "plan a series with the SDK",
                            SCHEDULED),
                    no(
                            Capability.NETWORK_DRAFTS,
                            "there are no drafts on the network",
                            "keep the draft in the SDK's plan",
                            STATUSES),
                    yes(Capability.READ_POST, "", STATUSES),
                    yes(Capability.EDIT_POST, "the text; not of a post with a poll", STATUSES),
                    yes(Capability.DELETE_POST, "", STATUSES),
                    no(Capability.LIST_DESTINATIONS, "an account has no places below it", "", STATUSES),
                    yes(Capability.FIND_ACCOUNT, "", ACCOUNTS),
                    yes(Capability.READ_COMMENTS, "those that the instance has seen", STATUSES),
                    yes(Capability.READ_MENTIONS, "those in public", NOTIFICATIONS),
                    yes(Capability.READ_NOTIFICATIONS, "likes, follows and all else that is told", NOTIFICATIONS),
                    yes(Capability.ANSWER, "", STATUSES),
                    yes(Capability.REACT, "a favourite", STATUSES),
                    no(
                            Capability.HIDE_COMMENT,
                            "nobody hides what others say",
                            "mute or block the author: SignalAction.MUTE_AUTHOR, SignalAction.BLOCK_AUTHOR",
                            STATUSES),
                    no(
                            Capability.REMOVE_COMMENT,
                            "a post is its author's: nobody else can delete it",
                            "block the author: SignalAction.BLOCK_AUTHOR",
                            STATUSES),
                    no(
                            Capability.CLOSE_COMMENTS,
                            "everybody who sees a post may answer it",
                            "block the author: SignalAction.BLOCK_AUTHOR",
                            STATUSES),
                    no(
                            Capability.READ_MESSAGES,
                            "a post with the visibility direct is for whom its text names: it is no conversation whose people stay"
                                    + " the same",
                            "read them in the network's client",
                            STATUSES),
                    no(
                            Capability.SEND_MESSAGE,
                            "a post with the visibility direct is for whom its text names: a name in an answer lets somebody in,"
                                    + " one that is missing lets its reader see nothing",
                            "answer in public",
                            STATUSES),
                    no(Capability.READ_REVIEWS, "there are no reviews", "read the mentions", STATUSES),
                    no(Capability.ANSWER_REVIEW, "there are no reviews", "answer a mention", STATUSES),
                    conditional(
                            Capability.SEARCH_POSTS,
                            "hashtags anywhere; words where the instance indexes posts, and of those who want to be found",
                            SEARCH),
                    conditional(
                            Capability.STREAM_SIGNALS,
                            "where the instance names an address of streams; a deletion is told of any post that the line"
                                    + " may have shown, and what was changed or deleted while no line stood is in the lists",
                            STREAMING),
                    no(
                            Capability.RECEIVE_WEBHOOKS,
                            "webhooks are for those who run an instance",
                            "read the mentions at intervals",
                            WEBHOOKS),
                    yes(
                            Capability.POST_INSIGHTS,
                            "favourites, replies, boosts, quotes, votes, as the instance has seen them; nobody counts who saw"
                                    + " a post",
                            ENTITIES),
                    yes(Capability.ACCOUNT_INSIGHTS, "followers, follows, posts", ENTITIES),
                    no(
                            Capability.METRIC_SERIES,
                            "counts stand as they are now",
                            "read the counts again and again and keep your own history",
                            ENTITIES),
                    no(Capability.VIDEO_RETENTION, "views of videos are not counted", "", ENTITIES),
                    no(Capability.AUDIENCE_DEMOGRAPHICS, "nothing is known of who the followers are", "", ENTITIES),
                    no(
                            Capability.WEBSITE_REPORTS,
                            "it is no report of a website",
                            "use a web analytics service",
                            ENTITIES),
                    no(Capability.MANAGE_ADS, NO_ADS, "", ENTITIES),
                    no(Capability.BOOST_POST, NO_ADS, "", ENTITIES),
                    no(Capability.AD_INSIGHTS, NO_ADS, "", ENTITIES),
                    no(Capability.FIND_TARGETING, NO_ADS, "", ENTITIES),
                    no(Capability.ESTIMATE_AUDIENCE, NO_ADS, "", ENTITIES),
                    no(Capability.CUSTOM_AUDIENCES, NO_ADS, "", ENTITIES)));

    /** What a post may hold before anything is known of its instance: what released versions of Mastodon allow. */
    public static final PostRules POST_RULES = InstanceRules.DEFAULT;

    /** The quotas that the network states; each instance's answers correct them. */
    public static final List<QuotaRule> QUOTA_RULES = Quotas.RULES;

    /**
     * How an unknown outcome is settled: by reading the account's own posts at its own server. Each post is sent under a key too,
     * by which some servers know a repeat; others do not heed it, so sending again is not safe.
     */
    public static final Settlement SETTLEMENT = new Settlement(Settlement.Kind.READ_BACK, Duration.ZERO, false);

    /** How far ahead servers take posts; the documentation names no end, the SDK asks for a year at most. */
    public static final ScheduleWindow SCHEDULE_WINDOW =
            new ScheduleWindow(Duration.ofMinutes(5), Duration.ofDays(365));

    /**
     * How lines are kept open. They begin now; what was said meanwhile is read from the notifications. The network documents its sign
     * of life and not how often it comes: the silence is the SDK's own.
     */
    public static final StreamRules STREAM_RULES = StreamRules.usual(Duration.ofMinutes(1), true, STREAMING, CHECKED);

    /** What is said of an instance that has no list of posts that wait. */
    static final CapabilityStatement NO_SCHEDULE = no(
            Capability.SCHEDULE_ON_NETWORK,
            "this instance keeps no posts for later",
            "schedule with the SDK",
            SCHEDULED);

    /** What is said of an instance that names no address of streams. */
    static final CapabilityStatement NO_STREAMS = no(
            Capability.STREAM_SIGNALS,
            "this instance names no address of streams",
            "read the mentions at intervals",
            STREAMING);

    /** What a search covers. */
    public static final SearchCoverage SEARCH_COVERAGE =
            new SearchCoverage(SearchCoverage.Scope.THIS_SERVER, Optional.empty(), false, false, SEARCH, CHECKED);

    /**
     * How an account's owner allows an app: registered at each instance, by a code, for a token without an end. Instances before 4.3
     * know no PKCE and pass its parameters over.
     */
    public static final OAuthScheme CONSENT = consent();

    private MastodonCapabilities() {}

    private static OAuthScheme consent() {
        OAuthScheme.Builder scheme = OAuthScheme.builder(
                        MastodonAuthenticator.CONSENT,
                        new AddressTemplate("{endpoint}/oauth/authorize"),
                        new AddressTemplate("{endpoint}/oauth/token"),
                        DOCS + "methods/oauth",
                        CHECKED)
                .revoke(new AddressTemplate("{endpoint}/oauth/revoke"))
                .clientRegistration(ClientRegistration.PER_INSTANCE)
                .pkce(Pkce.optional(Pkce.Method.S256))
                .defaultScopes("read", "write")
                .lives(TokenLife.notStated(), TokenLife.endless(), TokenLife.notStated());
        ScopeNeed statuses = ScopeNeed.anyOf("write", "write:statuses");
        ScopeNeed media = statuses.and(ScopeNeed.anyOf("write", "write:media"));
        List.of(
                        Capability.PUBLISH_TEXT,
                        Capability.PUBLISH_POLL,
                        Capability.PUBLISH_THREAD,
                        Capability.PUBLISH_REPLY,
                        Capability.PUBLISH_QUOTE,
                        Capability.REPOST,
                        Capability.SCHEDULE_ON_NETWORK,
                        Capability.EDIT_POST,
                        Capability.DELETE_POST,
                        Capability.ANSWER)
                .forEach(capability -> scheme.needs(capability, statuses));
        List.of(Capability.PUBLISH_IMAGE, Capability.PUBLISH_IMAGES, Capability.PUBLISH_VIDEO)
                .forEach(capability -> scheme.needs(capability, media));
        return scheme.needs(Capability.REACT, ScopeNeed.anyOf("write", "write:favourites"))
                .needs(Capability.READ_MENTIONS, ScopeNeed.anyOf("read", "read:notifications"))
                .needs(Capability.READ_NOTIFICATIONS, ScopeNeed.anyOf("read", "read:notifications"))
                .needs(
                        Capability.STREAM_SIGNALS,
                        ScopeNeed.anyOf("read", "read:statuses").and(ScopeNeed.anyOf("read", "read:notifications")))
                .needs(Capability.READ_COMMENTS, ScopeNeed.anyOf("read", "read:statuses"))
                .needs(Capability.READ_POST, ScopeNeed.anyOf("read", "read:statuses"))
                .needs(Capability.POST_INSIGHTS, ScopeNeed.anyOf("read", "read:statuses"))
                .needs(Capability.ACCOUNT_INSIGHTS, ScopeNeed.anyOf("read", "read:accounts", "profile"))
                .needs(Capability.FIND_ACCOUNT, ScopeNeed.anyOf("read", "read:accounts"))
                .needs(Capability.SEARCH_POSTS, ScopeNeed.anyOf("read", "read:search"))
                .build();
    }

    /** The same without what an instance is known to lack. */
    static Capabilities without(Capabilities all, CapabilityStatement lacking) {
        return Capabilities.of(
                all.network(),
                all.declared().stream()
                        .map(statement -> statement.capability() == lacking.capability() ? lacking : statement)
                        .toList());
    }

    /** What is said of an instance that does not say that it serves an API with quotes. */
    static CapabilityStatement noQuotes(String source) {
        return no(Capability.PUBLISH_QUOTE, "this instance does not say that it serves an API with quotes", "", source);
    }

    private static CapabilityStatement no(Capability capability, String why, String instead, String source) {
        return CapabilityStatement.no(capability, why, instead, source, CHECKED);
    }

    private static CapabilityStatement yes(Capability capability, String note, String source) {
        return CapabilityStatement.yes(capability, note, source, CHECKED);
    }

    private static CapabilityStatement conditional(Capability capability, String condition, String source) {
        return CapabilityStatement.conditional(capability, condition, source, CHECKED);
    }
}
