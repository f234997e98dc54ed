package io.smm.adapter.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Capability;
import io.smm.Network;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.error.ContentRejectedException;
import io.smm.error.MediaRejectedException;
import io.smm.error.NetworkDownException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.TokenRevokedException;
import io.smm.error.UnsupportedCapabilityException;
import io.smm.post.DeliveryId;
import io.smm.post.NativeRole;
import io.smm.post.Outcome;
import io.smm.post.Poll;
import io.smm.post.Post;
import io.smm.post.PostEdit;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.Publication;
import io.smm.post.ScheduledPost;
import io.smm.post.Visibility;
import io.smm.spi.NetworkScheduler;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.testkit.TestImages;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The samples of posts that are made, changed, kept for later and deleted, and of files. */
final class WireSamplesPublishing {

    private static final String SALUT = "Salut #toamnă https://example.com/a";

    private WireSamplesPublishing() {}

    static Map<String, WireCheck> checks() {
        Map<String, WireCheck> checks = new LinkedHashMap<>();
        Post salut = Post.builder(
                        PostPart.builder(PostText.of(SALUT)).language("ro").build())
                .visibility(Visibility.PUBLIC)
                .build();
        checks.put("status-create", bench -> published(bench, "status-create", salut));
        checks.put(
                "status-create-same-idempotency-key",
                bench -> published(bench, "status-create-same-idempotency-key", salut));
        checks.put("status-thread-reply", bench -> published(bench, "status-thread-reply", answer(bench, "partea 2")));
        checks.put(
                "reply-by-b",
                bench -> published(bench, "reply-by-b", answer(bench, "@" + name(bench) + " cum cumpar?")));
        checks.put(
                "status-poll",
                bench -> published(
                        bench,
                        "status-poll",
                        Post.builder(PostPart.builder(PostText.of("sondaj"))
                                        .poll(Poll.of(Duration.ofHours(1), "da", "nu"))
                                        .build())
                                .build()));
        checks.put("reblog-by-b", WireSamplesPublishing::boosted);
        checks.put("media-upload-v2 media-get status-with-media", WireSamplesPublishing::withImage);
        checks.put("media-upload-bad-type", WireSamplesPublishing::badFile);
        checks.put("status-empty", bench -> refused(bench, "status-empty", ContentRejectedException.class));
        checks.put("status-too-long", WireSamplesPublishing::tooLong);
        checks.put(
                "status-bad-visibility",
                bench -> refused(bench, "status-bad-visibility", ContentRejectedException.class));
        checks.put("status-no-token", bench -> refused(bench, "status-no-token", TokenRevokedException.class));
        checks.put("status-scheduled", bench -> later(bench, "status-scheduled"));
        checks.put("status-scheduled-too-soon", bench -> later(bench, "status-scheduled-too-soon"));
        checks.put("scheduled-list scheduled-cancel", WireSamplesPublishing::waiting);
        checks.put("status-edit status-source", WireSamplesPublishing::edited);
        checks.put("status-delete", bench -> deleted(bench, "status-delete"));
        checks.put("status-delete-again", bench -> deleted(bench, "status-delete-again"));
        return checks;
    }

    /** The post that most samples are about. */
    static PostRef first(WireBench bench) {
        return PostRef.of(
                Network.MASTODON,
                String.valueOf(bench.sample("status-create").object().get("id")));
    }

    private static void published(WireBench bench, String label, Post post) {
        Outcome outcome = publish(bench, label, post, Optional.empty());

        assertPublication(bench, label, ((Outcome.Published) outcome).publication());
        bench.checkRequest(label);
        assertThat(bench.requestOf(label).getHeader("Idempotency-Key")).isNotBlank();
    }

    private static void boosted(WireBench bench) {
        Outcome outcome = publish(
                bench,
                "reblog-by-b",
                Post.builder(PostPart.repostOf(first(bench))).build(),
                Optional.empty());

        assertPublication(bench, "reblog-by-b", ((Outcome.Published) outcome).publication());
        bench.checkRequest("reblog-by-b");
    }

    /** Both servers have a file ready at once; asking for it is played by the status of one that works on it. */
    private static void withImage(WireBench bench) {
        bench.serveAt("/api/v2/media", "media-upload-v2", 202).serve("media-get");
        Post post = Post.builder(PostPart.builder(PostText.of("cu imagine"))
                        .image(TestImages.png(0x3366cc, "un dreptunghi"))
                        .build())
                .build();

        Outcome outcome = publish(bench, "status-with-media", post, Optional.empty());

        assertPublication(bench, "status-with-media", ((Outcome.Published) outcome).publication());
        bench.checkRequest("status-with-media");
        bench.checkRequest("media-upload-v2");
        bench.checkRequest("media-get");
        assertThat(bench.requestOf("media-upload-v2")
                        .getPart("description")
                        .getBody()
                        .asString())
                .isEqualTo(bench.sample("media-upload-v2").object().get("description"));
    }

    private static void badFile(WireBench bench) {
        bench.serve("media-upload-bad-type");
        Post post = Post.builder(PostPart.builder(PostText.of("x"))
                        .image(TestImages.png(0x3366cc, ""))
                        .build())
                .build();

        assertThatThrownBy(() -> publish(bench, "status-create", post, Optional.empty()))
                .isExactlyInstanceOf(bench.isHollo() ? NetworkDownException.class : MediaRejectedException.class);
    }

    /** What we would not send: the answer alone is taken. */
    private static void refused(WireBench bench, String label, Class<? extends SmmException> type) {
        assertThatThrownBy(() -> publish(bench, label, Post.of("x"), Optional.empty()))
                .isInstanceOfSatisfying(
                        type,
                        error -> assertThat(error.retryAdvice().kind()).isNotEqualTo(RetryAdvice.Kind.SAME_CALL_AFTER));
    }

    /** Hollo takes what is longer than it says. */
    private static void tooLong(WireBench bench) {
        if (bench.isHollo()) {
            published(bench, "status-too-long", Post.of(text(bench, "status-too-long")));
        } else {
            refused(bench, "status-too-long", ContentRejectedException.class);
        }
    }

    /** Hollo publishes at once what it is asked to keep; its answer tells. */
    private static void later(WireBench bench, String label) {
        Instant at = Instant.parse(
                String.valueOf(((Map<?, ?>) bench.sample(label).sent().orElseThrow()).get("scheduled_at")));
        bench.serveNothingAt("/api/v1/scheduled_statuses");
        if (label.endsWith("too-soon") && !bench.isHollo()) {
            assertThatThrownBy(() -> publish(bench, label, Post.of("programat"), Optional.of(at)))
                    .isExactlyInstanceOf(ContentRejectedException.class)
                    .hasMessageContaining("at least 5 minutes");
        } else {
            Outcome outcome = publish(bench, label, Post.of("programat"), Optional.of(at));
            if (bench.isHollo()) {
                Publication publication = ((Outcome.Published) outcome).publication();
                assertPublication(bench, label, publication);
                assertThat(publication.warnings()).singleElement().asString().contains("published it at once");
            } else {
                Outcome.ScheduledOnNetwork waits = (Outcome.ScheduledOnNetwork) outcome;
                assertThat(waits.at()).isEqualTo(at);
                assertThat(waits.ref().find(NativeRole.SCHEDULED))
                        .contains(String.valueOf(bench.sample(label).object().get("id")));
            }
        }
        bench.checkRequest(label);
    }

    private static void waiting(WireBench bench) {
        Connection connection = bench.connection();
        NetworkScheduler scheduler = bench.adapter().networkScheduler().orElseThrow();
        bench.serve("scheduled-list");
        if (bench.isHollo()) {
            assertThatThrownBy(() -> scheduler.scheduled(connection, PageRequest.first()))
                    .isInstanceOf(UnsupportedCapabilityException.class);
            assertThat(bench.adapter().capabilities(connection).supports(Capability.SCHEDULE_ON_NETWORK))
                    .isFalse();
            return;
        }
        Map<String, Object> kept = bench.sample("scheduled-list").list().get(0);

        List<ScheduledPost> posts =
                scheduler.scheduled(connection, PageRequest.first()).items();

        assertThat(posts).singleElement().satisfies(post -> {
            assertThat(post.ref().id()).isEqualTo(kept.get("id"));
            assertThat(post.at()).isEqualTo(Instant.parse(String.valueOf(kept.get("scheduled_at"))));
            assertThat(post.text().text()).isEqualTo("programat");
        });
        bench.serve("scheduled-cancel");
        scheduler.cancel(connection, posts.get(0).ref());
        bench.checkRequest("scheduled-cancel");
    }

    private static void edited(WireBench bench) {
        Connection connection = bench.connection();
        bench.serve("status-get", "status-source");
        bench.serve("status-edit");
        PostText text = PostText.of(text(bench, "status-edit"));

        var edited = bench.adapter()
                .postEditor()
                .orElseThrow()
                .edit(connection, first(bench), PostEdit.builder().text(text).build());

        assertThat(edited.publication().ref().id()).isEqualTo(first(bench).id());
        bench.checkRequest("status-edit", "language");
        bench.checkRequest("status-source");
    }

    private static void deleted(WireBench bench, String label) {
        Connection connection = bench.connection();
        bench.serve(label);

        bench.adapter().postRemover().orElseThrow().delete(connection, first(bench));

        bench.checkRequest(label);
    }

    private static Outcome publish(WireBench bench, String label, Post post, Optional<Instant> later) {
        Connection connection = bench.connection();
        bench.serve("status-get", "account-statuses-page1", label);
        PublishIntent intent = new PublishIntent(
                new DeliveryId("delivery-1"), connection, post, bench.clock().instant(), Optional.empty(), later);
        Publisher publisher = bench.adapter().publisher().orElseThrow();
        Instant deadline = bench.clock().instant().plusSeconds(60);
        PublishState state = publisher.begin(intent);
        for (int i = 0; i < 10; i++) {
            PublishStep step = publisher.advance(intent, state, deadline);
            state = step.state();
            if (step.outcome().isPresent() && !(step.outcome().get() instanceof Outcome.Pending)) {
                return step.outcome().get();
            }
        }
        throw new AssertionError("no end after ten steps");
    }

    private static void assertPublication(WireBench bench, String label, Publication publication) {
        Map<String, Object> status = bench.sample(label).object();
        assertThat(publication.ref().id()).isEqualTo(status.get("id"));
        assertThat(publication.ref().find(NativeRole.GLOBAL)).contains(bench.here(status.get("uri")));
        assertThat(publication.publishedAt()).isEqualTo(Instant.parse(String.valueOf(status.get("created_at"))));
        assertThat(publication.permalink().map(Object::toString))
                .isEqualTo(Optional.ofNullable(status.get("url")).map(bench::here));
    }

    private static Post answer(WireBench bench, String text) {
        return Post.builder(PostText.of(text)).replyTo(first(bench)).build();
    }

    private static String name(WireBench bench) {
        return String.valueOf(bench.sample("verify-credentials").object().get("acct"));
    }

    private static String text(WireBench bench, String label) {
        return String.valueOf(((Map<?, ?>) bench.sample(label).sent().orElseThrow()).get("status"));
    }
}
