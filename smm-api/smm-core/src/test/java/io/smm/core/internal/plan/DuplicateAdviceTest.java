package io.smm.core.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.Destination;
import io.smm.account.DestinationKind;
import io.smm.account.TenantId;
import io.smm.post.Image;
import io.smm.post.MediaSource;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.RequestKey;
import io.smm.post.plan.CalendarAdvice;
import io.smm.post.plan.CalendarAdvice.Kind;
import io.smm.post.plan.CalendarEntry;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.SeriesPlace;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What says the same twice in one place is told, with which two and how alike; what only looks so is not. */
class DuplicateAdviceTest {

    private static final Instant NINE = Instant.parse("2030-05-03T09:00:00Z");
    private static final Connection SHOP = connection();

    private final List<CalendarEntry> line = new ArrayList<>();

    private static Connection connection() {
        return Connection.of(
                new TenantId("bakery"),
                new AppId("app"),
                URI.create("https://social.example"),
                new AccountRef(Network.MASTODON, "1", Optional.empty()));
    }

    private PlannedPost.Builder planned(Post post) {
        int number = line.size();
        return PlannedPost.builder(
                new PlanId("p" + number), SHOP, post, new RequestKey("k" + number), NINE.plus(Duration.ofDays(number)));
    }

    private void add(PlannedPost.Builder planned) {
        line.add(new CalendarEntry.Planned(planned.build()));
    }

    private void add(String text) {
        add(planned(Post.of(text)));
    }

    private List<CalendarAdvice> advice() {
        return DuplicateAdvice.of(SHOP, line, 0.8);
    }

    private static Post pictured(String text, String address) {
        return Post.builder(PostPart.builder(PostText.of(text))
                        .image(Image.builder(MediaSource.at(URI.create(address)))
                                .build())
                        .build())
                .build();
    }

    @Test
    void theSameWordsInOtherLettersAndSpacesAreTheSamePost() {
        add("Rolls at   ten.");
        add("Cake.");
        add("ROLLS\u00A0at ten.");

        assertThat(advice()).singleElement().satisfies(advice -> {
            assertThat(advice.kind()).isEqualTo(Kind.DUPLICATE);
            assertThat(advice.entries()).containsExactly(line.get(0), line.get(2));
            assertThat(advice.message()).isEqualTo("says what the post of 2030-05-03T09:00:00Z says");
        });
    }

    @Test
    void theSameWordsWithAnotherPictureAreNearlyTheSame() {
        add(planned(pictured("Rolls at ten.", "https://bakery.example/1.jpg")));
        add(planned(pictured("Rolls at ten.", "https://bakery.example/2.jpg")));
        add(planned(pictured("Rolls at ten.", "https://bakery.example/2.jpg")));

        assertThat(advice()).extracting(CalendarAdvice::kind).containsExactly(Kind.DUPLICATE, Kind.NEAR_DUPLICATE);
        assertThat(advice().get(1).message())
                .isEqualTo("its words are 100 % like those of the post of 2030-05-03T09:00:00Z");
    }

    @Test
    void anotherDateInALongPostIsNearlyTheSameAndAnotherSubjectIsNot() {
        String words =
                "We bake our rye bread over night, slowly, with a leaven that is older than the shop, and sell it from ";
        add(words + "six.");
        add(words + "seven.");
        add("We bake rolls from six on, every day but Monday, and cake on Sundays.");

        assertThat(advice()).singleElement().satisfies(advice -> {
            assertThat(advice.kind()).isEqualTo(Kind.NEAR_DUPLICATE);
            assertThat(advice.entries()).containsExactly(line.get(0), line.get(1));
        });
    }

    @Test
    void whatASeriesRepeatsItMeansToRepeat() {
        for (int week = 0; week < 3; week++) {
            add(planned(Post.of("Rye day."))
                    .series(new SeriesPlace(new RequestKey("rye"), LocalDateTime.of(2030, 5, 3 + 7 * week, 9, 0))));
        }
        assertThat(advice()).isEmpty();

        add("Rye day.");
        assertThat(advice()).extracting(CalendarAdvice::kind).containsExactly(Kind.DUPLICATE);
    }

    @Test
    void theSameThanksToTwoReadersAndTheSamePinOnTwoBoardsAreNoDuplicates() {
        for (String id : List.of("1", "2")) {
            add(planned(Post.builder(PostText.of("Thank you!"))
                    .replyTo(PostRef.of(Network.MASTODON, id))
                    .build()));
        }
        for (String board : List.of("bread", "cake")) {
            add(planned(Post.of("Our shop.")).destination(Destination.of(DestinationKind.BOARD, board)));
        }

        assertThat(advice()).isEmpty();
    }

    @Test
    void picturesWithoutWordsAreTheSameByTheirAddressAlone() {
        add(planned(pictured("", "https://bakery.example/1.jpg")));
        add(planned(pictured("", "https://bakery.example/2.jpg")));
        assertThat(advice()).isEmpty();

        add(planned(pictured("", "https://bakery.example/1.jpg")));
        assertThat(advice()).extracting(CalendarAdvice::kind).containsExactly(Kind.DUPLICATE);
    }
}
