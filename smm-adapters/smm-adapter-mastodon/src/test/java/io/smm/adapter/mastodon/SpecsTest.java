package io.smm.adapter.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.smm.adapter.mastodon.stub.Exchange;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That the check of all tests' traffic finds what is wrong; what it looked at is printed at the end. */
@Tag("specs")
class SpecsTest {

    @AfterAll
    static void say() {
        SpecWatch.check()
                .ifPresent(all -> System.out.println("Mastodon's description, all tests so far: " + all.counts()));
    }

    @Test
    void theCheckFindsWhatIsWrong() {
        assumeTrue(Files.exists(SpecWatch.DESCRIPTION), "absent: ../shared/specs/mastodon/openapi.json");
        OpenApiCheck check = OpenApiCheck.of(SpecWatch.DESCRIPTION);

        assertThat(post(check, Map.of("status", "a"))).isEmpty();
        assertThat(post(check, Map.of("status", 1))).containsExactly("request.status is integer, not string");
        assertThat(post(check, Map.of("status", "a", "visbility", "public")))
                .containsExactly("request.visbility is not described");
        assertThat(post(check, Map.of("status", "a", "visibility", "everyone"))).hasSize(1);
        assertThat(check.faults(new Exchange(
                        "GET",
                        "/api/v1/notifications",
                        Optional.empty(),
                        Map.of(),
                        Map.of("types[]", "mention", "kinds", "mention"),
                        200,
                        Optional.of(List.of(Map.of("id", 1))),
                        false)))
                .contains("parameter kinds is not described", "answer[0].id is integer, not string");
        assertThat(check.faults(new Exchange(
                        "POST",
                        "/oauth/token",
                        Optional.empty(),
                        Map.of("grant", "code"),
                        Map.of(),
                        418,
                        Optional.empty(),
                        false)))
                .containsExactly("field grant of the form is not described", "status 418 is not described");
    }

    private static List<String> post(OpenApiCheck check, Map<String, Object> request) {
        return check.faults(new Exchange(
                "POST", "/api/v1/statuses", Optional.of(request), Map.of(), Map.of(), 200, Optional.empty(), false));
    }
}
