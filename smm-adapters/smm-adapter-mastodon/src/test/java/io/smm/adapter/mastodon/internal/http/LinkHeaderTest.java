package io.smm.adapter.mastodon.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Cursor;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.error.InvalidInputException;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the next page is, and to whom our token never goes. */
class LinkHeaderTest {

    private static final HttpUrl ASKED = HttpUrl.get("https://bread.example/api/v1/notifications?limit=40");
    private static final String NEXT = "/api/v1/notifications?limit=40&max_id=7";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<https://bread.example/api/v1/notifications?limit=40&max_id=7>; rel=\"next\"",
                "<https://bread.example/api/v1/notifications?min_id=9>; rel=\"prev\", "
                        + "<https://bread.example/api/v1/notifications?limit=40&max_id=7>; rel=\"next\"",
                "</api/v1/notifications?limit=40&max_id=7>;rel=next",
                "<?limit=40&max_id=7>; title=\"more\"; rel=\"next\"",
                "<https://bread.example/api/v1/notifications?limit=40&max_id=7>; rel=\"last next\"; type=\"x\"",
                "<http://bread.example:8080/api/v1/notifications?limit=40&max_id=7>; rel=\"next\"",
            })
    void theNextPageIsAPathOnTheSameServer(String header) {
        assertThat(LinkHeader.next(header, ASKED)).contains(NEXT);
        assertThat(LinkHeader.at(ASKED, Optional.of(new Cursor(NEXT))))
                .isEqualTo(HttpUrl.get("https://bread.example" + NEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing that it should be",
                "<https://bread.example/api/v1/notifications?min_id=9>; rel=\"prev\"",
                "<https://bread.example/api?max_id=7>; rel=\"nextish\"",
                "<https://bread.example/api?max_id=7>; title=\"next\"",
                "<https://bread.example/api?max_id=7",
            })
    void aHeaderWithoutANextPageNamesNone(String header) {
        assertThat(LinkHeader.next(header, ASKED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<https://elsewhere.example/api/v1/notifications?max_id=7>; rel=\"next\"",
                "<https://bread.example.elsewhere.example/api?max_id=7>; rel=\"next\"",
                "<https://bread.example@elsewhere.example/api?max_id=7>; rel=\"next\"",
                "<//elsewhere.example/api>; rel=\"next\"",
                "<\\\\elsewhere.example/api>; rel=\"next\"",
                "<javascript:alert(1)>; rel=\"next\"",
                "<https://>; rel=\"next\"",
            })
    void aNextPageElsewhereIsAnErrorAndNotFollowed(String header) {
        assertThatThrownBy(() -> LinkHeader.next(header, ASKED)).isInstanceOf(MalformedAnswerException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/api/v1/notifications?max_id=7",
                "//elsewhere.example/api/v1/notifications",
                "/\\elsewhere.example/api/v1/notifications",
                "/api/v1/accounts/1/statuses?max_id=7",
                "/api/v1/notifications/../statuses",
                "/api/v1/notifications/clear",
                "7",
                " ",
            })
    void aCursorOfAnotherListOrServerIsRefused(String place) {
        assertThatThrownBy(() -> LinkHeader.at(ASKED, Optional.of(new Cursor(place))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aHeaderThatIsMadeToBeSearchedInForLongIsRefused() {
        String header = "<https://bread.example/a>;rel=".repeat(1_000);

        assertThatThrownBy(() -> LinkHeader.next(header, ASKED)).isInstanceOf(MalformedAnswerException.class);
    }
}
