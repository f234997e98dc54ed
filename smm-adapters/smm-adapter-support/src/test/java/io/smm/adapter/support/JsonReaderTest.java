package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is not asked for is skipped; absent, null and zero stay three things; a wrong kind is named with its place. */
class JsonReaderTest {

    private record Thing(Optional<String> name, Field<Long> count, List<String> tags, Optional<Boolean> good) {
        static Thing read(JsonReader json) {
            Optional<String> name = Optional.empty();
            Field<Long> count = new Field.Absent<>();
            List<String> tags = List.of();
            Optional<Boolean> good = Optional.empty();
            if (json.open()) {
                while (json.next()) {
                    switch (json.name()) {
                        case "name" -> name = json.text();
                        case "count" -> count = json.number();
                        case "tags" -> tags = json.list(tag -> tag.text().orElse("-"));
                        case "good" -> good = json.truth();
                        default -> {}
                    }
                }
            }
            return new Thing(name, count, tags, good);
        }
    }

    @Test
    void unknownFieldsAreSkippedHoweverDeep() {
        Thing thing = read("{\"new\":{\"a\":[{\"name\":\"wrong\"}]},\"name\":\"right\",\"more\":[1,[2]],\"count\":3}");

        assertThat(thing.name()).contains("right");
        assertThat(thing.count()).isEqualTo(new Field.Present<>(3L));
    }

    @Test
    void absentNullAndZeroAreThreeThings() {
        assertThat(read("{}").count()).isEqualTo(new Field.Absent<>());
        assertThat(read("{\"count\":null}").count()).isEqualTo(new Field.Null<>());
        assertThat(read("{\"count\":0}").count()).isEqualTo(new Field.Present<>(0L));
        assertThat(read("{\"count\":0}").count().value()).contains(0L);
        assertThat(read("{}").count().value()).isEmpty();
    }

    @Test
    void aTextThatComesAgainIsTheSameObject() {
        List<String> types = texts("[\"post\",\"post\",\"like\",\"p\\u006fst\",null]", JsonReader::repeatedOrNull);

        assertThat(types).containsExactly("post", "post", "like", "post", null);
        assertThat(types.get(1)).isSameAs(types.get(0));
    }

    @Test
    void aTextThatIsLikelyIsTakenOnlyWhereItStands() {
        String likely = "at://a";

        List<String> ids = texts("[\"at://a\",\"at://b\",\"at://ab\",\" \",null]", json -> json.idOrNull(likely));

        assertThat(ids).containsExactly("at://a", "at://b", "at://ab", null, null);
        assertThat(ids.get(0)).isSameAs(likely);
        assertThatThrownBy(() -> texts("[1]", json -> json.idOrNull(likely)))
                .isInstanceOf(MalformedAnswerException.class);
    }

    @Test
    void nullsAreNoValues() {
        Thing thing = read("{\"name\":null,\"tags\":null,\"good\":null}");

        assertThat(thing.name()).isEmpty();
        assertThat(thing.tags()).isEmpty();
        assertThat(thing.good()).isEmpty();
        assertThat(read("null").name()).isEmpty();
    }

    @Test
    void listsKeepTheirOrderAndTheirNulls() {
        assertThat(read("{\"tags\":[\"b\",null,\"a\"]}").tags()).containsExactly("b", "-", "a");
    }

    @Test
    void textsOfTheOutermostObjectThatNobodyReadCanBeLookedUp() {
        Optional<String> found =
                Json.read(bytes("{\"name\":\"n\",\"deep\":{\"error\":\"no\"},\"error\":\"yes\",\"more\":1}"), json -> {
                    Thing.read(json);
                    assertThat(json.skipped("name")).isEmpty();
                    assertThat(json.skipped("more")).isEmpty();
                    return json.skipped("error");
                });

        assertThat(found).contains("yes");
    }

    @Test
    void elementsThatNobodyTakesAreSkipped() {
        List<Boolean> seen =
                Json.read(bytes("[{\"a\":[1]},[2],\"t\"]"), json -> json.list(element -> element.isObject()));

        assertThat(seen).containsExactly(true, false, false);
        assertThat(Json.read(bytes("\"t\""), JsonReader::isText)).isTrue();
    }

    @Test
    void aWrongKindIsNamedWithItsPlaceButWithoutItsValue() {
        assertMalformed("{\"name\":{\"secret\":1}}", "'name' should be a text, is an object, at byte 8");
        assertMalformed("{\"name\":\"a\",\"count\":\"7\"}", "'count' should be a whole number, is a text");
        assertMalformed("{\"count\":7.5}", "'count' should be a whole number, is a number");
        assertMalformed("{\"count\":9223372036854775808}", "'count' should be a number of at most 64 bits");
        assertMalformed("{\"tags\":\"x\"}", "'tags' should be an array, is a text");
        assertMalformed("{\"tags\":[1]}", "should be a text, is a number");
        assertMalformed("{\"good\":[]}", "'good' should be true or false, is an array");
        assertMalformed("true", "should be an object or an array, is a truth value");
    }

    @Test
    void whatIsNoJsonIsMalformed() {
        assertMalformed("", "the body is empty");
        assertMalformed("{\"name\"", "not JSON, at byte");
        assertMalformed("secret", "not JSON, at byte");
        assertMalformed("{} {}", "something follows");
    }

    @Test
    void theSameContentAlwaysGivesTheSameBytes() {
        JsonContent content = out -> {
            out.writeStartObject();
            out.writeStringProperty("text", "ünï 😀 \"\\");
            out.writeEndObject();
        };

        assertThat(Json.write(content)).isEqualTo(Json.write(content));
        assertThat(new String(Json.write(content), StandardCharsets.UTF_8)).isEqualTo("{\"text\":\"ünï 😀 \\\"\\\\\"}");
    }

    @Test
    void textsOfEveryPlaneComeThroughUnchanged() {
        List<String> texts = new ArrayList<>(List.of("", "a", "ß", "€", "😀", "\u0000\u001f", "עברית", "e\u0301"));

        for (String text : texts) {
            assertThat(Json.read(Json.write(out -> out.writeString(text)), JsonReader::text))
                    .contains(text);
        }
    }

    private static Thing read(String json) {
        return Json.read(bytes(json), Thing::read);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertMalformed(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("secret");
    }

    private static List<String> texts(String json, AnswerReader<String> text) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), all -> {
            List<String> texts = new ArrayList<>();
            all.list(one -> texts.add(text.read(one)));
            return texts;
        });
    }
}
