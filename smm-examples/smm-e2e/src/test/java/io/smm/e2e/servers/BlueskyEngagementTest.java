package io.smm.e2e.servers;

import static io.smm.e2e.support.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.adapter.bluesky.BlueskyAdapter;
import io.smm.adapter.bluesky.BlueskyOptions;
import io.smm.adapter.bluesky.model.BlueskyVariant;
import io.smm.core.SmmBuilder;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalKind;
import io.smm.listening.SignalStream;
import io.smm.post.NativeRole;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.ReplyControl;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What our adapter does to what others said, and hears of them, on a server that nobody here wrote. */
@Tag("servers")
@ExtendWith(BlueskyExtension.class)
class BlueskyEngagementTest {

    private final Clock clock = Clock.systemUTC();

    @Test
    void aLikeAndARepostStandUntilTheyAreTakenBack(BlueskyServers bluesky) throws Exception {
        PlainUser bob = user(bluesky, "bob.test");
        try (Smm smm = smm(bluesky)) {
            Connection alice = connect(smm, bluesky, "alice.test");
            PostRef post = published(smm, alice, Post.of("Which bread do you like?"));
            RecordRef said = bob.reply(record(post), record(post), "Rye");
            Signal comment = comment(smm, alice, post);

            smm.listening().act(alice, comment, SignalAction.LIKE);
            JsonNode liked = seen(bob, said, view -> view.at("/likeCount").asInt() == 1);
            assertThat(liked.at("/uri").asString()).isEqualTo(said.uri());
            smm.listening().act(alice, comment(smm, alice, post, SignalAction.UNLIKE), SignalAction.UNLIKE);
            seen(bob, said, view -> view.at("/likeCount").asInt() == 0);

            PostRef repost = smm.publishing()
                    .repost(alice, comment.ref())
                    .publications()
                    .get(0)
                    .ref();
            seen(bob, said, view -> view.at("/repostCount").asInt() == 1);
            smm.publishing().delete(alice, repost);
            seen(bob, said, view -> view.at("/repostCount").asInt() == 0);
        }
    }

    @Test
    void whoMayNotAnswerOrQuoteIsToldSoByTheAppView(BlueskyServers bluesky) throws Exception {
        PlainUser bob = user(bluesky, "bob.test");
        try (Smm smm = smm(bluesky)) {
            Connection alice = connect(smm, bluesky, "alice.test");
            PostRef open = published(smm, alice, Post.of("Everybody may answer."));
            PostRef closed = published(
                    smm,
                    alice,
                    Post.builder(PostText.of("Nobody may answer or quote."))
                            .replies(ReplyControl.NOBODY)
                            .variant(BlueskyVariant.builder().withoutQuotes().build())
                            .build());

            // The two gates are two records, of which it may have read one.
            seen(
                    bob,
                    record(closed),
                    view -> view.at("/viewer/replyDisabled").asBoolean(false)
                            && view.at("/viewer/embeddingDisabled").asBoolean(false));
            JsonNode free = seen(bob, record(open), view -> view.isObject());
            assertThat(free.at("/viewer/replyDisabled").asBoolean(false)).isFalse();
            assertThat(free.at("/viewer/embeddingDisabled").asBoolean(false)).isFalse();

            RecordRef against = bob.reply(record(closed), record(closed), "All the same!");
            assertThat(bob.read(against).isOk()).as("his server takes it").isTrue();
            RecordRef allowed = bob.reply(record(open), record(open), "Thanks!");
            seen(bob, allowed, view -> view.isObject());
            assertThat(thread(bob, closed)).as("the AppView shows it to nobody").isEmpty();
        }
    }

    @Test
    void aHiddenAnswerIsNotInTheThreadButAmongTheOthers(BlueskyServers bluesky) throws Exception {
        PlainUser bob = user(bluesky, "bob.test");
        PlainUser carol = user(bluesky, "carol.test");
        try (Smm smm = smm(bluesky)) {
            Connection alice = connect(smm, bluesky, "alice.test");
            PostRef post = published(smm, alice, Post.of("What shall we bake?"));
            RecordRef said = bob.reply(record(post), record(post), "Buy my shoes!");
            Signal comment = comment(smm, alice, post);
            eventually("shown", BlueskyServers.VISIBLE_WITHIN, () -> thread(carol, post), List.of(said.uri())::equals);

            Signal hidden =
                    smm.listening().act(alice, comment, SignalAction.HIDE).orElseThrow();

            eventually("hidden", BlueskyServers.VISIBLE_WITHIN, () -> thread(carol, post), List::isEmpty);
            eventually(
                    "behind a tap",
                    BlueskyServers.VISIBLE_WITHIN,
                    () -> others(carol, post),
                    List.of(said.uri())::equals);
            seen(carol, record(post), view -> view.at("/replyCount").asInt() == 1); // it still counts

            smm.listening().act(alice, hidden, SignalAction.UNHIDE);
            eventually(
                    "shown again", BlueskyServers.VISIBLE_WITHIN, () -> thread(carol, post), shown -> !shown.isEmpty());
        }
    }

    @Test
    void whatTheFirehoseTellsIsWhatPollingGives(BlueskyServers bluesky) throws Exception {
        TestAccount carol = bluesky.account("carol.test");
        PlainUser bob = user(bluesky, "bob.test");
        try (Smm smm = smm(bluesky)) {
            Connection connection = connect(smm, bluesky, "carol.test");
            PostRef post = published(smm, connection, Post.of("Fresh from the oven."));
            List<SignalEvent> heard = new ArrayList<>();
            long began = System.nanoTime();
            try (SignalStream stream = smm.listening().stream(connection, Optional.empty())) {
                bob.post("about something else");
                RecordRef mention = mention(bob, carol);
                RecordRef repost = bob.repost(record(post));
                RecordRef answer = bob.reply(record(post), record(post), "Smells good!");
                RecordRef like = bob.like(record(post));
                for (int i = 0; i < 4; i++) {
                    heard.add(stream.next(BlueskyServers.VISIBLE_WITHIN).orElseThrow());
                }
                System.out.printf(
                        "bluesky firehose: 4 of 5 records heard %d ms after the line was opened%n",
                        (System.nanoTime() - began) / 1_000_000);
                assertThat(heard)
                        .extracting(event -> event.ref().id())
                        .containsExactly(mention.uri(), repost.uri(), answer.uri(), like.uri());
                assertThat(heard)
                        .extracting(event -> event.signal().orElseThrow().kind())
                        .containsExactly(SignalKind.MENTION, SignalKind.REPOST, SignalKind.COMMENT, SignalKind.LIKE);
                assertThat(stream.next(Duration.ZERO)).isEmpty();
            }

            List<Signal> polled = eventually(
                    "mention and repost",
                    BlueskyServers.VISIBLE_WITHIN,
                    () -> smm.listening().mentions(connection, PageRequest.first(50)).items().stream()
                            .filter(signal -> isAmong(signal, heard))
                            .toList(),
                    seen -> seen.size() == 2);
            assertThat(polled)
                    .extracting(Signal::kind)
                    .containsExactlyInAnyOrder(SignalKind.REPOST, SignalKind.MENTION);
            Signal byPoll = polled.stream()
                    .filter(signal -> signal.kind() == SignalKind.MENTION)
                    .findFirst()
                    .orElseThrow();
            Signal byLine = heard.get(0).signal().orElseThrow();
            assertThat(byLine.ref()).isEqualTo(byPoll.ref());
            assertThat(byLine.text()).isEqualTo(byPoll.text());
            assertThat(byLine.saidAt()).isEqualTo(byPoll.saidAt());
            assertThat(byLine.author().id()).isEqualTo(byPoll.author().id());
        }
    }

    @Test
    void aLineGoesOnWhereTheLastOneEnded(BlueskyServers bluesky) throws Exception {
        TestAccount carol = bluesky.account("carol.test");
        PlainUser bob = user(bluesky, "bob.test");
        try (Smm smm = smm(bluesky)) {
            Connection connection = connect(smm, bluesky, "carol.test");
            SignalStream first = smm.listening().stream(connection, Optional.empty());
            RecordRef heard = mention(bob, carol);
            assertThat(first.next(BlueskyServers.VISIBLE_WITHIN)
                            .orElseThrow()
                            .ref()
                            .id())
                    .isEqualTo(heard.uri());
            first.close();
            RecordRef missed = mention(bob, carol);

            try (SignalStream second = smm.listening().stream(connection, first.cursor())) {
                SignalEvent event = second.next(BlueskyServers.VISIBLE_WITHIN).orElseThrow();
                assertThat(event.ref().id()).isEqualTo(missed.uri());
                assertThat(event.afterGap()).isFalse();
            }
        }
    }

    private static boolean isAmong(Signal signal, List<SignalEvent> heard) {
        return heard.stream()
                .anyMatch(event -> event.ref().id().equals(signal.ref().id()));
    }

    private RecordRef mention(PlainUser by, TestAccount of) throws Exception {
        String name = "@" + of.handle();
        Map<String, Object> facet = Map.of(
                "index",
                Map.of("byteStart", 0, "byteEnd", name.length()),
                "features",
                List.of(Map.of("$type", "app.bsky.richtext.facet#mention", "did", of.did())));
        Map<String, Object> post = Map.of(
                "$type",
                "app.bsky.feed.post",
                "text",
                name + " bakes well",
                "createdAt",
                Instant.now(clock).toString(),
                "facets",
                List.of(facet));
        return RecordRef.of(by.xrpc()
                .procedure(
                        "com.atproto.repo.createRecord",
                        Map.of("repo", by.did(), "collection", "app.bsky.feed.post", "record", post))
                .ok());
    }

    private static Signal comment(Smm smm, Connection connection, PostRef post) throws Exception {
        return comment(smm, connection, post, SignalAction.LIKE);
    }

    /** The one comment below a post, once the AppView shows it as it stands: the offers follow what we did to it. */
    private static Signal comment(Smm smm, Connection connection, PostRef post, SignalAction offered) throws Exception {
        return eventually(
                        "the comment",
                        BlueskyServers.VISIBLE_WITHIN,
                        () -> smm.listening()
                                .comments(connection, post, PageRequest.first())
                                .items(),
                        seen -> seen.size() == 1 && seen.get(0).actions().contains(offered))
                .get(0);
    }

    /** How the AppView shows a post to somebody, once it is as it should be. */
    private static JsonNode seen(PlainUser by, RecordRef post, Predicate<? super JsonNode> asItShouldBe)
            throws Exception {
        return eventually(
                post.uri(),
                BlueskyServers.VISIBLE_WITHIN,
                () -> by.xrpc()
                        .query("app.bsky.feed.getPosts", "uris", post.uri())
                        .ok()
                        .at("/posts/0"),
                view -> view.isObject() && asItShouldBe.test(view));
    }

    /** The answers that an app of today shows in a thread. */
    private static List<String> thread(PlainUser by, PostRef post) throws Exception {
        return answers(by, "app.bsky.unspecced.getPostThreadV2", post);
    }

    /** The answers that it shows when one asks for the others too. */
    private static List<String> others(PlainUser by, PostRef post) throws Exception {
        return answers(by, "app.bsky.unspecced.getPostThreadOtherV2", post);
    }

    private static List<String> answers(PlainUser by, String nsid, PostRef post) throws Exception {
        return by.xrpc()
                .query(nsid, "anchor", post.id())
                .ok()
                .at("/thread")
                .valueStream()
                .map(item -> item.at("/uri").asString())
                .filter(uri -> !uri.equals(post.id()))
                .toList();
    }

    private static PostRef published(Smm smm, Connection connection, Post post) {
        return smm.publishing()
                .publish(PublishRequest.of(connection, post))
                .publications()
                .get(0)
                .ref();
    }

    private static RecordRef record(PostRef ref) {
        return new RecordRef(ref.id(), ref.find(NativeRole.VERSION).orElse(""));
    }

    private PlainUser user(BlueskyServers bluesky, String handle) throws Exception {
        return PlainUser.login(bluesky.pds(), bluesky.account(handle), clock);
    }

    private static Smm smm(BlueskyServers bluesky) {
        return SmmBuilder.create()
                .register(BlueskyAdapter.factory(
                        BlueskyOptions.builder().firehose(bluesky.pds()).build()))
                .build();
    }

    private static Connection connect(Smm smm, BlueskyServers bluesky, String handle) {
        TestAccount account = bluesky.account(handle);
        return smm.accounts()
                .connect(new ConnectionRequest(
                        new TenantId("e2e"),
                        new AppId("tests"),
                        Network.BLUESKY,
                        bluesky.pds(),
                        new AppPassword(account.handle(), Secret.of(account.password()))));
    }
}
