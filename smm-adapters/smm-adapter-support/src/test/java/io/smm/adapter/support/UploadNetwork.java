package io.smm.adapter.support;

import com.sun.net.httpserver.HttpExchange;
import io.smm.adapter.support.upload.PartAnswer;
import io.smm.adapter.support.upload.PartRule;
import io.smm.adapter.support.upload.PartSender;
import io.smm.adapter.support.upload.Remainder;
import io.smm.adapter.support.upload.UploadPart;
import io.smm.adapter.support.upload.UploadState;
import io.smm.error.SmmException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Five networks' uploads in miniature: the rules are theirs, the numbers smaller where only their size would matter. */
abstract class UploadNetwork extends UploadServer implements PartSender {

    static final int KIB = 1_024;

    private static final Operation PART = Operation.repeatable("part");
    private static final Operation WHERE = Operation.read("where");

    final PartRule rule;
    NetworkClient client;

    UploadNetwork(int total, PartRule rule) {
        super(total);
        this.rule = rule;
    }

    static List<UploadNetwork> all(int total) {
        return List.of(
                new XLike(total),
                new TikTokLike(total),
                new YouTubeLike(total),
                new LinkedInLike(total),
                new RuploadLike(total));
    }

    /** Whether the network itself would say that it has the file. */
    abstract boolean accepts(UploadState state);

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }

    ApiCall<AnswerHead> put(UploadPart part, String path, Instant deadline) {
        return ApiCall.put(PART, caller(), url(path), RequestContent.media("video/mp4", part.bytes()))
                .by(deadline);
    }

    static Caller caller() {
        return Caller.of(TestContext.CONNECTION);
    }

    static ErrorMapper errors() {
        return new ErrorMapper() {
            @Override
            public NativeError read(JsonReader json) {
                json.open();
                while (json.next()) {
                    // says nothing
                }
                return new NativeError("", "");
            }

            @Override
            public SmmException map(ErrorAnswer answer) {
                return answer.byStatus();
            }
        };
    }

    /** Segments by number in a form; which came already, nobody is told. Sheet x.md §"Media". */
    static final class XLike extends UploadNetwork {

        private final TreeMap<Integer, Integer> segments = new TreeMap<>();

        XLike(int total) {
            super(total, new PartRule(1_024 * KIB, 1, 5_120 * KIB, Remainder.SMALLER_LAST_PART, 1_000));
        }

        @Override
        public PartAnswer send(UploadPart part, Instant deadline) {
            RequestContent form = RequestContent.form(List.of(
                    FormPart.json("segment_index", out -> out.writeNumber(part.index())),
                    FormPart.file("media", "blob", "application/octet-stream", part.bytes())));
            client.call(ApiCall.post(PART, caller(), url("/append"), form).by(deadline));
            return PartAnswer.taken();
        }

        @Override
        void answer(HttpExchange exchange) throws IOException {
            InputStream body = exchange.getRequestBody();
            String head = "";
            while (!head.contains("application/octet-stream\r\n\r\n")) {
                head += (char) body.read();
            }
            int index = Integer.parseInt(head.replaceAll("(?s).*segment_index.*?\r\n\r\n(\\d+).*", "$1"));
            log.add("append " + index);
            byte[] all = new byte[6 * KIB * KIB];
            long before = received;
            int size = 0;
            while (cutAfter < 0 || size < cutAfter) {
                int count = body.read(all, size, Math.min(4_096, all.length - size));
                if (count < 0) {
                    break;
                }
                size += count;
            }
            received = before + size;
            if (cutAfter >= 0) {
                cutAfter = -1;
                return;
            }
            int end = size - tail(all, size);
            System.arraycopy(all, 0, disk, index * 1_024 * KIB, end);
            segments.put(index, end);
            reply(exchange, 204, "");
        }

        /** The last boundary: CRLF, two hyphens, …, two hyphens, CRLF. */
        private static int tail(byte[] all, int size) {
            int at = size - 3;
            while (all[at] != '\n') {
                at--;
            }
            return size - at + 1;
        }

        @Override
        boolean accepts(UploadState state) {
            return segments.values().stream().mapToInt(Integer::intValue).sum() == total;
        }
    }

    /** Ranges in order, the remainder merged into the last. Sheet tiktok.md §"Upload". */
    static final class TikTokLike extends UploadNetwork {

        private static final int CHUNK = 1_024 * KIB;
        private long next;
        private boolean complete;

        TikTokLike(int total) {
            super(total, new PartRule(CHUNK, 1, CHUNK, Remainder.MERGED_INTO_LAST_PART, 1_000));
        }

        @Override
        public PartAnswer send(UploadPart part, Instant deadline) {
            client.call(put(part, "/upload", deadline).header("Content-Range", part.contentRange()));
            return PartAnswer.taken();
        }

        @Override
        void answer(HttpExchange exchange) throws IOException {
            long[] range = range(exchange);
            log.add(exchange.getRequestHeaders().getFirst("Content-Range"));
            long length = range[1] - range[0] + 1;
            boolean last = range[1] + 1 == total;
            boolean right = range[2] == total
                    && range[0] == next
                    && (last ? length < 2L * CHUNK : length == CHUNK)
                    && (last || range[0] / CHUNK < Math.max(1, total / CHUNK) - 1);
            if (!right) {
                reply(exchange, 416, "{}");
            } else if (store(exchange.getRequestBody(), range[0])) {
                next = range[1] + 1;
                complete = last;
                reply(exchange, last ? 201 : 206, "");
            }
        }

        @Override
        boolean accepts(UploadState state) {
            return complete;
        }
    }

    /** Chunks of multiples of 256 KiB, 308 with what was kept, and a question where it stands. Sheet youtube.md §"Upload". */
    static final class YouTubeLike extends UploadNetwork {

        private static final int GRAIN = 256 * KIB;
        long kept;

        YouTubeLike(int total) {
            super(total, new PartRule(4L * GRAIN, GRAIN, 64L * GRAIN, Remainder.SMALLER_LAST_PART, 10_000));
        }

        @Override
        public PartAnswer send(UploadPart part, Instant deadline) {
            return client.call(ApiCall.put(
                            PART,
                            caller(),
                            url("/session"),
                            RequestContent.media("video/mp4", part.bytes()),
                            YouTubeLike::video)
                    .orHead(308, YouTubeLike::standing)
                    .header("Content-Range", part.contentRange())
                    .by(deadline));
        }

        @Override
        public Optional<PartAnswer> position(String handle, long size, Instant deadline) {
            return Optional.of(
                    client.call(ApiCall.put(WHERE, caller(), url("/session"), RequestContent.none(), YouTubeLike::video)
                            .orHead(308, YouTubeLike::standing)
                            .header("Content-Range", "bytes */" + size)
                            .by(deadline)));
        }

        private static PartAnswer video(JsonReader json) {
            json.open();
            Optional<String> id = Optional.empty();
            while (json.next()) {
                if (json.name().equals("id")) {
                    id = json.text();
                }
            }
            return new PartAnswer.Finished(json.require("id", id));
        }

        private static PartAnswer standing(AnswerHead head) {
            return PartAnswer.wants(head.header("Range")
                    .map(range -> Long.parseLong(range.substring("bytes=0-".length())) + 1)
                    .orElse(0L));
        }

        @Override
        void answer(HttpExchange exchange) throws IOException {
            String said = exchange.getRequestHeaders().getFirst("Content-Range");
            log.add(said);
            if (!said.startsWith("bytes */")) {
                long[] range = range(exchange);
                boolean last = range[1] + 1 == total;
                if (range[0] != kept || !last && (range[1] - range[0] + 1) % GRAIN != 0) {
                    reply(exchange, 400, "{}");
                    return;
                }
                long before = received;
                boolean whole = store(exchange.getRequestBody(), range[0]);
                kept = whole ? range[1] + 1 : (range[0] + received - before) / GRAIN * GRAIN;
                if (!whole) {
                    return;
                }
            }
            if (kept == total) {
                reply(exchange, 200, "{\"id\":\"video-1\"}");
            } else {
                if (kept > 0) {
                    exchange.getResponseHeaders().set("Range", "bytes=0-" + (kept - 1));
                }
                reply(exchange, 308, "");
            }
        }

        @Override
        boolean accepts(UploadState state) {
            return kept == total && state.result().equals(Optional.of("video-1"));
        }
    }

    /** Parts at addresses of their own, each with an ETag that is wanted back in order. Sheet linkedin.md §"Media". */
    static final class LinkedInLike extends UploadNetwork {

        private static final int PART_BYTES = 1_024 * KIB;
        private final TreeMap<Integer, String> tags = new TreeMap<>();

        LinkedInLike(int total) {
            super(total, PartRule.ofSize(PART_BYTES));
        }

        @Override
        public PartAnswer send(UploadPart part, Instant deadline) {
            AnswerHead head = client.call(put(part, "/parts/" + part.index(), deadline));
            return PartAnswer.taken(head.header("ETag").orElseThrow());
        }

        @Override
        void answer(HttpExchange exchange) throws IOException {
            String path = exchange.getRequestURI().getPath();
            int index = Integer.parseInt(path.substring("/parts/".length()));
            log.add("part " + index);
            long before = received;
            if (!store(exchange.getRequestBody(), (long) index * PART_BYTES)) {
                return;
            }
            if (received - before != Math.min(PART_BYTES, total - (long) index * PART_BYTES)) {
                reply(exchange, 400, "{}");
                return;
            }
            tags.put(index, "\"tag-" + log.size() + "\"");
            exchange.getResponseHeaders().set("ETag", tags.get(index));
            reply(exchange, 200, "");
        }

        @Override
        boolean accepts(UploadState state) {
            return state.receipts().equals(List.copyOf(tags.values()));
        }
    }

    /** One body from an offset, of which the rest is sent after a cut. Sheet facebook.md §"rupload". */
    static final class RuploadLike extends UploadNetwork {

        private long kept;

        RuploadLike(int total) {
            super(total, PartRule.whole());
        }

        @Override
        public PartAnswer send(UploadPart part, Instant deadline) {
            client.call(ApiCall.post(PART, caller(), url("/video"), RequestContent.media("video/mp4", part.bytes()))
                    .header("offset", String.valueOf(part.offset()))
                    .header("file_size", String.valueOf(part.total()))
                    .by(deadline));
            return PartAnswer.taken();
        }

        @Override
        public Optional<PartAnswer> position(String handle, long size, Instant deadline) {
            return Optional.of(client.call(ApiCall.get(WHERE, caller(), url("/video"), json -> {
                        long bytes = 0;
                        json.open();
                        while (json.next()) {
                            if (json.name().equals("bytes_transfered")) {
                                bytes = json.decimal().orElseThrow().longValueExact();
                            }
                        }
                        return PartAnswer.wants(bytes);
                    })
                    .by(deadline)));
        }

        @Override
        void answer(HttpExchange exchange) throws IOException {
            if (exchange.getRequestMethod().equals("GET")) {
                log.add("status");
                reply(exchange, 200, "{\"bytes_transfered\":" + kept + "}");
                return;
            }
            long offset = Long.parseLong(exchange.getRequestHeaders().getFirst("offset"));
            log.add("offset " + offset);
            if (offset != kept) {
                reply(exchange, 400, "{}");
                return;
            }
            long before = received;
            boolean whole = store(exchange.getRequestBody(), offset);
            kept = offset + received - before;
            if (whole) {
                reply(exchange, 200, "{\"success\":true}");
            }
        }

        @Override
        boolean accepts(UploadState state) {
            return kept == total;
        }
    }
}
