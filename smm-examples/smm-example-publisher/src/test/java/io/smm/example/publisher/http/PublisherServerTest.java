package io.smm.example.publisher.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Smm;
import io.smm.account.BrandId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.core.SmmBuilder;
import io.smm.example.publisher.network.NoticeBoard;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.Actor;
import io.smm.post.plan.PlanWorker;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.ScheduleRequest;
import io.smm.post.plan.WorkerOptions;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people with curl and a browser get. Nothing is published but when a test says so. */
class PublisherServerTest {

    private static final Connection MAIN =
            NoticeBoard.account(new TenantId("bakery"), "main").withBrand(new BrandId("rye"));
    private static final Connection MARKET = NoticeBoard.account(new TenantId("bakery"), "market");
    private static final String RYE =
            "{\"account\":\"bakery/main\",\"text\":\"Rye <b>day</b>\",\"at\":\"PT0S\",\"key\":\"rye\"}";

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final FlakyDatabase database = new FlakyDatabase();
    private final StandingClock clock = new StandingClock();
    private Smm smm;
    private PublisherServer server;

    @BeforeEach
    void start() throws IOException {
        smm = SmmBuilder.create()
                .register(new NoticeBoard(folder.resolve("board.tsv"), "node", Duration.ZERO))
                .planStore(database.store())
                .clock(clock)
                .build();
        server = server(Optional.empty());
    }

    @AfterEach
    void stop() {
        server.close();
        smm.close();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws Exception {
        HttpResponse<String> refused = post("/posts", "{\"account\":\"nobody/here\",\"at\":\"soon\",\"kei\":\"rye\"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("\"error\":\"InvalidInput\"")
                .contains("{\"field\":\"account\"", "{\"field\":\"text\"", "{\"field\":\"at\"")
                .contains("{\"field\":\"key\"", "{\"field\":\"kei\"");
        assertThat(post("/posts", "[1]").statusCode()).isEqualTo(400);
        assertThat(post("/posts", "no json").body()).contains("is no JSON");
        assertThat(post("/posts", "{\"text\":\"" + "x".repeat(70_000)).statusCode())
                .isEqualTo(413);
        assertThat(get("/posts").body()).isEqualTo("{\"posts\":[]}\n");
    }

    @Test
    void askingTwiceWithOneKeyPlansOnePost() throws Exception {
        String first = post("/posts", RYE).body();

        assertThat(post("/posts", RYE).body()).isEqualTo(first);
        assertThat(get("/posts?state=scheduled").body()).contains(id(first));
        assertThat(get("/posts?state=published").body()).doesNotContain(id(first));
    }

    @Test
    void aPauseHoldsWhatComesDueAndSomebodyLetsItGo() throws Exception {
        String pause = post("/pause", "{\"account\":\"bakery/main\",\"reason\":\"storm\"}")
                .body();
        String id = id(post("/posts", RYE).body());
        runDue();
        assertThat(get("/posts/" + id).body()).contains("\"state\":\"HELD\"", "\"next\":");

        String ended =
                post("/resume", "{\"pause\":\"" + value("pause", pause) + "\"}").body();
        assertThat(ended).contains("endedAt");
        post("/posts/" + id + "/reschedule", "{\"at\":\"PT0S\"}");
        runDue();

        assertThat(get("/posts/" + id).body()).contains("\"state\":\"PUBLISHED\"");
        assertThat(get("/posts/" + id + "/history").body()).contains("HELD", "by\":\"person editor");
        HttpResponse<String> tooLate = post("/posts/" + id + "/cancel", "");
        assertThat(tooLate.statusCode()).isEqualTo(409);
        assertThat(tooLate.body()).contains("WindowClosed");
    }

    @Test
    void changesAreReadOnFromWhereOneStood() throws Exception {
        post("/posts", RYE);
        runDue();

        String first = get("/changes?most=1").body();
        String rest = get("/changes?after=" + value("upTo", first)).body();

        assertThat(first).contains("\"to\":\"SCHEDULED\"").doesNotContain("PUBLISHED");
        assertThat(rest).doesNotContain("\"to\":\"SCHEDULED\"").contains("\"to\":\"PUBLISHED\"");
        assertThat(get("/changes?most=1001").statusCode()).isEqualTo(400);
    }

    @Test
    void healthIsNotWellWhenNothingIsPublishedFromHere() throws Exception {
        assertThat(get("/health").statusCode()).isEqualTo(200);
        try (PlanWorker worker = smm.planning().startWorker(WorkerOptions.defaults());
                PublisherServer working = server(Optional.of(worker))) {
            worker.pause();

            HttpResponse<String> health = send(
                    HttpRequest.newBuilder(working.address().resolve("/health")).GET());

            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("\"ready\":false", "\"state\":\"PAUSED\"");
        }
    }

    @Test
    void thePageSaysWhoseItIsAndWhatToDoNextAndShowsMarkupAsText() throws Exception {
        post("/pause", "{\"tenant\":\"bakery\",\"reason\":\"<script>storm\"}");
        post("/posts", RYE);
        runDue();

        HttpResponse<String> page = get("/");

        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.body())
                .contains("bakery/main", "HELD", "end the pause, then reschedule or cancel it", "&lt;script&gt;storm")
                .contains("Rye &lt;b&gt;day&lt;/b&gt;")
                .doesNotContain("<script", "<b>day");
    }

    @Test
    void whatComesDueAndIsNotBegunIsLate() throws Exception {
        post("/posts", RYE);
        assertThat(get("/").body()).contains("Nothing is late.");

        clock.pass(Duration.ofMinutes(2));

        assertThat(get("/").body()).doesNotContain("Nothing is late.").contains("no worker has begun it");
    }

    @Test
    void noPageInABrowserMayActOnThePlan() throws Exception {
        HttpResponse<String> refused =
                send(HttpRequest.newBuilder(server.address().resolve("/posts"))
                        .header("Origin", "https://evil.example")
                        .POST(HttpRequest.BodyPublishers.ofString(RYE)));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(get("/posts").body()).isEqualTo("{\"posts\":[]}\n");
    }

    @Test
    void whatAPersonDoesOnThePageIsAskedFirstAndStandsInTheHistory() throws Exception {
        String id = id(post("/posts", RYE).body());
        String asked = get("/do/cancel?post=" + id).body();
        assertThat(asked).contains("Cancel?", "taken off the plan and never sent", "Rye &lt;b&gt;day");
        assertThat(get("/posts/" + id).body()).contains("\"state\":\"SCHEDULED\"");

        String form = "post=" + id + "&token=" + token(asked);
        assertThat(form("/do/cancel", form, server.address().toString()).body())
                .contains("Nothing was done", "your name");
        HttpResponse<String> done =
                form("/do/cancel", form + "&by=Ana", server.address().toString());

        assertThat(done.body()).contains("<b>Done:</b> it is CANCELLED", "person Ana");
        assertThat(get("/view?post=" + id).body()).contains("CANCELLED", "person Ana: cancelled", "Nothing was begun");
    }

    @Test
    void noOtherPageMaySendAForm() throws Exception {
        String id = id(post("/posts", RYE).body());
        String token = token(get("/do/cancel?post=" + id).body());
        String form = "by=Eve&post=" + id;

        assertThat(form("/do/cancel", form + "&token=guessed", server.address().toString())
                        .statusCode())
                .isEqualTo(403);
        assertThat(form("/do/cancel", form + "&token=" + token, "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(form("/do/cancel", form + "&token=" + token, "null").statusCode())
                .isEqualTo(403);
        assertThat(get("/posts/" + id).body()).contains("\"state\":\"SCHEDULED\"");
    }

    @Test
    void aForeignNameThatLeadsHereIsNotAnswered() throws Exception {
        try (Socket socket =
                new Socket(server.address().getHost(), server.address().getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403")
                    .doesNotContain("bakery");
        }
    }

    @Test
    void aHoldOnThePageStopsTheAccountUntilSomebodyLetsItGoOn() throws Exception {
        String held = form(
                        "/do/hold",
                        "account=bakery%2Fmain&reason=a+storm&by=Ana&token="
                                + token(get("/do/hold?account=bakery/main").body()),
                        server.address().toString())
                .body();
        assertThat(held).contains("<b>Done:</b> held from now on");
        post("/posts", RYE);
        runDue();
        String page = get("/").body();
        assertThat(page).contains("a storm", ">HELD<", "/do/reschedule?post=", "/do/resume?pause=");

        String pause = page.replaceFirst("(?s).*/do/resume\\?pause=([^']+)'.*", "$1");
        String form = "pause=" + pause + "&by=Ana&token="
                + token(get("/do/resume?pause=" + pause).body());

        assertThat(form("/do/resume", form, server.address().toString()).body()).contains("<b>Done:</b> goes on");
        assertThat(get("/").body()).doesNotContain("/do/resume?pause=");
    }

    @Test
    void aBrandIsHeldOnAllItsAccountsAndNoOther() throws Exception {
        assertThat(get("/").body()).contains("/do/hold?brand=bakery%2Frye", "hold the brand rye");

        String pause = post("/pause", "{\"brand\":\"bakery/rye\",\"reason\":\"storm\"}")
                .body();
        String held = id(post("/posts", RYE).body());
        String free =
                id(post("/posts", RYE.replace("bakery/main", "bakery/market")).body());
        runDue();

        assertThat(pause).contains("\"of\":\"bakery, brand rye\"");
        assertThat(get("/posts/" + held).body()).contains("\"state\":\"HELD\"");
        assertThat(get("/posts/" + free).body()).contains("\"state\":\"PUBLISHED\"");
        assertThat(post("/pause", "{\"brand\":\"bakery/oat\",\"reason\":\"storm\"}")
                        .body())
                .contains("\"field\":\"brand\"", "bakery/rye");
    }

    @Test
    void onlyWhatWasSeenIsApproved() throws Exception {
        PlannedPost draft = smm.planning()
                .schedule(ScheduleRequest.of(MAIN, Post.of("Rye."), clock.instant(), new RequestKey("draft"))
                        .asDraft());
        smm.planning().by(Actor.person("Ben")).submit(draft.id());
        assertThat(get("/").body()).contains("To be approved", "/do/approve?post=" + draft.id());
        String seen = get("/do/approve?post=" + draft.id()).body();
        String form = "by=Ana&post=" + draft.id() + "&token=" + token(seen) + "&revision=" + revision(seen);
        smm.planning().by(Actor.person("Ben")).edit(draft.id(), Post.of("Wheat."));

        HttpResponse<String> refused =
                form("/do/approve", form, server.address().toString());

        assertThat(refused.body()).contains("Nothing was done", "was edited since you saw it", "Wheat.");
        form = form.replaceFirst("revision=.*", "revision=" + revision(refused.body()));
        assertThat(form("/do/approve", form, server.address().toString()).body())
                .contains("<b>Done:</b>");
    }

    @Test
    void thePageSaysThatTheDatabaseIsDownAndRecoversByItself() throws Exception {
        post("/posts", RYE);
        assertThat(get("/").statusCode()).isEqualTo(200);
        database.down(true);
        clock.pass(Duration.ofSeconds(40));

        HttpResponse<String> down = get("/");
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body())
                .contains("The database does not answer", "It was last read", "40 s ago", "http-equiv='refresh'");
        assertThat(get("/health").statusCode()).isEqualTo(503);
        try (PlanWorker worker = smm.planning().startWorker(WorkerOptions.defaults());
                PublisherServer working = server(Optional.of(worker))) {
            HttpResponse<String> page =
                    send(HttpRequest.newBuilder(working.address().resolve("/")).GET());
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("The database does not answer");
        }
        assertThat(post("/posts", RYE).statusCode()).isEqualTo(503);

        database.down(false);
        assertThat(get("/health").statusCode()).isEqualTo(200);
        assertThat(get("/").body()).contains("bakery").doesNotContain("does not answer");
    }

    @Test
    void anotherAddressIsToldWhichThereAre() throws Exception {
        assertThat(get("/post").statusCode()).isEqualTo(404);
        assertThat(get("/post").body()).contains("POST /posts");
        assertThat(get("/posts/nobody").statusCode()).isEqualTo(404);
    }

    /** What was to go out at once has its time a second later. */
    private void runDue() {
        clock.pass(Duration.ofSeconds(1));
        smm.planning().runDue();
    }

    private PublisherServer server(Optional<PlanWorker> worker) throws IOException {
        return PublisherServer.start(0, new Desk("node", List.of(MAIN, MARKET), smm, database.store(), worker, clock));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.address().resolve(path)).GET());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.address().resolve(path))
                .header("X-Actor", "editor")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> form(String path, String fields, String origin)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.address().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    private static String token(String page) {
        return field("token", page);
    }

    private static String revision(String page) {
        return field("revision", page);
    }

    private static String field(String name, String page) {
        Matcher found = Pattern.compile("name='" + name + "' value='([^']*)'").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String id(String json) {
        return value("id", json);
    }

    private static String value(String field, String json) {
        Matcher found = Pattern.compile("\"" + field + "\":\"([^\"]+)\"").matcher(json);
        assertThat(found.find()).as(json).isTrue();
        return found.group(1);
    }

    /** Stands until a test moves it. */
    private static final class StandingClock extends Clock {
        private volatile Instant now = Instant.parse("2030-05-01T09:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
