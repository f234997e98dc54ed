package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.account.Secret;
import io.smm.error.InvalidInputException;
import io.smm.error.NotFoundException;
import io.smm.post.PostRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The world itself, without any {@code Smm}: people act, and the ground truth tells it. */
class MemoryNetworkTest {

    private final VirtualClock clock = VirtualClock.startingAt(Instant.parse("2026-05-04T08:00:00Z"));
    private final MemoryNetwork network = MemoryNetwork.builder(clock)
            .account("bakery", Secret.of("password"))
            .build();

    @Test
    void postsStandInTheOrderOfAcceptance() {
        PostRef first = network.write("ana", "First");
        clock.advance(Duration.ofMinutes(1));
        PostRef second = network.mention("dan", "bakery", "second");

        assertThat(network.posts()).extracting(MemoryPost::ref).containsExactly(first, second);
        assertThat(network.posts().get(1).text().text()).isEqualTo("@bakery second");
        assertThat(network.posts().get(1).acceptedAt()).isEqualTo(Instant.parse("2026-05-04T08:01:00Z"));
    }

    @Test
    void everythingBelowAPostIsAComment() {
        PostRef post = network.write("ana", "Question");
        PostRef answer = network.comment("dan", post, "Answer");
        PostRef deeper = network.comment("eva", answer, "Doubt");
        network.write("dan", "Something else");

        assertThat(network.comments(post)).extracting(MemoryPost::ref).containsExactly(answer, deeper);
        assertThat(network.comments(answer)).extracting(MemoryPost::ref).containsExactly(deeper);
    }

    @Test
    void whatPeopleDoIsToldByPerson() {
        PostRef post = network.write("ana", "Look");
        network.show("dan", post);
        network.show("dan", post);
        network.view("eva", post);
        network.like("eva", post);
        network.like("eva", post);
        network.share("dan", post);

        MemoryActivity activity = network.activity(post);

        assertThat(activity.displays()).containsExactly("dan", "dan", "eva");
        assertThat(activity.views()).containsExactly("eva");
        assertThat(activity.likes()).containsExactly("eva");
        assertThat(activity.shares()).containsExactly("dan");
    }

    @Test
    void followersAreCountedOnce() {
        network.follow("ana", "bakery");
        network.follow("dan", "bakery");
        network.follow("ana", "bakery");

        assertThat(network.followers("bakery")).containsExactly("ana", "dan");
        assertThat(network.followers("nobody")).isEmpty();
    }

    @Test
    void nobodyActsOnAPostThatDoesNotStand() {
        PostRef nothing = PostRef.of(Network.MEMORY, "account-1/nothing");

        assertThatThrownBy(() -> network.comment("ana", nothing, "Hello?")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> network.like("ana", nothing)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> network.activity(nothing)).isInstanceOf(NotFoundException.class);
        assertThat(network.posts()).isEmpty();
    }

    @Test
    void aHandleThatIsNoneIsRefused() {
        assertThatThrownBy(() -> network.write("@ana", "Hello")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theSameActsGiveTheSameWorld() {
        MemoryNetwork other = MemoryNetwork.builder(clock)
                .account("bakery", Secret.of("password"))
                .build();
        for (MemoryNetwork world : List.of(network, other)) {
            PostRef post = world.write("ana", "Question");
            world.comment("dan", post, "Answer");
        }

        assertThat(network.posts()).isEqualTo(other.posts());
    }

    @Test
    void aFullWorldSaysSo() {
        MemoryNetwork small = MemoryNetwork.builder(clock).mostEntries(3).build();
        PostRef post = small.write("ana", "One person, one post");
        small.like("ana", post);

        assertThatThrownBy(() -> small.like("ana", post))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("holds 3");
    }

    @Test
    void theBuilderTellsAllFaultsAtOnce() {
        MemoryNetwork.Builder builder = MemoryNetwork.builder(clock)
                .name("Not A Host")
                .account("with space", Secret.of("password"))
                .account("twice", Secret.of("password"))
                .account("twice", Secret.of("password"))
                .tokensFor(Duration.ofHours(2), Duration.ofHours(1))
                .writesPerHour(0)
                .answerTimeout(Duration.ofHours(1))
                .mostEntries(1);

        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        error -> assertThat(error.faults())
                                .extracting(fault -> fault.field())
                                .containsExactlyInAnyOrder(
                                        "name",
                                        "account",
                                        "account",
                                        "tokensFor",
                                        "writesPerHour",
                                        "answerTimeout",
                                        "mostEntries"));
    }

    @Test
    void faultsAreArmedABoundedNumberOfTimes() {
        assertThatThrownBy(() -> network.arm(MemoryFault.TIMEOUT_AFTER_ACCEPTANCE, 0))
                .isInstanceOf(InvalidInputException.class);
        network.arm(MemoryFault.TIMEOUT_AFTER_ACCEPTANCE, 999);
        assertThatThrownBy(() -> network.arm(MemoryFault.TIMEOUT_AFTER_ACCEPTANCE, 2))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void nothingIsLostWhenManyActAtOnce() throws InterruptedException {
        PostRef post = network.write("ana", "Crowded");
        List<Thread> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String handle = "person-" + i;
            people.add(new Thread(() -> {
                network.like(handle, post);
                for (int n = 0; n < 50; n++) {
                    network.view(handle, post);
                    network.comment(handle, post, "Comment " + n);
                }
            }));
        }
        people.forEach(Thread::start);
        for (Thread person : people) {
            person.join();
        }

        assertThat(network.comments(post)).hasSize(400);
        assertThat(network.activity(post).views()).hasSize(400);
        assertThat(network.activity(post).likes()).hasSize(8);
    }
}
