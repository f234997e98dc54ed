package io.smm.adapter.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.smm.adapter.x.stub.Exchange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That the check of all tests' traffic finds what is wrong; what it looked at is printed at the end. */
@Tag("specs")
class SpecsTest {

    @BeforeEach
    void whereTheDescriptionsAre() {
        assumeTrue(SpecWatch.present(), "absent: ../shared/specs/x");
    }

    @AfterAll
    static void say() {
        SpecWatch.counts().forEach(System.out::println);
    }

    @Test
    void aPlantedMisspellingIsFoundInBothDescriptions() {
        for (OpenApiCheck check : List.of(SpecWatch.older(), SpecWatch.newer())) {
            assertThat(post(check, Map.of("text", "a"))).isEmpty();
            assertThat(post(check, Map.of("text", 1))).isNotEmpty();
            assertThat(post(check, Map.of("text", "a", "replay_settings", "following")))
                    .anyMatch(fault -> fault.contains("replay_settings"));
            assertThat(post(check, Map.of("text", "a", "reply_settings", "nobody")))
                    .anyMatch(fault -> fault.contains("reply_settings"));
        }
    }

    @Test
    void aNameOfTheOtherGenerationIsFound() {
        assertThat(read(SpecWatch.older(), Map.of("ids", "1", "post.fields", "text"), "1"))
                .containsExactly("parameter post.fields is not described");
        assertThat(read(SpecWatch.newer(), Map.of("ids", "1", "tweet.fields", "text"), "1"))
                .containsExactly("parameter tweet.fields is not described");
        assertThat(read(SpecWatch.older(), Map.of("ids", "1", "tweet.fields", "txt"), "1"))
                .anyMatch(fault -> fault.startsWith("parameter tweet.fields"));
        assertThat(read(SpecWatch.older(), Map.of("tweet.fields", "text"), "1"))
                .containsExactly("parameter ids is missing");
    }

    @Test
    void anAnswerOfAnotherShapeIsFound() {
        assertThat(read(SpecWatch.older(), Map.of("ids", "1"), "1")).isEmpty();
        assertThat(read(SpecWatch.older(), Map.of("ids", "1"), 1)).isNotEmpty();
        assertThat(read(SpecWatch.older(), Map.of("ids", "1"), "not-a-number")).isNotEmpty();
        assertThat(SpecWatch.newer().faults(exchange("GET", "/2/twets", Map.of(), Optional.empty(), 200, Map.of())))
                .containsExactly("the operation is not described");
    }

    private static List<String> read(OpenApiCheck check, Map<String, String> query, Object id) {
        return check.faults(exchange(
                "GET",
                "/2/tweets",
                query,
                Optional.empty(),
                200,
                Map.of("data", List.of(Map.of("id", id, "text", "a")))));
    }

    private static List<String> post(OpenApiCheck check, Map<String, Object> body) {
        return check.faults(exchange(
                "POST", "/2/tweets", Map.of(), Optional.of(body), 201, Map.of("data", Map.of("id", "1", "text", "a"))));
    }

    private static Exchange exchange(
            String method,
            String path,
            Map<String, String> query,
            Optional<Map<String, Object>> body,
            int status,
            Object answer) {
        return new Exchange(method, path, body, Map.of(), query, status, Optional.of(answer), false);
    }
}
