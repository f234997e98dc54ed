package io.smm.adapter.support;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * How the body of a good answer is taken in.
 *
 * @param <T> what is made of it
 */
@FunctionalInterface
interface Decoding<T> {

    /** How nearly every server spells JSON: known without taking the header apart. */
    Set<String> USUAL = Set.of("application/json", "application/json; charset=utf-8", "application/json;charset=utf-8");

    T decode(AnswerHead head, ResponseBody body, long mostBytes) throws IOException;

    /** Token by token, straight from the socket. */
    static <T> Decoding<T> json(AnswerReader<T> reader) {
        return json((head, json) -> reader.read(json));
    }

    /** The same, for readers that need the head too. */
    static <T> Decoding<T> json(HeadedAnswerReader<T> reader) {
        return (head, body, mostBytes) -> {
            requireJson(head, body);
            try (JsonParser parser = Json.parser(new CappedStream(body.byteStream(), mostBytes))) {
                return JsonReader.readAll(parser, json -> reader.read(head, json));
            }
        };
    }

    /** Not at all: what comes is passed over, so that the connection can be used again. A page for people is no answer. */
    static Decoding<AnswerHead> headOnly() {
        return (head, body, mostBytes) -> {
            if (isPage(body.contentType())) {
                throw new MalformedAnswerException("text/html instead of an answer");
            }
            new CappedStream(body.byteStream(), mostBytes).transferTo(OutputStream.nullOutputStream());
            return head;
        };
    }

    /** Whether it is made for people. */
    static boolean isPage(@Nullable MediaType type) {
        return nameOf(type).equals("text/html");
    }

    private static void requireJson(AnswerHead head, ResponseBody body) {
        if (USUAL.contains(head.header("Content-Type").orElse(""))) {
            return;
        }
        String name = nameOf(body.contentType());
        if (!name.equals("application/json") && !name.endsWith("+json")) {
            throw new MalformedAnswerException(name + " instead of JSON");
        }
    }

    private static String nameOf(@Nullable MediaType type) {
        return type == null ? "no content type" : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    }
}
