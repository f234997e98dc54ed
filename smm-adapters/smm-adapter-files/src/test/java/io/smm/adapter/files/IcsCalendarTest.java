package io.smm.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.error.InvalidInputException;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.CalendarEntry;
import io.smm.post.plan.ContentCalendar;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is written is read back by a reader that allows what the standard allows and nothing else. */
class IcsCalendarTest {

    private static final Instant NINE = Instant.parse("2030-05-03T09:00:00Z");
    private static final Instant NOW = Instant.parse("2030-05-01T12:00:00Z");
    private static final Connection SHOP = Connection.of(
            new TenantId("bakery"),
            new AppId("app"),
            URI.create("https://social.example"),
            AccountRef.of(Network.MASTODON, "1", "bakery"));

    private static PlannedPost.Builder post(String id, String text) {
        return PlannedPost.builder(new PlanId(id), SHOP, Post.of(text), new RequestKey(id), NINE);
    }

    private static String written(PlannedPost... posts) {
        List<CalendarEntry> entries = Arrays.stream(posts)
                .<CalendarEntry>map(CalendarEntry.Planned::new)
                .toList();
        ContentCalendar calendar = new ContentCalendar(
                new TimeWindow(NINE.minus(Duration.ofDays(1)), NINE.plus(Duration.ofDays(1))),
                ZoneId.of("Europe/Vienna"),
                entries,
                List.of());
        StringBuilder out = new StringBuilder();
        try {
            IcsCalendar.of("bakery.example").write(calendar, NOW, out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toString();
    }

    @Test
    void aPostIsAnEventAtItsMomentInUtc() {
        Map<String, String> event = StrictIcs.events(written(post("p1", "Rolls, cake; tea\\coffee.\nCome in!")
                        .labels(Set.of("easter", "a,b"))
                        .build()))
                .get(0);

        assertThat(event)
                .containsEntry("UID", "p1@bakery.example")
                .containsEntry("DTSTAMP", "20300501T120000Z")
                .containsEntry("DTSTART", "20300503T090000Z")
                .containsEntry("SUMMARY", "mastodon bakery: Rolls, cake; tea\\coffee. Come in!")
                .containsEntry("DESCRIPTION", "Rolls, cake; tea\\coffee.\nCome in!\n\nSCHEDULED")
                .containsEntry("STATUS", "CONFIRMED")
                .containsEntry("CATEGORIES", "a\\,b,easter");
    }

    @Test
    void aMovedPostKeepsItsUid() {
        PlannedPost post = post("p1", "Rolls.").build();
        PlannedPost moved = post.toBuilder().at(NINE.plusSeconds(3600)).build();

        assertThat(StrictIcs.events(written(moved)).get(0).get("UID"))
                .isEqualTo(StrictIcs.events(written(post)).get(0).get("UID"));
    }

    @Test
    void whatLacksApprovalOrReleaseIsTentative() {
        assertThat(StrictIcs.events(written(
                        post("a", "A").state(PlanState.IN_REVIEW).build(),
                        post("b", "B").state(PlanState.APPROVED).build(),
                        post("c", "C").state(PlanState.SCHEDULED).build())))
                .extracting(event -> event.get("STATUS"))
                .containsExactly("TENTATIVE", "TENTATIVE", "CONFIRMED");
    }

    @Test
    void draftsAreTentativeAndWhatWillNotAppearIsCancelled() {
        assertThat(StrictIcs.events(written(
                        post("a", "A").state(PlanState.DRAFT).build(),
                        post("b", "B").state(PlanState.CANCELLED).build(),
                        post("c", "C").state(PlanState.PUBLISHED).build(),
                        post("d", "D").state(PlanState.UNKNOWN).build())))
                .extracting(event -> event.get("STATUS"))
                .containsExactly("TENTATIVE", "CANCELLED", "CONFIRMED", "TENTATIVE");
    }

    @Test
    void linesAreFoldedAtOctetsAndNoLetterIsCut() {
        String bread = "\uD83C\uDF5E";
        for (int length = 50; length < 90; length++) {
            String text = "x".repeat(length) + bread.repeat(40) + "ü";
            assertThat(StrictIcs.events(written(post("p", text).build())).get(0).get("DESCRIPTION"))
                    .isEqualTo(text + "\n\nSCHEDULED");
        }
    }

    @Test
    void anyTextComesBackButForControlCharacters() {
        long seed = Long.getLong("smm.seed", 20_261_123L);
        Random random = new Random(seed);
        String letters = "ab ,;:\\\"\n\t\u0000\u0007äß\u2028\uD83C\uDF5E";
        int[] points = letters.codePoints().toArray();
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(200); i > 0; i--) {
                text.appendCodePoint(points[random.nextInt(points.length)]);
            }
            String readable = text.toString().replaceAll("[\u0000\u0007]", "");
            assertThat(StrictIcs.events(written(post("p", text + "x").build()))
                            .get(0)
                            .get("DESCRIPTION"))
                    .as("seed %s", seed)
                    .isEqualTo(readable + "x\n\nSCHEDULED");
        }
    }

    @Test
    void aNameThatWouldBreakTheUidIsRefused() {
        assertThatThrownBy(() -> IcsCalendar.of("a b\r\n")).isInstanceOf(InvalidInputException.class);
    }
}
