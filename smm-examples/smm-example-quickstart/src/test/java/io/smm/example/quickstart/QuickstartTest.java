package io.smm.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuickstartTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream failed = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private int run(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--out", report().toString()));
        return Quickstart.run(stream(printed), stream(failed), Map.of(), all.toArray(String[]::new));
    }

    private Path report() {
        return folder.resolve("out").resolve("report.html");
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return failed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theWholeWayOnTheMemoryNetwork() throws IOException {
        assertThat(run()).as(err()).isZero();

        assertThat(out())
                .contains("draft, for microblog:", "draft, for photos:", "draft, for long-text:")
                .contains("corrected, for memory: passes")
                .contains("the network's answer got lost on the way: settled by reading back, the post stands once")
                .contains("published (simulated)")
                .contains("to ana: Thank you for asking!")
                .contains("data quality: nothing found")
                .containsPattern("Engagement rate by reach .* 21\\.67 %")
                .containsPattern("Return on investment .* 44\\.44 %")
                .containsPattern("profile-visits +not reported");
        assertThat(err()).isEmpty();
        assertThat(Files.readString(report()))
                .contains("Spring menu", "Is it vegan?", "Simulated")
                .doesNotContain("src=\"http", "href=\"http");
    }

    @Test
    void everyDraftIsRefusedWithAllThatIsWrongWithIt() {
        run();

        String photos = out().substring(out().indexOf("draft, for photos"), out().indexOf("draft, for long-text"));
        assertThat(photos.lines().filter(line -> line.contains("image/png is not accepted")))
                .hasSize(5);
        assertThat(photos).contains("31 hashtags, at most 30").contains("at most 2,200 are allowed");
    }

    @Test
    void withoutCostAndRevenueTheReturnIsUndefinedWithItsReason() {
        assertThat(run("--cost", "180EUR")).as(err()).isZero();

        assertThat(out()).containsPattern("Return on investment .* undefined: .*margin");
    }

    @Test
    void postsOfAFileAreReportedWithWhatIsUnknownAndWhatCannotBe() throws IOException {
        Path file = Files.writeString(folder.resolve("posts.csv"), """
                post,page_likes,type,category,month,weekday,hour,paid,reach,impressions,engaged_users,consumers,consumptions,fan_impressions,fan_reach,fan_engaged,comments,likes,shares,interactions
                1,1000,Photo,2,12,4,3,0,500,900,40,30,35,600,300,20,4,70,16,90
                2,1000,Status,1,12,4,3,,700,650,40,30,35,600,300,20,4,,16,20
                """);

        assertThat(run("--import", file.toString(), "--profile", "facebook-post-metrics"))
                .as(err())
                .isZero();
        assertThat(out())
                .contains("2 posts")
                .contains("[interactions]")
                .contains("data quality: 1 findings, 1 of those listed are impossible numbers");
        assertThat(Files.readString(report())).contains("reach-above-impressions");
    }

    @Test
    void aHalfBrokenFileIsOneMessageWithAllItsFaultsAndNoReport() throws IOException {
        Path file = Files.writeString(
                folder.resolve("posts.csv"),
                "status_id,status_type,status_published,num_comments,num_shares,num_reactions,num_likes,num_loves,num_wows,"
                        + "num_hahas,num_sads,num_angrys\n"
                        + "a_1,photo,6/12/2018 12:06,0,0,5,5,0,0,0,0,0\n"
                        + "a_2,photo,13/45/2018 12:06,many,-1,5,5,0,0,0,0,0\n");

        assertThat(run("--import", file.toString(), "--profile", "facebook-live-sellers"))
                .isEqualTo(1);

        assertThat(err())
                .contains("posts.csv", "3 faults")
                .contains("num_comments")
                .contains("num_shares")
                .contains("status_published");
        assertThat(err().lines().filter(line -> line.startsWith("Failed"))).hasSize(1);
        assertThat(report()).doesNotExist();
    }

    static Stream<List<String>> wrongOptions() {
        return Stream.of(
                List.of("--network", "myspace"),
                List.of("--network", "bluesky"),
                List.of("--service", "https://bsky.social"),
                List.of("--import", "posts.csv"),
                List.of("--cost", "much"),
                List.of("--cost", "12.50ABC"),
                List.of("--wait", "-1"),
                List.of("--wait", "10"),
                List.of("--cost", "-5EUR"),
                List.of("--no-such-option"));
    }

    @ParameterizedTest
    @MethodSource("wrongOptions")
    void wrongOptionsAreOneMessageAndAnExitCode(List<String> options) {
        assertThat(run(options.toArray(String[]::new))).isEqualTo(2);

        assertThat(err()).startsWith("Wrong options: ").hasLineCount(2);
        assertThat(out()).isEmpty();
        assertThat(report()).doesNotExist();
    }

    @Test
    void aReportThatCannotBeWrittenIsToldBeforeAnythingIsPublished() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "not a folder");

        for (Path out : List.of(folder, file.resolve("report.html"))) {
            assertThat(Quickstart.run(stream(printed), stream(failed), Map.of(), "--out", out.toString()))
                    .as(out.toString())
                    .isEqualTo(2);
            assertThat(err()).contains("--out cannot be written: " + out);
        }
        assertThat(out()).isEmpty();
    }

    @Test
    void everythingThatBlueskyNeedsIsNamedAtOnce() {
        run("--network", "bluesky");

        assertThat(err()).contains("--service", "--handle", "SMM_PASSWORD");
    }

    @Test
    void aFileOrProfileThatIsNotThereIsNamed() {
        assertThat(run("--import", "no-such.csv", "--profile", "facebook-live-sellers"))
                .isEqualTo(1);
        assertThat(err()).contains("no-such.csv");
        assertThat(run("--import", "no-such.csv", "--profile", "no-such-profile"))
                .isEqualTo(1);
        assertThat(err()).contains("no-such-profile");
    }

    @Test
    void helpListsTheOptions() {
        assertThat(run("--help")).isZero();
        assertThat(out()).contains("--network", "--import", "--wait", "--revenue");
    }
}
