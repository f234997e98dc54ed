package io.smm.adapter.bluesky.internal.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.smm.adapter.bluesky.stub.DagCbor;
import io.smm.adapter.bluesky.stub.StubFirehose;
import io.smm.adapter.support.MalformedAnswerException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CborTest {

    /** Those examples of RFC 8949, appendix A, that DAG-CBOR has. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            00 | 0
            17 | 23
            1818 | 24
            1903e8 | 1000
            1a000f4240 | 1000000
            1b000000e8d4a51000 | 1000000000000
            20 | -1
            3863 | -100
            3903e7 | -1000
            f4 | false
            f5 | true
            f6 | null
            fb3ff199999999999a | 1.1
            60 | ""
            6449455446 | "IETF"
            62c3bc | "\u00fc"
            64f0908591 | "\ud800\udd51"
            80 | []
            83010203 | [1,2,3]
            8301820203820405 | [1,[2,3],[4,5]]
            a0 | {}
            a26161016162820203 | {"a":1,"b":[2,3]}
            4401020304 | {"$bytes":"AQIDBA"}
            """)
    void theExamplesOfTheStandardAreRead(String hex, String json) {
        assertThat(new String(CborJson.of(Span.of(HexFormat.of().parseHex(hex))), UTF_8))
                .isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // nothing
                "1c", // a reserved length
                "5f4100ff", // bytes of indefinite length
                "9f01ff", // an array of indefinite length
                "f90000", // a half
                "f7", // undefined
                "c074323031332d30332d32315432303a30343a30305a", // a date
                "7b7fffffffffffffff61", // a text of 2^63 bytes
                "9b00ffffffffffffff", // an array of 2^56 values
                "bbffffffffffffffff", // a map of more than 2^63
                "1bffffffffffffffff", // an integer of more than 63 bits
                "a10102", // a map whose name is a number
                "62ff00", // a text that is none
                "d82a4101", // a link that does not begin with zero
                "d82a40", // a link of nothing
                "0000", // something behind
                "1903", // half a number
            })
    void whatIsNoDagCborIsRefused(String hex) {
        assertThatThrownBy(() -> CborJson.of(Span.of(HexFormat.of().parseHex(hex))))
                .isInstanceOf(MalformedAnswerException.class);
    }

    @Test
    void aValueThatNestsWithoutEndIsRefusedBeforeTheStackEnds() {
        byte[] deep = new byte[1_000_000];
        Arrays.fill(deep, (byte) 0x81);

        assertThatThrownBy(() -> CborJson.of(Span.of(deep))).isInstanceOf(MalformedAnswerException.class);
        assertThatThrownBy(() -> new Cbor(Span.of(deep)).skip()).isInstanceOf(MalformedAnswerException.class);
    }

    @Test
    void aRandomlyBrokenFrameIsReadOrMalformedAndNothingElse() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] record =
                DagCbor.of(Map.of("$type", "app.bsky.feed.post", "text", "Salut 👋🏽", "n", List.of(1, -7, 2.5)));
        byte[] frame = StubFirehose.frame(
                Map.of("op", 1, "t", "#commit"),
                Map.of(
                        "seq",
                        41,
                        "repo",
                        "did:plc:bob",
                        "ops",
                        List.of(Map.of(
                                "action",
                                "create",
                                "path",
                                "app.bsky.feed.post/a",
                                "cid",
                                new DagCbor.Link(DagCbor.cid(record)))),
                        "blocks",
                        DagCbor.car(record)));
        for (int round = 0; round < 20_000; round++) {
            byte[] broken = Arrays.copyOf(frame, frame.length - (round % 3 == 0 ? random.nextInt(frame.length) : 0));
            for (int i = random.nextInt(4); i >= 0 && broken.length > 0; i--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                RepoFrame read = RepoFrame.read(broken);
                for (RepoFrame.Operation operation : read.operations()) {
                    read.blocks()
                            .flatMap(car -> operation.cid().flatMap(cid -> Car.block(car, cid)))
                            .ifPresent(CborJson::of);
                }
            } catch (MalformedAnswerException expected) {
                // as it should be
            } catch (RuntimeException | Error other) {
                fail("seed " + seed + ", round " + round + ": " + HexFormat.of().formatHex(broken), other);
            }
        }
    }

    @Test
    void aRecordIsHeldToItsId() {
        byte[] record = DagCbor.of(Map.of("text", "said"));
        Span cid = Span.of(DagCbor.cid(record));

        assertThatCode(() -> Cids.require(cid, Span.of(record))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Cids.require(cid, Span.of(DagCbor.of(Map.of("text", "lied")))))
                .isInstanceOf(MalformedAnswerException.class);
    }
}
