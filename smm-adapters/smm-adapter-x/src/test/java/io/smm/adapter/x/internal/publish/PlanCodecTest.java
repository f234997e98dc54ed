package io.smm.adapter.x.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.adapter.x.internal.publish.Upload.Stage;
import io.smm.error.InvalidInputException;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.spi.PublishState;
import io.smm.spi.StepKind;
import io.smm.testkit.TestImages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes from which another process goes on. */
class PlanCodecTest {

    private static final Post TWO = Post.builder(PostPart.builder(PostText.of("One."))
                    .image(TestImages.of("image/png", "A loaf"))
                    .build())
            .then(PostPart.of(PostText.of("Two.")))
            .build();

    private static final Upload UPLOAD = new Upload(
            "1990000000000000001",
            Optional.of("3_1990000000000000001"),
            Stage.DESCRIBE,
            Optional.empty(),
            Optional.empty());

    @Test
    void aPlanIsReadAsItWasWrittenAtEachOfItsSteps() {
        Plan begun = Plan.of(TWO);
        Plan ready = begun.uploaded(TWO, UPLOAD);

        for (Plan plan : List.of(
                begun,
                begun.with(UPLOAD),
                begun.with(UPLOAD.awaited(Instant.parse("2026-11-23T10:00:00Z"))),
                ready,
                ready.standing("p1"),
                ready.standing("p1").standing("p2"))) {
            assertThat(PlanCodec.decode(PlanCodec.encode(plan, TWO))).isEqualTo(plan);
        }
    }

    @Test
    void whatComesNextIsSaidBesideTheBytes() {
        Plan ready = Plan.of(TWO).uploaded(TWO, UPLOAD);

        assertThat(PlanCodec.encode(Plan.of(TWO), TWO).next()).isEqualTo(StepKind.PREPARE);
        assertThat(PlanCodec.encode(Plan.of(TWO).with(UPLOAD), TWO).next()).isEqualTo(StepKind.PREPARE);
        assertThat(PlanCodec.encode(ready, TWO).next()).isEqualTo(StepKind.EFFECT);
        assertThat(PlanCodec.encode(ready.standing("a").standing("b"), TWO).next())
                .isEqualTo(StepKind.NONE);
    }

    /** As the first release wrote it, and with what a later one of the same format may add. */
    @Test
    void aPlanOfTheFirstReleaseIsReadForever() {
        Plan plan = PlanCodec.decode(state(
                1, "{\"files\":[[{\"id\":\"7\",\"key\":\"3_7\"}],[]],\"done\":[\"9\"],\"later\":{\"some\":[1,2]}}"));

        assertThat(plan.files()).containsExactly(List.of(new Plan.File("7", Optional.of("3_7"))), List.of());
        assertThat(plan.done()).containsExactly("9");
        assertThat(plan.next(TWO)).isEqualTo(Plan.Step.PUBLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "{\"files\":[[null]],\"done\":[]}",
                "{\"files\":[[",
                "{\"done\":[],\"upload\":{\"id\":\"7\",\"stage\":\"DANCE\"}}",
                "{\"done\":[],\"upload\":{\"id\":\"7\",\"stage\":\"APPEND\",\"sent\":\"!\"}}",
                "no JSON at all"
            })
    void whatIsNoPlanIsRefused(String bytes) {
        assertThatThrownBy(() -> PlanCodec.decode(state(1, bytes))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aPlanOfALaterFormatIsRefusedAndNotGuessedAt() {
        assertThatThrownBy(() -> PlanCodec.decode(state(2, "{}")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("format");
    }

    private static PublishState state(int format, String bytes) {
        return PublishState.of(format, bytes.getBytes(StandardCharsets.UTF_8), StepKind.EFFECT);
    }
}
