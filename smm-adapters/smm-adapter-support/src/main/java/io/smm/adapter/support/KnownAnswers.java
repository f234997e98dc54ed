package io.smm.adapter.support;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smm.spi.AdapterContext;
import io.smm.spi.CallScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ByteString;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * Answers with an {@code ETag} to the GETs that ask for it ({@link ApiCall#revalidated()}), as the bytes that came, each account's
 * apart. Never given without the network's word that they still hold (RFC 9110 §13.1.2). Bounded; in memory only.
 */
final class KnownAnswers implements AutoCloseable {

    private static final int MOST_BYTES_OF_ONE = 256 * 1024;
    private static final long MOST_BYTES = 8L * 1024 * 1024;
    private static final int BYTES_AROUND = 512;
    private static final Duration IDLE = Duration.ofHours(24);

    private record Key(CallScope scope, String operation, HttpUrl url) {}

    private record Answer(String tag, Optional<MediaType> type, ByteString bytes) {
        ResponseBody body() {
            return ResponseBody.create(bytes, type.orElse(null));
        }
    }

    private final Cache<Key, Answer> answers;

    private KnownAnswers(AdapterContext context) {
        answers = Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .weigher((Key key, Answer answer) -> answer.bytes().size() + BYTES_AROUND)
                .expireAfterAccess(IDLE)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(context.clock().millis()))
                .executor(Runnable::run)
                .build();
    }

    /** What an {@code Smm} knows, made at the first request. */
    static KnownAnswers of(AdapterContext context) {
        return context.shared(KnownAnswers.class, () -> new KnownAnswers(context));
    }

    /** A call {@linkplain ApiCall#revalidated() that asks for it} as it goes out: with the tag of what is known, and an eye on what comes. */
    <T> ApiCall<T> conditional(ApiCall<T> call) {
        Key key = new Key(call.caller().scope(), call.operation().name(), call.url());
        ApiCall<T> watched = call.decodedBy((head, body, mostBytes) -> {
            Buffer copy = new Buffer();
            T value = call.decoding().decode(head, copied(body, copy), mostBytes);
            remember(key, head, body.contentType(), copy);
            return value;
        });
        Answer known = answers.getIfPresent(key);
        return known == null
                ? watched
                : watched.header("If-None-Match", known.tag()).orHead(304, head -> again(call, head, known));
    }

    @Override
    public void close() {
        answers.invalidateAll();
    }

    private static <T> T again(ApiCall<T> call, AnswerHead head, Answer known) {
        try {
            return call.decoding().decode(head, known.body(), Long.MAX_VALUE);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void remember(Key key, AnswerHead head, @Nullable MediaType type, Buffer copy) {
        Optional<String> tag = head.header("ETag").filter(KnownAnswers::isTag);
        if (tag.isPresent() && copy.size() <= MOST_BYTES_OF_ONE) {
            answers.put(key, new Answer(tag.get(), Optional.ofNullable(type), copy.readByteString()));
        } else {
            answers.invalidate(key);
        }
    }

    /** What may be sent back in a header; RFC 9110 §8.8.3 allows no more than that, but for bytes that nobody sends. */
    private static boolean isTag(String value) {
        return !value.isEmpty() && value.length() <= 1_000 && value.chars().allMatch(c -> c > 0x20 && c < 0x7f);
    }

    /** The same body; what is read of it is copied, up to one byte more than is kept. */
    private static ResponseBody copied(ResponseBody body, Buffer copy) {
        ForwardingSource tee = new ForwardingSource(body.source()) {
            @Override
            public long read(Buffer sink, long byteCount) throws IOException {
                long count = super.read(sink, byteCount);
                long room = MOST_BYTES_OF_ONE + 1L - copy.size();
                if (count > 0 && room > 0) {
                    sink.copyTo(copy, sink.size() - count, Math.min(count, room));
                }
                return count;
            }
        };
        return ResponseBody.create(Okio.buffer(tee), body.contentType(), body.contentLength());
    }
}
