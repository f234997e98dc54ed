package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.campaign.CampaignId;
import io.smm.campaign.UtmPolicy;
import io.smm.campaign.UtmTags;
import io.smm.core.InMemoryPlanStore;
import io.smm.core.SmmBuilder;
import io.smm.error.InvalidInputException;
import io.smm.error.NetworkDownException;
import io.smm.post.Delivery;
import io.smm.post.LinkPolicy;
import io.smm.post.Post;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.TrackedLink;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import io.smm.post.plan.ScheduleRequest;
import io.smm.spi.LinkShortener;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Links are tagged, then shortened, then counted; once for a key, or nothing is stored. */
class PlannedLinksTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final RequestKey KEY = new RequestKey("rye");
    private static final LinkPolicy POLICY =
            LinkPolicy.tagging(UtmPolicy.standard()).withContent("rye").andShortening();

    private final TestWorld world = new TestWorld();
    private final InMemoryPlanStore plans = new InMemoryPlanStore();
    private final Map<String, URI> asked = new LinkedHashMap<>();
    private LinkShortener shortener = request -> {
        asked.put(request.key(), request.address());
        return URI.create("https://s.example/" + asked.size());
    };
    private final Smm smm = SmmBuilder.create()
            .register(MemoryAdapter.factory(world.network))
            .clock(world.clock)
            .sleeper(world.clock)
            .planStore(plans)
            .linkShortener(request -> shortener.shorten(request))
            .build();
    private final Connection bakery = world.connect(smm, "tenant-1", "bakery", TestWorld.PASSWORD);
    private final Planning planning = smm.planning();

    @AfterEach
    void close() {
        smm.close();
        world.close();
    }

    /** Too long for the network as it is written. */
    private static Post rye() {
        URI recipe = URI.create("https://bakery.example/" + "rye-".repeat(500));
        return Post.builder(PostText.builder()
                        .text("Rye bread ")
                        .link(recipe)
                        .text(" ")
                        .tag("rye")
                        .build())
                .campaign(new CampaignId("spring"))
                .build();
    }

    private ScheduleRequest inAnHour(LinkPolicy policy) {
        return ScheduleRequest.of(bakery, rye(), world.clock.instant().plus(HOUR), KEY)
                .withLinks(policy);
    }

    @Test
    void theShortLinkIsWhatIsCountedStoredAndPublishedAndTheLongOneIsKnown() {
        assertThatThrownBy(() -> planning.schedule(inAnHour(LinkPolicy.tagging(UtmPolicy.standard()))))
                .as("too long")
                .isInstanceOf(InvalidInputException.class);

        PlannedPost planned = planning.schedule(inAnHour(POLICY));
        PlannedPost again = planning.schedule(inAnHour(POLICY));
        world.clock.advance(HOUR);
        Delivery delivery = planning.runDue().turns().get(0).delivery().orElseThrow();

        assertThat(again).isEqualTo(planned);
        assertThat(asked).as("asked once").hasSize(1);
        assertThat(world.network.posts())
                .singleElement()
                .satisfies(post -> assertThat(post.text().text()).isEqualTo("Rye bread https://s.example/1 #rye"));
        TrackedLink link = delivery.post().trackedLinks().get(0);
        assertThat(link.written()).isEqualTo(URI.create("https://bakery.example/" + "rye-".repeat(500)));
        assertThat(link.published()).hasToString("https://s.example/1");
        assertThat(link.campaign()).contains(new CampaignId("spring"));
        assertThat(link.tags().flatMap(UtmTags::content)).contains("rye");
    }

    @Test
    void whereALinkCannotBeShortenedNothingIsStoredAndTheSameCallLaterHelps() {
        LinkShortener works = shortener;
        shortener = request -> {
            throw new IllegalStateException("token=secret");
        };
        assertThatThrownBy(() -> planning.schedule(inAnHour(POLICY)))
                .isInstanceOf(NetworkDownException.class)
                .hasMessageContaining("IllegalStateException")
                .message()
                .doesNotContain("secret");
        assertThat(plans.findByKey(bakery.id(), KEY)).isEmpty();
        shortener = works;

        assertThat(planning.schedule(inAnHour(POLICY)).post().trackedLinks()).hasSize(1);
    }

    @Test
    void aShortenerThatTakesTooLongIsNotWaitedForAtEachFurtherLink() {
        shortener = request -> {
            world.clock.advance(Duration.ofMinutes(2));
            asked.put(request.key(), request.address());
            return URI.create("https://s.example/late");
        };
        Post two = Post.builder(PostText.builder()
                        .link("one", URI.create("https://b.example/1"))
                        .text(" ")
                        .link("two", URI.create("https://b.example/2"))
                        .build())
                .build();

        Delivery delivery = smm.publishing()
                .publish(PublishRequest.of(bakery, two)
                        .withKey(KEY)
                        .withLinks(LinkPolicy.shortening().orLong()));

        assertThat(asked).hasSize(1);
        assertThat(delivery.post().trackedLinks()).hasSize(2).noneMatch(TrackedLink::isShortened);
    }

    @Test
    void withoutAKeyOrAShortenerNothingIsShortened() {
        PublishRequest request = PublishRequest.of(bakery, Post.of("Rye")).withLinks(POLICY);

        assertThatThrownBy(() -> smm.publishing().publish(request)).hasMessageContaining("request key");
        assertThatThrownBy(() -> world.smm.publishing().publish(request))
                .satisfies(error ->
                        assertThat(((InvalidInputException) error).faults()).hasSize(2));
    }

    @Test
    void whatAPostIsEditedToIsTaggedAndShortenedTooAndItsOldLinksStay() {
        PlannedPost planned = planning.schedule(inAnHour(POLICY));
        PostText more = PostText.builder()
                .append(planned.post().parts().get(0).text())
                .text(" and ")
                .link(URI.create("https://bakery.example/rolls"))
                .build();

        PlannedPost edited = planning.edit(
                planned.id(),
                Post.builder(more).campaign(new CampaignId("spring")).build());

        assertThat(asked).hasSize(2);
        assertThat(edited.post().parts().get(0).text().text())
                .isEqualTo("Rye bread https://s.example/1 #rye and https://s.example/2");
        assertThat(edited.post().trackedLinks())
                .extracting(link -> link.written().getPath().substring(0, 5))
                .containsExactly("/rye-", "/roll");
    }

    @Test
    void preflightSaysWhatTheTagsMakeOfAPostWithoutAskingTheShortener() {
        URI recipe = URI.create("https://bakery.example/" + "x".repeat(1_970));
        Post nearlyTooLong =
                Post.builder(PostText.builder().link(recipe).build()).build();
        PublishRequest request = PublishRequest.of(bakery, nearlyTooLong);

        assertThat(smm.publishing().preflight(List.of(request)).passes()).isTrue();
        assertThat(smm.publishing()
                        .preflight(List.of(request.withLinks(LinkPolicy.tagging(UtmPolicy.standard()))))
                        .passes())
                .isFalse();
        assertThat(asked).isEmpty();
    }
}
