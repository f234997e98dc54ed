package io.smm.core.internal.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.campaign.CampaignId;
import io.smm.campaign.UtmPolicy;
import io.smm.post.LinkCard;
import io.smm.post.LinkPolicy;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.TextSpan;
import io.smm.post.TrackedLink;
import io.smm.spi.ShorteningRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Links change as they are asked to, and nothing beside them does. */
class LinkDeskTest {

    private static final Connection SHOP = Connection.of(
            new TenantId("acme"),
            new AppId("app"),
            URI.create("https://fake.example"),
            AccountRef.of(Network.INSTAGRAM, "acc-1", "The_Shop"));
    private static final CampaignId SPRING = new CampaignId("Spring 26");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-04T23:30:00Z"), ZoneOffset.UTC);
    private static final LinkPolicy TAGS = LinkPolicy.tagging(UtmPolicy.standard()
                    .withTemplates("{campaign}_{date}", "{network}-{account}-{content}", "{content}"))
            .withContent("Rye & rolls");

    /** RFC 3986, appendix B: scheme, authority, path, query, fragment. */
    private static final Pattern PARTS = Pattern.compile("^(([^:/?#]+):)?(//([^/?#]*))?([^?#]*)(\\?([^#]*))?(#(.*))?");

    private final List<ShorteningRequest> asked = new ArrayList<>();
    private final LinkDesk desk = new LinkDesk(
            Optional.of(request -> {
                asked.add(request);
                return URI.create("https://s.example/" + request.key().substring(0, 6));
            }),
            CLOCK);

    private Post ready(Post post, LinkPolicy policy) {
        return desk.ready(PublishRequest.of(SHOP, post)
                        .withKey(new RequestKey("k"))
                        .withLinks(policy))
                .post();
    }

    private static Post linking(URI address) {
        return Post.builder(PostText.builder()
                        .text("See ")
                        .link(address)
                        .text(" 🥖 ")
                        .tag("rye")
                        .build())
                .campaign(SPRING)
                .build();
    }

    private static URI address(Post post) {
        return post.parts().get(0).text().spans().stream()
                .filter(TextSpan.Link.class::isInstance)
                .map(span -> ((TextSpan.Link) span).target())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void templatesAreFilledWithWhatIsKnown() {
        assertThat(address(ready(linking(URI.create("https://bakery.example/rye")), TAGS)))
                .hasToString("https://bakery.example/rye?utm_source=instagram&utm_medium=organic-social"
                        + "&utm_campaign=spring-26_2026-05-04&utm_content=instagram-the_shop-rye-rolls"
                        + "&utm_term=rye-rolls&utm_id=Spring%2026");
    }

    @Test
    void whatIsNotKnownIsLeftOutOfATemplate() {
        Post post = Post.builder(PostText.builder()
                        .link(URI.create("https://bakery.example/"))
                        .build())
                .build();

        assertThat(address(ready(
                        post, LinkPolicy.tagging(UtmPolicy.standard().withTemplates("{campaign}-{date}", "", "")))))
                .hasToString(
                        "https://bakery.example/?utm_source=instagram&utm_medium=organic-social&utm_campaign=2026-05-04");
    }

    @Test
    void anAddressKeepsItsTagsUnlessTheyShallBeReplaced() {
        URI tagged = URI.create("https://bakery.example/?a=1&utm_source=mail&b=2#utm_x=1");

        assertThat(address(ready(linking(tagged), TAGS))).isEqualTo(tagged);
        assertThat(address(ready(
                        linking(tagged),
                        LinkPolicy.tagging(UtmPolicy.standard()).replacingTags())))
                .hasToString("https://bakery.example/?a=1&b=2&utm_source=instagram&utm_medium=organic-social"
                        + "&utm_campaign=spring-26&utm_id=Spring%2026#utm_x=1");
    }

    @Test
    void onlyLinksToTheSitesThatAreMeantChange() {
        LinkPolicy policy = TAGS.onlyTo(Set.of("Bäckerei.example", "shop.example"));

        for (String theirs :
                List.of("https://other.example/", "https://notshop.example/", "https://shop.example.evil.example/")) {
            assertThat(ready(linking(URI.create(theirs)), policy).trackedLinks())
                    .isEmpty();
        }
        for (String ours : List.of(
                "https://shop.example",
                "https://u:p@www.SHOP.example:8443/x",
                "https://xn--bckerei-5wa.example/",
                "https://bäckerei.example/")) {
            assertThat(ready(linking(URI.create(ours)), policy).trackedLinks())
                    .as(ours)
                    .hasSize(1);
        }
    }

    @Test
    void linksAreTaggedAndThenShortenedOnceWhereverTheyStand() {
        URI rye = URI.create("https://bakery.example/rye");
        Post post = Post.builder(PostPart.builder(PostText.builder()
                                .text("Rye: ")
                                .link(rye)
                                .text(" or ")
                                .link("our shop", rye)
                                .build())
                        .link(new LinkCard(rye, "Rye", ""))
                        .build())
                .firstComment(PostText.builder().link(rye).build())
                .campaign(SPRING)
                .build();

        Post ready = ready(post, TAGS.andShortening());

        assertThat(asked)
                .singleElement()
                .satisfies(request -> assertThat(request.address())
                        .hasToString(ready.trackedLinks().get(0).tagged().toString())
                        .asString()
                        .contains("utm_source"));
        URI published = ready.trackedLinks().get(0).published();
        assertThat(ready.parts().get(0).text().text()).isEqualTo("Rye: " + published + " or our shop");
        assertThat(ready.parts().get(0).link().orElseThrow().target()).isEqualTo(published);
        assertThat(ready.firstComments().get(0).text()).isEqualTo(published.toString());
        assertThat(ready.trackedLinks())
                .containsExactly(
                        new TrackedLink(rye, ready.trackedLinks().get(0).tagged(), published, Optional.of(SPRING)));
        assertThat(ready(ready, TAGS.andShortening())).as("once more").isEqualTo(ready);
        assertThat(asked).hasSize(1);
    }

    @Test
    void whateverAnAddressLooksLikeItsOwnPartsStayAndTheTagsComeOnceAndReadable() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String written = anAddress(random);
            Post before = linking(URI.create(written));
            Post after = ready(before, TAGS);
            String as = written + " -> " + address(after) + ", seed " + seed;

            Matcher old = parts(written);
            Matcher now = parts(address(after).toString());
            assertThat(List.of(now.group(2), now.group(4), now.group(5), String.valueOf(now.group(9))))
                    .as(as)
                    .isEqualTo(List.of(old.group(2), old.group(4), old.group(5), String.valueOf(old.group(9))));
            String query = String.valueOf(now.group(7));
            assertThat(query).as(as).startsWith(old.group(7) == null ? "" : old.group(7));
            List<String> names = names(query);
            if (names(String.valueOf(old.group(7))).stream().noneMatch(name -> name.startsWith("utm_"))) {
                assertThat(names.stream().filter(name -> name.startsWith("utm_")))
                        .as(as)
                        .containsExactly(
                                "utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term", "utm_id");
                assertThat(values(query)).as(as).containsEntry("utm_id", "Spring 26");
            } else {
                assertThat(address(after)).as(as).hasToString(written);
            }
            assertThat(shown(after)).as(as).containsExactly(address(after).toString(), "#rye");
            assertThat(ready(after, TAGS)).as(as + " once more").isEqualTo(after);
            assertThat(address(ready(linking(address(after)), TAGS.replacingTags())))
                    .as(as + " replaced")
                    .satisfies(again -> assertThat(
                                    names(String.valueOf(parts(again.toString()).group(7))).stream()
                                            .filter("utm_id"::equals))
                            .hasSize(1));
        }
    }

    private static Matcher parts(String address) {
        Matcher parts = PARTS.matcher(address);
        assertThat(parts.matches()).isTrue();
        return parts;
    }

    private static List<String> names(String query) {
        return List.of(query.split("&")).stream()
                .map(pair -> decoded(pair.split("=", 2)[0]))
                .toList();
    }

    private static Map<String, String> values(String query) {
        return List.of(query.split("&")).stream()
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (one, other) -> one));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static List<String> shown(Post post) {
        PostText text = post.parts().get(0).text();
        return text.spans().stream()
                .map(span -> text.text().substring(span.start(), span.end()))
                .toList();
    }

    private static String anAddress(Random random) {
        StringBuilder address = new StringBuilder(one(random, "https://", "http://", "HTTPS://"));
        address.append(one(
                random,
                "bakery.example",
                "bäckerei.example",
                "xn--bckerei-5wa.example",
                "a_b.example:8080",
                "u@x.example",
                "[::1]"));
        address.append(one(random, "", "/", "/rye/brot", "/br%C3%B6tchen", "/brötchen", "/a;b=c", "//x", "/a+b@c:d"));
        if (random.nextBoolean()) {
            address.append('?');
            int pairs = random.nextInt(4);
            for (int i = 0; i < pairs; i++) {
                address.append(i == 0 ? "" : "&")
                        .append(one(
                                random,
                                "a=b",
                                "q=%26%3D",
                                "x",
                                "=",
                                "",
                                "ref=a?b/c",
                                "ü=ö",
                                "p=1+2",
                                "notutm_x=1",
                                "utm_source=mail",
                                "utm%5Fterm=x"));
            }
        }
        return address.append(one(random, "", "#", "#top", "#!/a?b=c&utm_source=d", "#ü"))
                .toString();
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
