package io.smm.adapter.x.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.adapter.support.Json;
import io.smm.adapter.x.internal.wire.PostWire;
import io.smm.post.TextSpan;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Texts as X gives them, led back to what was written. */
class TextsTest {

    @Test
    void addressesAreLedBackAndEntitiesOfHtmlUndone() {
        PostWire post =
                post("{'id':'1','text':'Tom &amp; Ana &lt;3 https://t.co/a #bread','entities':{'urls':[{'start':0,"
                        + "'end':1,'url':'https://t.co/a','expanded_url':'https://example.org/x?a=1&b=2'}],"
                        + "'hashtags':[{'start':0,'end':1,'tag':'bread'}]}}");

        assertThat(Texts.of(post).text()).isEqualTo("Tom & Ana <3 https://example.org/x?a=1&b=2 #bread");
        assertThat(Texts.of(post).spans()).hasSize(2).last().isInstanceOf(TextSpan.Tag.class);
    }

    @Test
    void whatXPutsInForAFileAndForAQuotedPostIsLeftOut() {
        PostWire post =
                post("{'id':'1','text':'Look. https://t.co/q https://t.co/f','referenced_posts':[{'type':'quoted',"
                        + "'id':'77'}],'entities':{'urls':[{'start':0,'end':1,'url':'https://t.co/f','expanded_url':"
                        + "'https://x.com/bakery/status/1/photo/1','media_key':'3_9'},{'start':0,'end':1,'url':'https://t.co/q',"
                        + "'expanded_url':'https://twitter.com/ana/status/77'}]}}");

        assertThat(Texts.of(post).text()).isEqualTo("Look.");
        PostWire other =
                post("{'id':'1','text':'Look. https://t.co/f https://t.co/q','referenced_tweets':[{'type':'quoted',"
                        + "'id':'77'}],'entities':{'urls':[{'start':0,'end':1,'url':'https://t.co/f','expanded_url':"
                        + "'https://x.com/bakery/status/1/video/1'},{'start':0,'end':1,'url':'https://t.co/q',"
                        + "'expanded_url':'https://twitter.com/ana/status/77'}]}}");
        assertThat(Texts.of(other).text()).isEqualTo("Look.");
    }

    @Test
    void aLongPostIsReadFromItsNote() {
        PostWire post = post("{'id':'1','text':'The beginning…','note_tweet':{'text':'The beginning and the end'}}");

        assertThat(Texts.of(post).text()).isEqualTo("The beginning and the end");
    }

    @Test
    void theHandlesBeforeAnAnswerMakeNoDifferenceToItAloneAndOtherWordsDo() {
        String answer = "{'id':'1','text':'@ana @bo Yes.','referenced_tweets':[{'type':'replied_to','id':'7'}]}";

        assertThat(Texts.says(post(answer), "Yes.")).isTrue();
        assertThat(Texts.says(post(answer), "Yes")).isFalse();
        assertThat(Texts.says(post("{'id':'1','text':'@ana @bo Yes.'}"), "Yes."))
                .isFalse();
    }

    @Test
    void howAnAddressIsSpeltAndComposedLettersMakeNoDifference() {
        PostWire post = post("{'id':'1','text':'Caf\\u00e9  https://t.co/a','entities':{'urls':[{'start':0,'end':1,"
                + "'url':'https://t.co/a','expanded_url':'http://example.org/'}]}}");

        assertThat(Texts.says(post, "Cafe\u0301 example.org")).isTrue();
    }

    private static PostWire post(String json) {
        return Json.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), PostWire::read);
    }
}
