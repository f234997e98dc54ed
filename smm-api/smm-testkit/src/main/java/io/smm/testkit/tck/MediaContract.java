package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capability;
import io.smm.account.Destination;
import io.smm.account.DestinationKind;
import io.smm.post.ContentFlag;
import io.smm.post.Image;
import io.smm.post.LinkCard;
import io.smm.post.Media;
import io.smm.post.MediaKind;
import io.smm.post.Poll;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostTargeting;
import io.smm.post.PostText;
import io.smm.post.Publication;
import io.smm.post.PublishRequest;
import io.smm.post.ReplyControl;
import io.smm.post.Surface;
import io.smm.post.UploadProgress;
import io.smm.post.Visibility;
import io.smm.testkit.SmmAssertions;
import io.smm.testkit.TestMedia;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Every kind of post stands on the server as it was meant, with all that was said of it; what cannot be is refused. */
abstract class MediaContract extends ContractGroup {

    private static final Duration LENGTH = Duration.ofSeconds(15);

    MediaContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void altTextsStandOnTheServer() {
        Post post = run().posts().withImages("Described.", List.of("A loaf on a table"));
        where(
                Capability.PUBLISH_IMAGE,
                () -> {
                    PostRef ref = run().published(post).ref();

                    if (run().declares(Capability.ALT_TEXT)) {
                        altTexts(ref).ifPresent(texts -> assertThat(texts).containsExactly("A loaf on a table"));
                    } else {
                        assertThat(run().smm()
                                        .publishing()
                                        .preflight(List.of(run().request(post)))
                                        .accounts()
                                        .get(0)
                                        .violations())
                                .as("that it is lost is said before")
                                .anyMatch(violation -> violation.rule().equals("image.alt"));
                    }
                },
                () -> run().publish(post));
    }

    @Test
    void aVideoIsPublished() {
        Post post = videoAlone("A video.");
        where(
                Capability.PUBLISH_VIDEO,
                () -> {
                    run().published(post);

                    assertThat(kinds()).containsExactly(MediaKind.VIDEO);
                },
                () -> run().publish(post));
    }

    @Test
    void mediaInBytesAreLentAnAddressWhereTheNetworkFetchesAndNoneIsLeftBehind() {
        Post post = withMedia("Lent.", List.of(run().posts().imageInBytes("In bytes alone")));
        where(
                Capability.PUBLISH_IMAGE,
                () -> {
                    run().published(post);

                    assertThat(run().mediaHost().addresses())
                            .as("addresses that were lent")
                            .hasSize(run().posts().imagesAreFetched() ? 1 : 0);
                    assertThat(run().mediaHost().lent())
                            .as("what was not released")
                            .isEmpty();
                },
                () -> run().publish(post));
    }

    @Test
    void aReelStandsOnItsSurface() {
        assertSurface(Capability.PUBLISH_REEL, Surface.REEL);
    }

    @Test
    void aStoryStandsOnItsSurface() {
        assertSurface(Capability.PUBLISH_STORY, Surface.STORY);
    }

    @Test
    void imagesAndVideosKeepTheirOrderTogether() {
        Post post = withMedia(
                "Mixed.",
                List.of(
                        run().posts().image("First"),
                        TestMedia.mp4(64, LENGTH),
                        run().posts().image("Last")));
        where(
                Capability.PUBLISH_MIXED_MEDIA,
                () -> {
                    run().published(post);

                    assertThat(kinds()).containsExactly(MediaKind.IMAGE, MediaKind.VIDEO, MediaKind.IMAGE);
                },
                () -> run().publish(post));
    }

    @Test
    void eachItemKeepsItsOwnLink() {
        List<String> links = List.of("https://example.org/bread", "https://example.org/cake");
        List<Image> images = links.stream()
                .map(link -> run().posts().image(link).toBuilder()
                        .card(new LinkCard(URI.create(link), "A thing", ""))
                        .build())
                .toList();
        Post post = withMedia("Two things.", images);
        where(
                Capability.PUBLISH_CARDS,
                () -> {
                    run().published(post);

                    assertThat(newest().media())
                            .extracting(item -> item.link().orElse("none"))
                            .isEqualTo(links);
                },
                () -> run().publish(post));
    }

    @Test
    void aPollStandsWithItsAnswersInOrder() {
        Post post = run().posts()
                .post(PostPart.builder(PostText.of("Which bread?"))
                        .poll(Poll.of(Duration.ofDays(1), "Rye", "Wheat"))
                        .build())
                .build();
        where(
                Capability.PUBLISH_POLL,
                () -> {
                    run().published(post);

                    assertThat(newest().pollOptions()).containsExactly("Rye", "Wheat");
                },
                () -> run().publish(post));
    }

    @Test
    void aDocumentIsPublished() {
        Post post = withMedia("Read this.", List.of(TestMedia.pdf("Our year")));
        where(
                Capability.PUBLISH_DOCUMENT,
                () -> {
                    run().published(post);

                    assertThat(kinds()).containsExactly(MediaKind.DOCUMENT);
                },
                () -> run().publish(post));
    }

    @Test
    void aRepostPassesThePostOn() {
        where(
                Capability.REPOST,
                () -> {
                    PostRef theirs = run().people().write("Worth passing on.");

                    SmmAssertions.assertThat(run().smm().publishing().repost(run().connection(), theirs))
                            .isPublished();

                    assertThat(newest().repostOf()).contains(theirs.id());
                },
                () -> run().smm()
                        .publishing()
                        .repost(run().connection(), PostRef.of(run().network(), "of-somebody-else")));
    }

    @Test
    void thePlaceChosenIsThePlaceUsed() {
        Destination place = run().environment().destination().orElse(Destination.of(DestinationKind.BOARD, "nowhere"));
        PublishRequest request =
                run().request(run().posts().plain("To a place.")).to(place);
        where(
                Capability.CHOOSE_DESTINATION,
                () -> {
                    SmmAssertions.assertThat(run().publish(request)).isPublished();

                    assertThat(newest().destination()).contains(place.id());
                },
                () -> run().publish(request));
    }

    @Test
    void whoMaySeeAPostIsKept() {
        Visibility wanted = run().posts().rules().visibilities().stream()
                .sorted()
                .reduce((one, last) -> last)
                .orElseThrow();
        Post post = run().posts().plain("Not for all.").toBuilder()
                .visibility(wanted)
                .build();
        where(
                Capability.CHOOSE_VISIBILITY,
                () -> {
                    run().published(post);

                    assertThat(newest().visibility()).contains(wanted);
                },
                () -> run().publish(post));
    }

    @Test
    void whoMayAnswerAPostIsKept() {
        ReplyControl wanted = run().posts().rules().replies().stream()
                .sorted()
                .reduce((one, last) -> last)
                .orElseThrow();
        Post post =
                run().posts().plain("No answers.").toBuilder().replies(wanted).build();
        where(
                Capability.CHOOSE_REPLIERS,
                () -> {
                    run().published(post);

                    assertThat(newest().replies()).contains(wanted);
                },
                () -> run().publish(post));
    }

    @Test
    void everyLabelOfTheNetworkIsKept() {
        Post.Builder post = run().posts().plain("Labelled.").toBuilder();
        for (ContentFlag flag : run().posts().rules().flags()) {
            post.flag(flag);
        }
        where(
                Capability.CONTENT_FLAGS,
                () -> {
                    run().published(post.build());

                    assertThat(newest().flags()).isEqualTo(run().posts().rules().flags());
                },
                () -> run().publish(post.build()));
    }

    @Test
    void thePeopleChosenAreKept() {
        Post post = run().posts().plain("Only here.").toBuilder()
                .targeting(PostTargeting.countries("RO", "MD"))
                .build();
        where(
                Capability.ORGANIC_TARGETING,
                () -> {
                    run().published(post);

                    assertThat(newest().countries()).containsExactlyInAnyOrder("RO", "MD");
                },
                () -> run().publish(post));
    }

    @Test
    void aFirstCommentStandsBelowThePost() {
        Post post = run().posts().plain("With a comment.").toBuilder()
                .firstComment(PostText.of("The link is here."))
                .build();
        where(
                Capability.FIRST_COMMENT,
                () -> {
                    List<Publication> publications = run().publish(post).publications();

                    assertThat(publications).hasSize(2);
                    assertThat(run().server().standingPosts()).isEqualTo(2);
                    assertThat(run().server().newestPost().flatMap(StandingPost::repliesTo))
                            .contains(publications.get(0).ref().id());
                },
                () -> run().publish(post));
    }

    @Test
    void anUploadIsWatchedToItsLastByte() {
        Post post = withMedia("Watched.", List.of(run().posts().imageInBytes("An image")));
        List<UploadProgress> seen = new ArrayList<>();
        PublishRequest request = run().request(post).onProgress(seen::add);
        where(
                Capability.PUBLISH_IMAGE,
                () -> {
                    SmmAssertions.assertThat(run().publish(request)).isPublished();

                    UploadProgress last = seen.get(seen.size() - 1);
                    assertThat(last.phase()).isEqualTo(UploadProgress.Phase.UPLOADING);
                    assertThat(last.total()).hasValue(last.sent());
                    assertThat(last.item()).hasValue(0);
                },
                () -> run().publish(request));
    }

    private void assertSurface(Capability capability, Surface surface) {
        Post post = videoAlone("On its surface.").toBuilder().surface(surface).build();
        where(
                capability,
                () -> {
                    Publication publication = run().published(post);

                    assertThat(publication.surface()).contains(surface);
                    assertThat(newest().surface()).contains(surface);
                },
                () -> run().publish(post));
    }

    private Post videoAlone(String text) {
        return withMedia(text, List.of(TestMedia.mp4(64, LENGTH)));
    }

    private Post withMedia(String text, List<? extends Media> media) {
        return run().posts()
                .post(PostPart.builder(PostText.of(text)).media(media).build())
                .build();
    }

    private List<MediaKind> kinds() {
        return newest().media().stream().map(StandingMedia::kind).toList();
    }

    /** From the server's side; where the environment does not tell, from the adapter's reading. */
    private Optional<List<String>> altTexts(PostRef ref) {
        Optional<List<String>> told = run().server()
                .newestContent()
                .map(content ->
                        content.media().stream().map(StandingMedia::altText).toList());
        if (told.isPresent() || !run().declares(Capability.READ_POST)) {
            return told;
        }
        return run().smm().publishing().read(run().connection(), ref).map(post -> post.imageAltTexts());
    }

    private StandingContent newest() {
        return run().server()
                .newestContent()
                .orElseGet(() -> Assertions.fail("the environment does not tell what a post is on the server, but "
                        + run().network() + " declares something that needs it"));
    }
}
