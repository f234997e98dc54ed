package io.smm.adapter.mastodon.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.spi.PublishState;
import io.smm.spi.StepKind;
import io.smm.testkit.TestImages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stored plan: what is written is read, what was written before is read too, and what is none is refused. */
class PlanCodecTest {

    private static final Post TWO = Post.builder(PostPart.builder(PostText.of("One."))
                    .image(TestImages.of("image/png", "A loaf"))
                    .build())
            .then(PostPart.of(PostText.of("Two.")))
            .build();

    @Test
    void aPlanIsReadAsItWasWrittenAtEachOfItsSteps() {
        Fence fence = new Fence(Optional.of("01M8"), Optional.of("2026-11-23T10:00:00.000Z"), Optional.of("private"));
        Plan begun = Plan.of(TWO);
        Plan working = begun.uploaded(0, "m/1 ü", false);
        Plan ready = working.ready().behind(fence);

        for (Plan plan : List.of(
                begun,
                working,
                ready,
                ready.standing("p1"),
                ready.standing("p1").standing("p2"),
                ready.besides(List.of("s1", "s2")).waitingAs("s3"),
                begun.behind(new Fence(Optional.empty(), Optional.empty(), Optional.empty())))) {
            assertThat(PlanCodec.decode(PlanCodec.encode(plan, TWO, false))).isEqualTo(plan);
        }
    }

    @Test
    void whatComesNextIsSaidBesideTheBytes() {
        Fence none = new Fence(Optional.empty(), Optional.empty(), Optional.empty());
        Plan ready = Plan.of(TWO).uploaded(0, "m1", true);

        assertThat(PlanCodec.encode(Plan.of(TWO), TWO, false).next()).isEqualTo(StepKind.PREPARE);
        assertThat(PlanCodec.encode(ready.behind(none), TWO, false).next()).isEqualTo(StepKind.EFFECT);
        assertThat(PlanCodec.encode(ready, TWO, true).next()).isEqualTo(StepKind.PREPARE);
        assertThat(PlanCodec.encode(ready.besides(List.of()), TWO, true).next()).isEqualTo(StepKind.EFFECT);
        assertThat(PlanCodec.encode(ready.besides(List.of()).waitingAs("s1"), TWO, true)
                        .next())
                .isEqualTo(StepKind.CHECK);
        assertThat(PlanCodec.encode(ready.standing("a").standing("b"), TWO, false)
                        .next())
                .isEqualTo(StepKind.NONE);
    }

    /** As the first release wrote it; a plan for later had no mark then. */
    @Test
    void aPlanOfAnEarlierReleaseIsReadWithWhatItLacks() {
        Plan plan = PlanCodec.decode(
                state(1, "{\"media\":[[\"m1\"],[]],\"alike\":[\"s1\"],\"done\":[],\"later\":{\"some\":[1,2]}}"));

        assertThat(plan.media()).containsExactly(List.of("m1"), List.of());
        assertThat(plan.alike()).contains(List.of("s1"));
        assertThat(plan.fence()).isEmpty();
        assertThat(plan.next(TWO, true)).isEqualTo(Plan.Step.HAND_OVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{\"media\":[[null]]}", "{\"media\":[[\"m1\"", "no JSON at all"})
    void whatIsNoPlanIsRefused(String bytes) {
        assertThatThrownBy(() -> PlanCodec.decode(state(1, bytes)))
                .isInstanceOfAny(InvalidInputException.class, IllegalArgumentException.class);
    }

    @Test
    void aPlanOfALaterReleaseIsRefusedAndNotGuessedAt() {
        assertThatThrownBy(() -> PlanCodec.decode(state(2, "{}")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("format");
    }

    @Test
    void aPostThatCouldOutgrowItsStateIsRefusedBeforeItBegins() {
        PostPart.Builder part = PostPart.builder(PostText.of("Look."));
        for (int i = 0; i < 4; i++) {
            part.image(TestImages.of("image/png", "Loaf " + i));
        }
        Post.Builder many = Post.builder(part.build());
        for (int i = 1; i < 100; i++) {
            many.then(part.build());
        }

        assertThatThrownBy(() -> PlanCodec.requireRoom(many.build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("bytes of state");
    }

    private static PublishState state(int format, String bytes) {
        return PublishState.of(format, bytes.getBytes(StandardCharsets.UTF_8), StepKind.EFFECT);
    }
}
