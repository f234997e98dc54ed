package io.smm.benchmarks.server;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What the server says, made before anybody asks, in the shape and size of a real server's answers. All heads name the
 * quota that a PDS names.
 */
final class Answers {

    /** The most posts of one getPosts, and what one page of insights is cut into. */
    static final int POSTS_A_CALL = 25;

    static final int NOTIFICATIONS_A_PAGE = 100;

    private static final String ME = "did:plc:bench6oxtqyn3sejacte24xy";
    private static final String CID = "bafyreihrrawh2sczq3adapremqucyob7jl5vvg54jwitpedhhoj5hxtfme";

    private static final long WINDOW_SECONDS = 300;

    private final Clock clock;
    private final List<byte[]> posts = new ArrayList<>();
    private final byte[] notifications;
    private final LineAnswers lines = new LineAnswers(bytes(notification(7)));

    Answers(int postPages, Clock clock) {
        this.clock = clock;
        for (int page = 0; page < postPages; page++) {
            posts.add(bytes("{\"posts\":[" + list(page * POSTS_A_CALL, POSTS_A_CALL, Answers::post) + "]}"));
        }
        notifications = bytes("\"notifications\":[" + list(0, NOTIFICATIONS_A_PAGE, Answers::notification) + "]}");
    }

    LineAnswers lines() {
        return lines;
    }

    byte[] posts(int page) {
        return posts.get(page % posts.size());
    }

    byte[] session(String identifier) {
        String token = "eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJIUzI1NiJ9.eyJzY29wZSI6ImNvbS5hdHByb3RvLmFjY2VzcyJ9."
                + "c2lnbmF0dXJlLW9mLXRoZS1iZW5jaG1hcmstc2VydmVy";
        return bytes("{\"accessJwt\":\"" + token + "\",\"refreshJwt\":\"" + token + "-r\",\"did\":\"did:plc:bench"
                + identifier.replaceAll("[^a-z0-9]", "") + "\",\"handle\":\"" + identifier
                + "\",\"email\":\"bench@example.test\",\"emailConfirmed\":true,\"active\":true}");
    }

    byte[] record(String repo, String rkey) {
        return bytes("{\"uri\":\"at://" + repo + "/app.bsky.feed.post/" + rkey + "\",\"cid\":\"" + CID
                + "\",\"commit\":{\"cid\":\"" + CID + "\",\"rev\":\"3n2wxtyedgc22\"},\"validationStatus\":\"valid\"}");
    }

    byte[] blob(long size) {
        return bytes("{\"blob\":{\"$type\":\"blob\",\"ref\":{\"$link\":\"" + CID
                + "\"},\"mimeType\":\"video/mp4\",\"size\":" + size + "}}");
    }

    /** What stands before the notifications: the list never ends, each page names the next. */
    byte[] cursor(int page) {
        return bytes("{\"cursor\":\"" + (page + 1) + "\",");
    }

    byte[] notifications() {
        return notifications;
    }

    byte[] notFound() {
        return bytes("{\"error\":\"MethodNotImplemented\",\"message\":\"Method Not Implemented\"}");
    }

    byte[] head(String status, int length) {
        return bytes("""
            HTTP/1.1 %s\r
            X-Powered-By: Express\r
            Access-Control-Allow-Origin: *\r
            RateLimit-Limit: 3000\r
            RateLimit-Reset: %d\r
            RateLimit-Remaining: 2999\r
            RateLimit-Policy: 3000;w=300\r
            Cache-Control: private\r
            Vary: Authorization, Accept-Encoding\r
            Content-Type: application/json; charset=utf-8\r
            Content-Length: %d\r
            \r
            """.formatted(status, clock.instant().getEpochSecond() + WINDOW_SECONDS, length));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String list(int from, int count, IntFunction<String> item) {
        StringBuilder all = new StringBuilder();
        for (int i = from; i < from + count; i++) {
            all.append(i == from ? "" : ",").append(item.apply(i));
        }
        return all.toString();
    }

    private static String post(int number) {
        return """
                {"uri":"at://%s/app.bsky.feed.post/%s","cid":"%s","author":%s,"record":%s,\
                "embed":{"images":[{"thumb":"https://cdn.example/img/feed_thumbnail/plain/%s/%s",\
                "fullsize":"https://cdn.example/img/feed_fullsize/plain/%s/%s","alt":"a loaf on a shelf",\
                "aspectRatio":{"width":1200,"height":900}}],"$type":"app.bsky.embed.images#view"},\
                "bookmarkCount":%d,"replyCount":%d,"repostCount":%d,"likeCount":%d,"quoteCount":%d,\
                "indexedAt":"2026-11-23T01:24:18.000Z","viewer":{"bookmarked":false,"threadMuted":false,\
                "embeddingDisabled":false},"labels":[]}""".formatted(
                        ME,
                        Keys.of(number),
                        CID,
                        author("bakery"),
                        record(number),
                        ME,
                        CID,
                        ME,
                        CID,
                        number % 3,
                        number % 17,
                        number % 29,
                        40 + number,
                        number % 5);
    }

    private static String notification(int number) {
        return """
                {"uri":"at://did:plc:fan%s/app.bsky.feed.post/%s","cid":"%s","author":%s,"reason":"mention",\
                "record":%s,"isRead":false,"indexedAt":"2026-11-23T01:24:18.000Z","labels":[]}""".formatted(Keys.of(number), Keys.of(number), CID, author("fan" + number), record(number));
    }

    private static String author(String name) {
        return """
                {"did":"did:plc:%s","handle":"%s.test","displayName":"The one called %s",\
                "avatar":"https://cdn.example/img/avatar/plain/%s","associated":{"activitySubscription":\
                {"allowSubscriptions":"followers"}},"viewer":{"muted":false,"mutedOnlyReposts":false,\
                "blockedBy":false},"labels":[],"createdAt":"2024-11-23T01:24:18.000Z"}""".formatted(name.startsWith("fan") ? name : "bench6oxtqyn3sejacte24xy", name, name, CID);
    }

    private static String record(int number) {
        return """
                {"text":"@bench.test Salut 🎉, pâinea cu numărul %d e gata: https://example.com/paine","$type":\
                "app.bsky.feed.post","langs":["ro"],"facets":[{"index":{"byteStart":0,"byteEnd":11},"features":\
                [{"did":"%s","$type":"app.bsky.richtext.facet#mention"}]}],\
                "createdAt":"2026-11-23T01:%02d:18.000Z"}""".formatted(number, ME, number % 60);
    }
}
