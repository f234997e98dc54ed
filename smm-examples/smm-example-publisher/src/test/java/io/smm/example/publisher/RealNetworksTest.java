package io.smm.example.publisher;

import static io.smm.example.publisher.Until.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smm.error.SmmException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A webhook's address in the environment: posts arrive there, and it shows nowhere. The shapes are those of the adapter's own scenarios. */
class RealNetworksTest {

    private static final String TOKEN = "q8fJz0dGd-Sd_token-of-a-webhook-that-nobody-may-see";

    private static final String WEBHOOK = """
            {"application_id":null,"avatar":null,"channel_id":"199737254929760256","guild_id":"41771983423143937",
            "id":"223704706495545344","name":"Bakery news","type":1}
            """;

    private static final String MESSAGE = """
            {"id":"1443000000000000001","type":0,"content":"We open at nine.","channel_id":"199737254929760256",
            "webhook_id":"223704706495545344","timestamp":"2026-11-23T09:00:00.000000+00:00","edited_timestamp":null,
            "attachments":[],"embeds":[],"mentions":[],"mention_roles":[],"pinned":false,"mention_everyone":false,"tts":false,
            "flags":0,"components":[],"author":{"id":"223704706495545344","username":"Bakery news","discriminator":"0000",
            "avatar":null,"bot":true,"flags":0,"global_name":null,"public_flags":0}}
            """;

    @TempDir
    private Path folder;

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer discord;

    @BeforeEach
    void start() throws IOException {
        discord = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        discord.createContext("/api/v10/webhooks/223704706495545344/" + TOKEN, this::answer);
        discord.start();
    }

    @AfterEach
    void stop() {
        discord.stop(0);
    }

    @Test
    void whatIsScheduledArrivesAtTheWebhookWhoseAddressShowsNowhere() throws Exception {
        try (PublisherNode node = node(TOKEN)) {
            String page = get(node, "/").body();
            assertThat(page).contains("real", "223704706495545344").doesNotContain(TOKEN);

            String planned = http.send(
                            HttpRequest.newBuilder(node.address().resolve("/posts"))
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "{\"account\":\"real/223704706495545344\",\"text\":\"We open at nine.\","
                                                    + "\"at\":\"PT0S\",\"key\":\"open\"}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            until("the post", () -> get(node, "/posts?state=published").body().contains("We open at nine."));

            assertThat(sent).hasSize(1).first().asString().contains("We open at nine.");
            assertThat(planned + get(node, "/").body() + get(node, "/changes").body())
                    .doesNotContain(TOKEN);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(TOKEN);
            }
        }
    }

    @Test
    void aWebhookThatIsRefusedKeepsTheNodeFromStartingAndIsNotTold() {
        assertThatThrownBy(() -> node("another-" + TOKEN).close())
                .isInstanceOf(SmmException.class)
                .message()
                .doesNotContain(TOKEN);
    }

    private PublisherNode node(String token) throws IOException {
        PublisherOptions options = CommandLine.populateCommand(
                new PublisherOptions(),
                "--port",
                "0",
                "--url",
                "jdbc:h2:async:" + folder.resolve("plan") + ";WRITE_DELAY=0",
                "--board",
                folder.resolve("board.tsv").toString());
        String address =
                "http://127.0.0.1:" + discord.getAddress().getPort() + "/api/webhooks/223704706495545344/" + token;
        return PublisherNode.start(options, Map.of("SMM_DISCORD_WEBHOOK", address), UnaryOperator.identity());
    }

    private HttpResponse<String> get(PublisherNode node, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(node.address().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean post = exchange.getRequestMethod().equals("POST");
        if (post) {
            sent.add(body);
        }
        byte[] answer = (post ? MESSAGE : WEBHOOK).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
