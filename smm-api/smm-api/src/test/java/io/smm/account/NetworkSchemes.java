package io.smm.account;

import io.smm.Capability;
import io.smm.account.GivenCredentials.Kind;
import io.smm.account.RefreshRule.Behaviour;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How each network of the matrix signs people in, written with the SDK's own words: nothing may be left over. */
final class NetworkSchemes {

    private static final String SOURCE = "the network's documentation";
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);
    private static final GivenCredentials APP_PASSWORD =
            GivenCredentials.of(Kind.APP_PASSWORD).renewing(Behaviour.ROTATES_WITH_GRACE);
    private static final GivenCredentials BOT_TOKEN = GivenCredentials.of(Kind.BOT_TOKEN);
    private static final GivenCredentials WEBHOOK = GivenCredentials.of(Kind.WEBHOOK_ADDRESS);
    private static final GivenCredentials SERVICE_ACCOUNT = GivenCredentials.of(Kind.SERVICE_ACCOUNT);
    private static final GivenCredentials OAUTH1_TOKEN = GivenCredentials.of(Kind.OAUTH1_TOKEN);

    private NetworkSchemes() {}

    /** The sign-in methods by network. */
    static Map<String, List<SignInMethod>> all() {
        Map<String, List<SignInMethod>> all = new LinkedHashMap<>();
        all.put("facebook", List.of(facebook("pages_show_list", "pages_manage_posts", "pages_read_engagement")));
        all.put(
                "instagram",
                List.of(instagram(), facebook("instagram_basic", "instagram_content_publish", "pages_show_list")));
        all.put("threads", List.of(threads()));
        all.put("x", List.of(x(), xThreeSteps()));
        all.put("linkedin", List.of(linkedIn("openid", "profile", "w_member_social")));
        all.put("tiktok", List.of(tikTok(), tikTokOnTheDesktop()));
        all.put("youtube", List.of(google("https://www.googleapis.com/auth/youtube.upload")));
        all.put("pinterest", List.of(pinterest("boards:read", "pins:write", "user_accounts:read")));
        all.put("reddit", List.of(reddit("identity", "read", "submit")));
        all.put("mastodon", List.of(mastodon()));
        all.put("bluesky", List.of(APP_PASSWORD, bluesky()));
        all.put("telegram", List.of(BOT_TOKEN));
        all.put("google-business", List.of(google("https://www.googleapis.com/auth/business.manage")));
        all.put("discord", List.of(WEBHOOK));
        all.put("meta-ads", List.of(facebook("ads_management", "ads_read", "business_management")));
        all.put("x-ads", List.of(xThreeSteps(), OAUTH1_TOKEN));
        all.put("linkedin-ads", List.of(linkedIn("r_ads", "rw_ads", "r_ads_reporting")));
        all.put("tiktok-ads", List.of(tikTokAds()));
        all.put("pinterest-ads", List.of(pinterest("ads:read", "ads:write")));
        all.put("reddit-ads", List.of(reddit("adsread", "adsedit")));
        all.put(
                "google-analytics",
                List.of(google("https://www.googleapis.com/auth/analytics.readonly"), SERVICE_ACCOUNT));
        return all;
    }

    private static OAuthScheme facebook(String... scopes) {
        return scheme(
                        "facebook-login",
                        "https://www.facebook.com/v26.0/dialog/oauth",
                        "https://graph.facebook.com/v26.0/oauth/access_token")
                .scopesByComma()
                .defaultScopes(scopes)
                .lives(TokenLife.notStated(), TokenLife.of(Duration.ofDays(60)), TokenLife.notStated())
                .refresh(RefreshRule.of(Behaviour.EXCHANGE))
                .consentLife(Duration.ofDays(90))
                .needs(Capability.PUBLISH_TEXT, ScopeNeed.allOf("pages_manage_posts", "pages_read_engagement"))
                .build();
    }

    private static OAuthScheme instagram() {
        return scheme(
                        "instagram-login",
                        "https://www.instagram.com/oauth/authorize",
                        "https://api.instagram.com/oauth/access_token")
                .scopesByComma()
                .defaultScopes("instagram_business_basic", "instagram_business_content_publish")
                .lives(TokenLife.of(Duration.ofHours(1)), TokenLife.of(Duration.ofDays(60)), TokenLife.notStated())
                .refresh(RefreshRule.of(Behaviour.EXTENDS).notBefore(Duration.ofHours(24)))
                .needs(Capability.PUBLISH_IMAGE, ScopeNeed.allOf("instagram_business_content_publish"))
                .build();
    }

    private static OAuthScheme threads() {
        return scheme("threads", "https://threads.net/oauth/authorize", "https://graph.threads.net/oauth/access_token")
                .scopesByComma()
                .defaultScopes("threads_basic", "threads_content_publish")
                .lives(TokenLife.of(Duration.ofHours(1)), TokenLife.of(Duration.ofDays(60)), TokenLife.notStated())
                .refresh(RefreshRule.of(Behaviour.EXTENDS).notBefore(Duration.ofHours(24)))
                .consentLife(Duration.ofDays(90))
                .build();
    }

    private static OAuthScheme x() {
        return scheme("oauth2", "https://x.com/i/oauth2/authorize", "https://api.x.com/2/oauth2/token")
                .revoke(new AddressTemplate("https://api.x.com/2/oauth2/revoke"))
                .pkce(Pkce.required(Pkce.Method.S256))
                .clientAuthentication(ClientAuthentication.BASIC)
                .defaultScopes("tweet.read", "tweet.write", "users.read", "offline.access")
                .lives(TokenLife.of(Duration.ofSeconds(30)), TokenLife.of(Duration.ofHours(2)), TokenLife.notStated())
                .refresh(RefreshRule.of(Behaviour.ROTATES))
                .needs(Capability.PUBLISH_TEXT, ScopeNeed.allOf("tweet.read", "tweet.write", "users.read"))
                .build();
    }

    private static OAuth1Scheme xThreeSteps() {
        return new OAuth1Scheme(
                "oauth1",
                new AddressTemplate("https://api.x.com/oauth/request_token"),
                new AddressTemplate("https://api.x.com/oauth/authorize"),
                new AddressTemplate("https://api.x.com/oauth/access_token"),
                SOURCE,
                AS_OF);
    }

    private static OAuthScheme linkedIn(String... scopes) {
        return scheme(
                        "oauth2",
                        "https://www.linkedin.com/oauth/v2/authorization",
                        "https://www.linkedin.com/oauth/v2/accessToken")
                .revoke(new AddressTemplate("https://www.linkedin.com/oauth/v2/revoke"))
                .defaultScopes(scopes)
                .lives(TokenLife.notStated(), TokenLife.of(Duration.ofDays(60)), TokenLife.of(Duration.ofDays(365)))
                .refresh(RefreshRule.of(Behaviour.FIXED_END))
                .build();
    }

    private static OAuthScheme tikTok() {
        return scheme("web", "https://www.tiktok.com/v2/auth/authorize/", "https://open.tiktokapis.com/v2/oauth/token/")
                .revoke(new AddressTemplate("https://open.tiktokapis.com/v2/oauth/revoke/"))
                .clientIdParameter("client_key")
                .scopesByComma()
                .pkce(Pkce.optional(Pkce.Method.S256))
                .defaultScopes("user.info.basic", "video.publish")
                .lives(TokenLife.notStated(), TokenLife.of(Duration.ofHours(24)), TokenLife.of(Duration.ofDays(365)))
                .refresh(RefreshRule.of(Behaviour.ROTATES))
                .build();
    }

    private static OAuthScheme tikTokOnTheDesktop() {
        OAuthScheme web = tikTok();
        return OAuthScheme.builder("desktop", web.authorise(), web.token(), web.source(), web.asOf())
                .revoke(web.revoke().orElseThrow())
                .clientIdParameter(web.clientIdParameter())
                .scopesByComma()
                .pkce(Pkce.required(Pkce.Method.S256_HEX))
                .defaultScopes("user.info.basic", "video.publish")
                .lives(web.codeLife(), web.accessLife(), web.refreshLife())
                .refresh(web.refresh())
                .build();
    }

    private static OAuthScheme tikTokAds() {
        return scheme(
                        "portal",
                        "https://business-api.tiktok.com/portal/auth",
                        "https://business-api.tiktok.com/open_api/v1.3/oauth2/access_token/")
                .clientIdParameter("app_id")
                .codeParameter("auth_code")
                .lives(TokenLife.of(Duration.ofHours(1)), TokenLife.endless(), TokenLife.notStated())
                .build();
    }

    private static OAuthScheme google(String... scopes) {
        return scheme("google", "https://accounts.google.com/o/oauth2/v2/auth", "https://oauth2.googleapis.com/token")
                .revoke(new AddressTemplate("https://oauth2.googleapis.com/revoke"))
                .pkce(Pkce.optional(Pkce.Method.S256))
                .fixedParameter("access_type", "offline")
                .fixedParameter("prompt", "consent")
                .defaultScopes(scopes)
                .lives(TokenLife.notStated(), TokenLife.of(Duration.ofHours(1)), TokenLife.endless())
                .refresh(RefreshRule.of(Behaviour.KEEPS).endsWhenIdleFor(Duration.ofDays(180)))
                .build();
    }

    private static OAuthScheme pinterest(String... scopes) {
        return scheme("oauth2", "https://www.pinterest.com/oauth/", "https://api.pinterest.com/v5/oauth/token")
                .clientAuthentication(ClientAuthentication.BASIC)
                .scopesByComma()
                .defaultScopes(scopes)
                .lives(TokenLife.notStated(), TokenLife.of(Duration.ofDays(30)), TokenLife.of(Duration.ofDays(60)))
                .refresh(RefreshRule.of(Behaviour.ROTATES))
                .build();
    }

    private static OAuthScheme reddit(String... scopes) {
        return scheme("oauth2", "https://www.reddit.com/api/v1/authorize", "https://www.reddit.com/api/v1/access_token")
                .revoke(new AddressTemplate("https://www.reddit.com/api/v1/revoke_token"))
                .clientAuthentication(ClientAuthentication.BASIC)
                .fixedParameter("duration", "permanent")
                .defaultScopes(scopes)
                .lives(TokenLife.notStated(), TokenLife.of(Duration.ofHours(24)), TokenLife.endless())
                .refresh(RefreshRule.of(Behaviour.KEEPS))
                .build();
    }

    private static OAuthScheme mastodon() {
        return scheme("oauth2", "{endpoint}/oauth/authorize", "{endpoint}/oauth/token")
                .revoke(new AddressTemplate("{endpoint}/oauth/revoke"))
                .clientRegistration(ClientRegistration.PER_INSTANCE)
                .pkce(Pkce.optional(Pkce.Method.S256))
                .defaultScopes("read", "write")
                .lives(TokenLife.notStated(), TokenLife.endless(), TokenLife.notStated())
                .needs(Capability.PUBLISH_TEXT, ScopeNeed.anyOf("write:statuses", "write"))
                .build();
    }

    private static OAuthScheme bluesky() {
        return scheme("oauth2", "{endpoint}/oauth/authorize", "{endpoint}/oauth/token")
                .pushedAuthorisation(new AddressTemplate("{endpoint}/oauth/par"))
                .revoke(new AddressTemplate("{endpoint}/oauth/revoke"))
                .clientRegistration(ClientRegistration.METADATA_DOCUMENT)
                .clientAuthentication(ClientAuthentication.NONE)
                .proofOfPossession()
                .pkce(Pkce.required(Pkce.Method.S256))
                .defaultScopes("atproto", "transition:generic")
                .lives(TokenLife.notStated(), TokenLife.of(Duration.ofMinutes(120)), TokenLife.of(Duration.ofDays(90)))
                .refresh(RefreshRule.of(Behaviour.ROTATES))
                .build();
    }

    private static OAuthScheme.Builder scheme(String name, String authorise, String token) {
        return OAuthScheme.builder(name, new AddressTemplate(authorise), new AddressTemplate(token), SOURCE, AS_OF);
    }
}
