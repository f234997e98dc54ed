package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.account.Secret;
import io.smm.error.MediaRejectedException;
import io.smm.error.SmmException;
import io.smm.post.MediaSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A form goes out as RFC 7578 wants it, one file open at a time, and never with parts that have shifted. */
class FormTest {

    private final Testnet net = new Testnet();

    FormTest() throws IOException {}

    @AfterEach
    void everyConnectionIsGivenBack() throws Exception {
        assertThat(net.leaked()).as("leaked connections").isZero();
        net.close();
    }

    @Test
    void fieldsAndFilesStandBetweenBoundaries() throws Exception {
        net.answers("{\"id\": \"1\"}");

        net.client().call(post(field(), file("a \"b\".png", MediaSource.ofBytes(new byte[] {'x', 'y'}))));

        RecordedRequest request = net.server.takeRequest();
        String type = request.getHeaders().get("Content-Type");
        assertThat(type).startsWith("multipart/form-data; boundary=smm-");
        String boundary = type.substring(type.indexOf('=') + 1);
        String body = request.getBody().utf8();
        assertThat(body)
                .isEqualTo("--" + boundary + "\r\nContent-Disposition: form-data; name=\"words\"\r\n"
                        + "Content-Type: application/json\r\n\r\n\"hello\"\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a %22b%22.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\nxy\r\n--" + boundary + "--\r\n");
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo(Integer.toString(body.length()));
    }

    @Test
    void oneFileIsOpenAtATimeAndNoneIsHeld() {
        net.answers("{\"id\": \"1\"}");
        AtomicInteger open = new AtomicInteger();
        AtomicInteger mostOpen = new AtomicInteger();
        AtomicLong largestRead = new AtomicLong();
        MediaSource large = MediaSource.ofStream("large", 5_000_000, () -> {
            mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
            return new Large(5_000_000, open, largestRead);
        });

        net.client().call(post(field(), file("1.png", large), file("2.png", large), file("3.png", large)));

        assertThat(mostOpen).hasValue(1);
        assertThat(open).hasValue(0);
        assertThat(largestRead.get()).as("bytes read at once").isLessThan(100_000);
    }

    @Test
    void filesWhoseSizesOnlyTogetherAreAsAnnouncedAreRefused() {
        MediaSource shorter = MediaSource.ofStream("shorter", 100, () -> new ByteArrayInputStream(new byte[99]));
        MediaSource longer = MediaSource.ofStream("longer", 100, () -> new ByteArrayInputStream(new byte[101]));

        SmmException error = catchThrowableOfType(
                SmmException.class,
                () -> net.client().call(post(field(), file("1.png", shorter), file("2.png", longer))));

        assertThat(error).isInstanceOf(MediaRejectedException.class);
    }

    @Test
    void theSamePartsGiveTheSameBytes() throws Exception {
        for (int i = 0; i < 2; i++) {
            net.answers("{\"id\": \"1\"}");
            net.client().call(post(field()));
        }

        assertThat(net.server.takeRequest().getBody())
                .isEqualTo(net.server.takeRequest().getBody());
    }

    @Test
    void aTokenInTheAddressIsInNoHeaderAndInNoMessage() throws Exception {
        Secret token = Secret.of("token-in-the-address");
        net.server.enqueue(Testnet.json(400, "{\"error\": \"Bad\", \"message\": \"not at token-in-the-address\"}")
                .build());

        SmmException error = catchThrowableOfType(
                SmmException.class,
                () -> net.client()
                        .call(ApiCall.delete(
                                Testnet.TIDY,
                                Caller.inAddress(TestContext.CONNECTION, token),
                                net.url()
                                        .newBuilder()
                                        .addPathSegment(token.reveal())
                                        .build())));

        RecordedRequest request = net.server.takeRequest();
        assertThat(request.getMethod()).isEqualTo("DELETE");
        assertThat(request.getHeaders().get("Authorization")).isNull();
        assertThat(error).hasMessageContaining("not at ***");
    }

    @Test
    void aPatchIsSentAsSuch() throws Exception {
        net.answers("{\"id\": \"1\"}");

        net.client()
                .call(ApiCall.patch(
                        Testnet.TIDY,
                        Caller.of(TestContext.CONNECTION),
                        net.url(),
                        RequestContent.json(out -> out.writeString("other")),
                        json -> ""));

        RecordedRequest request = net.server.takeRequest();
        assertThat(request.getMethod()).isEqualTo("PATCH");
        assertThat(request.getBody().utf8()).isEqualTo("\"other\"");
    }

    private static FormPart field() {
        return FormPart.json("words", out -> out.writeString("hello"));
    }

    private static FormPart file(String name, MediaSource source) {
        return FormPart.file("file", name, "image/png", source);
    }

    private ApiCall<String> post(FormPart... parts) {
        return ApiCall.post(
                Testnet.SAY,
                Caller.of(TestContext.CONNECTION),
                net.url(),
                RequestContent.form(List.of(parts)),
                json -> "");
    }

    /** Many bytes that are nowhere. */
    private static final class Large extends InputStream {

        private final AtomicInteger open;
        private final AtomicLong largestRead;
        private long left;

        Large(long size, AtomicInteger open, AtomicLong largestRead) {
            left = size;
            this.open = open;
            this.largestRead = largestRead;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            largestRead.accumulateAndGet(length, Math::max);
            int count = (int) Math.min(left, length);
            left -= count;
            return count == 0 ? -1 : count;
        }

        @Override
        public void close() {
            open.decrementAndGet();
        }
    }
}
