package io.smm.benchmarks.floor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a careful programmer writes by hand for one server and nothing else: OkHttp, tokens of JSON, no tree. No quota, no
 * renewal, no outbox, no masking, no errors but "it failed". The floor that the SDK is measured from.
 */
public final class FloorClient implements AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();
    private static final MediaType JSON_TYPE = MediaType.get("application/json");

    /** Where a post stands. */
    public record Ref(String uri, String cid) {}

    /** A post and its numbers. */
    public record Counted(
            String uri, String createdAt, long likes, long replies, long reposts, long quotes, long bookmarks) {}

    /** Somebody's words. */
    public record Mention(String uri, String cid, String did, String handle, String text, String createdAt) {}

    /** One page of mentions. */
    public record Mentions(List<Mention> items, String cursor) {}

    private final OkHttpClient http =
            new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(60)).build();
    private final HttpUrl xrpc;
    private String bearer = "";
    private String did = "";

    /**
     * A client of one account.
     *
     * @param service the server
     */
    public FloorClient(String service) {
        xrpc = HttpUrl.get(service).newBuilder().addPathSegment("xrpc").build();
    }

    /** Signs in. */
    public void signIn(String identifier) {
        byte[] body = json(out -> {
            out.writeStringProperty("identifier", identifier);
            out.writeStringProperty("password", "a-b-c-d");
        });
        Request request = new Request.Builder()
                .url(url("com.atproto.server.createSession").build())
                .post(RequestBody.create(body, JSON_TYPE))
                .build();
        call(request, parser -> {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "accessJwt" -> bearer = "Bearer " + parser.getString();
                    case "did" -> did = parser.getString();
                    default -> parser.skipChildren();
                }
            }
            return "";
        });
    }

    /** Publishes a text. */
    public Ref publish(String text) {
        byte[] body = json(out -> {
            out.writeStringProperty("repo", did);
            out.writeStringProperty("collection", "app.bsky.feed.post");
            out.writeObjectPropertyStart("record");
            out.writeStringProperty("$type", "app.bsky.feed.post");
            out.writeStringProperty("text", text);
            out.writeStringProperty("createdAt", Instant.now().toString());
            out.writeEndObject();
        });
        Request request = authorized("com.atproto.repo.createRecord")
                .post(RequestBody.create(body, JSON_TYPE))
                .build();
        return call(request, FloorClient::ref);
    }

    /** Reads posts with their numbers. */
    public List<Counted> posts(List<String> uris) {
        HttpUrl.Builder url = url("app.bsky.feed.getPosts");
        uris.forEach(uri -> url.addQueryParameter("uris", uri));
        Request request = new Request.Builder()
                .url(url.build())
                .header("Authorization", bearer)
                .build();
        return call(request, parser -> {
            List<Counted> posts = new ArrayList<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                parser.nextToken();
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    posts.add(counted(parser));
                }
            }
            return posts;
        });
    }

    /** Reads one page of mentions; an empty cursor stands for the beginning. */
    public Mentions mentions(String cursor) {
        HttpUrl.Builder url = url("app.bsky.notification.listNotifications")
                .addQueryParameter("reasons", "mention")
                .addQueryParameter("limit", "100");
        if (!cursor.isEmpty()) {
            url.addQueryParameter("cursor", cursor);
        }
        Request request = new Request.Builder()
                .url(url.build())
                .header("Authorization", bearer)
                .build();
        return call(request, parser -> {
            List<Mention> items = new ArrayList<>();
            String next = "";
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("cursor")) {
                    next = parser.getString();
                } else {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        items.add(mention(parser));
                    }
                }
            }
            return new Mentions(items, next);
        });
    }

    /** Uploads a file, streamed. */
    public String upload(Path file, long size) {
        RequestBody body = new RequestBody() {
            @Override
            public MediaType contentType() {
                return MediaType.get("video/mp4");
            }

            @Override
            public long contentLength() {
                return size;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                try (Source source = Okio.source(file)) {
                    sink.writeAll(source);
                }
            }
        };
        return call(authorized("com.atproto.repo.uploadBlob").post(body).build(), parser -> {
            String cid = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && parser.currentName().equals("$link")) {
                    parser.nextToken();
                    cid = parser.getString();
                }
            }
            return cid;
        });
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private HttpUrl.Builder url(String operation) {
        return xrpc.newBuilder().addPathSegment(operation);
    }

    private Request.Builder authorized(String operation) {
        return new Request.Builder().url(url(operation).build()).header("Authorization", bearer);
    }

    private interface Reader<T> {
        T read(JsonParser parser);
    }

    private interface Writer {
        void write(JsonGenerator out);
    }

    private <T> T call(Request request, Reader<T> reader) {
        try (Response response = http.newCall(request).execute();
                JsonParser parser = JSON.createParser(
                        ObjectReadContext.empty(), response.body().byteStream())) {
            if (!response.isSuccessful()) {
                throw new IllegalStateException("status " + response.code());
            }
            parser.nextToken();
            return reader.read(parser);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static byte[] json(Writer content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            content.write(out);
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static Ref ref(JsonParser parser) {
        String uri = "";
        String cid = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "uri" -> uri = parser.getString();
                case "cid" -> cid = parser.getString();
                default -> parser.skipChildren();
            }
        }
        return new Ref(uri, cid);
    }

    private static Counted counted(JsonParser parser) {
        String uri = "";
        String createdAt = "";
        long likes = 0;
        long replies = 0;
        long reposts = 0;
        long quotes = 0;
        long bookmarks = 0;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "uri" -> uri = parser.getString();
                case "likeCount" -> likes = parser.getLongValue();
                case "replyCount" -> replies = parser.getLongValue();
                case "repostCount" -> reposts = parser.getLongValue();
                case "quoteCount" -> quotes = parser.getLongValue();
                case "bookmarkCount" -> bookmarks = parser.getLongValue();
                case "record" -> createdAt = text(parser, "createdAt");
                default -> parser.skipChildren();
            }
        }
        return new Counted(uri, createdAt, likes, replies, reposts, quotes, bookmarks);
    }

    private static Mention mention(JsonParser parser) {
        String uri = "";
        String cid = "";
        String author = "";
        String handle = "";
        String text = "";
        String createdAt = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "uri" -> uri = parser.getString();
                case "cid" -> cid = parser.getString();
                case "author" -> {
                    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        String field = parser.currentName();
                        parser.nextToken();
                        switch (field) {
                            case "did" -> author = parser.getString();
                            case "handle" -> handle = parser.getString();
                            default -> parser.skipChildren();
                        }
                    }
                }
                case "record" -> {
                    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        String field = parser.currentName();
                        parser.nextToken();
                        switch (field) {
                            case "text" -> text = parser.getString();
                            case "createdAt" -> createdAt = parser.getString();
                            default -> parser.skipChildren();
                        }
                    }
                }
                default -> parser.skipChildren();
            }
        }
        return new Mention(uri, cid, author, handle, text, createdAt);
    }

    private static String text(JsonParser parser, String wanted) {
        String found = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals(wanted)) {
                found = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }
}
