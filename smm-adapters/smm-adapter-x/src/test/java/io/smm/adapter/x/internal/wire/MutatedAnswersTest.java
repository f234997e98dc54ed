package io.smm.adapter.x.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.smm.adapter.support.AnswerReader;
import io.smm.adapter.support.Json;
import io.smm.adapter.support.MalformedAnswerException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Broken answers: each decoder makes something of them or says that they are malformed, and nothing else. 10,000 a decoder;
 * {@code -Dsmm.mutations=100000} for the long form, {@code -Dsmm.seed} to see one run again.
 */
class MutatedAnswersTest {

    private static final int MUTATIONS = Integer.getInteger("smm.mutations", 10_000);
    private static final long SEED = Long.getLong("smm.seed", 20261124);

    private static final String USER = "{\"id\":\"2244994945\",\"username\":\"bakery\",\"name\":\"Bakery\"}";
    private static final String COUNTS =
            "{\"id\":\"1\",\"created_at\":\"2026-11-20T08:00:00.000Z\",\"attachments\":{\"media_keys\":[\"7_9\"]},"
                    + "\"public_metrics\":{\"retweet_count\":2,\"like_count\":null},\"non_public_metrics\":{\"engagements\":3}}";
    private static final String POST =
            "{\"id\":\"1\",\"text\":\"Br\u00e9ad &amp; more https://t.co/a\",\"author_id\":\"2\",\"created_at\":\"2026-11-20T08:00:00.000Z\","
                    + "\"conversation_id\":\"1\",\"referenced_tweets\":[{\"type\":\"replied_to\",\"id\":\"3\"}],"
                    + "\"edit_history_tweet_ids\":[\"1\"],\"edit_controls\":{\"edits_remaining\":5,\"is_edit_eligible\":true,"
                    + "\"editable_until\":\"2026-11-20T09:00:00.000Z\"},\"attachments\":{\"media_keys\":[\"7_9\"]},"
                    + "\"note_tweet\":{\"text\":\"Long\",\"entities\":{}},\"entities\":{\"urls\":[{\"start\":1,\"end\":24,"
                    + "\"url\":\"https://t.co/a\",\"expanded_url\":\"https://bakery.example\"}],\"hashtags\":[{\"start\":1,"
                    + "\"end\":3,\"tag\":\"b\"}],\"mentions\":[{\"start\":1,\"end\":3,\"username\":\"ana\"}]}}";
    private static final String PROBLEM =
            "{\"title\":\"Not Found Error\",\"detail\":\"No\",\"type\":\"https://api.x.com/2/problems/resource-not-found\","
                    + "\"resource_id\":\"1\",\"parameter\":\"id\",\"status\":404,\"errors\":[{\"code\":88,\"message\":\"no\"}]}";

    private record Decoder(String answer, AnswerReader<?> reader) {}

    @TestFactory
    Stream<DynamicTest> aBrokenAnswerIsReadOrMalformed() {
        Map<String, Decoder> decoders = new LinkedHashMap<>();
        decoders.put("user", new Decoder(USER, UserWire::read));
        decoders.put("post", new Decoder(POST, PostWire::read));
        decoders.put("numbers", new Decoder(COUNTS, CountsWire::read));
        decoders.put(
                "numbers of posts",
                new Decoder(
                        "{\"data\":[" + COUNTS + "],\"includes\":{\"media\":[" + COUNTS + "]},\"errors\":[" + PROBLEM
                                + "]}",
                        CountedWire::read));
        decoders.put(
                "includes",
                new Decoder("{\"users\":[" + USER + "],\"media\":[],\"tweets\":[" + POST + "]}", IncludesWire::read));
        decoders.put("problem", new Decoder(PROBLEM, ProblemWire::read));
        return decoders.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> hold(entry.getKey(), entry.getValue())));
    }

    private static void hold(String name, Decoder decoder) {
        byte[] whole = decoder.answer().getBytes(StandardCharsets.UTF_8);
        Json.read(whole, decoder.reader());
        Random random = new Random(SEED);
        int read = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] broken = broken(decoder.answer(), random);
            try {
                Json.read(broken, decoder.reader());
                read++;
            } catch (MalformedAnswerException told) {
                assertThat(told.getMessage()).hasSizeLessThan(1_000);
            } catch (RuntimeException untyped) {
                fail(
                        name + ", seed " + SEED + ", answer " + i + ": " + new String(broken, StandardCharsets.UTF_8),
                        untyped);
            }
        }
        System.out.println("X's " + name + ": " + MUTATIONS + " broken answers, " + read
                + " read, the others malformed; seed " + SEED);
    }

    private static byte[] broken(String answer, Random random) {
        String text = answer;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            text = changed(text, random);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static String changed(String text, Random random) {
        if (text.isEmpty()) {
            return "[]";
        }
        int at = random.nextInt(text.length());
        List<String> values = List.of(
                "null",
                "0",
                "-1",
                "1e999",
                "99999999999999999999999",
                "true",
                "\"\"",
                "\"x\"",
                "[]",
                "{}",
                "[null]",
                "\"\\ud800\"",
                "[[[[[[[[",
                "{\"a\":{\"a\":",
                "\u0000",
                "<html>");
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(8)));
            case 2 -> text.substring(0, at) + values.get(random.nextInt(values.size())) + text.substring(at);
            case 3 -> inPlaceOfAValue(text, values.get(random.nextInt(values.size())), random);
            case 4 -> text.substring(0, at) + text.substring(random.nextInt(text.length()));
            default -> inPlaceOfAValue(text, "\"" + "y".repeat(random.nextInt(2_000)) + "\"", random);
        };
    }

    /** What stands behind a colon, up to the next comma or end. */
    private static String inPlaceOfAValue(String text, String value, Random random) {
        List<Integer> colons = new ArrayList<>();
        for (int i = text.indexOf("\":"); i >= 0; i = text.indexOf("\":", i + 1)) {
            colons.add(i + 2);
        }
        if (colons.isEmpty()) {
            return value;
        }
        int begin = colons.get(random.nextInt(colons.size()));
        int end = begin;
        while (end < text.length() && ",}]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, begin) + value + text.substring(end);
    }
}
