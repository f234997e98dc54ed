package io.smm.adapter.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles, names, units, notes: whatever they hold stays text. */
class HostileTextTest {

    private static final PageTokens HARMLESS =
            PageTokens.of(HtmlReport.of(Reports.saying("harmless")).html());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "--><img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "' onfocus='alert(1)' autofocus='",
                "</style><style>*{display:none}",
                "</title><svg onload=alert(1)>",
                "]]><![CDATA[",
                "javascript:alert(1)",
                "${7*7} @if(true) $unsafe{x} @template.page()",
                "{{constructor.constructor('alert(1)')()}}",
                "\\u003cscript\\u003e \\\" \\",
                "&lt;b&gt; &amp;amp; &quot;",
                "\u2028\u2029\u0001\u007f line",
                "\ud83d lone half",
                "\u202egnp.exe"
            })
    void markupInATextHasNoEffect(String hostile) {
        // What ends in a bracket is set in two parts on a card; that is not what is tested here.
        String text = hostile + " end";
        PageTokens page = PageTokens.of(HtmlReport.of(Reports.saying(text)).html());

        assertThat(page.skeleton()).isEqualTo(HARMLESS.skeleton());
        assertThat(page.scripts).isEqualTo(HARMLESS.scripts);
        assertThat(page.styles).isEqualTo(HARMLESS.styles);
        assertThat(page.values("href")).isEqualTo(HARMLESS.values("href"));
        assertThat(page.values("http-equiv")).isEqualTo(HARMLESS.values("http-equiv"));
        assertThat(page.text).contains(text);
        assertThat(page.values("data-chart")).singleElement().asString().doesNotContain("<", ">", "&", "'");
    }

    @Test
    void theTestsReaderSeesMarkupWhereThereIsSome() {
        assertThat(PageTokens.of("<p title=\"a&#34;b\">x</p><script>y</script>").skeleton())
                .containsExactly("p[title]", "/p[]", "script[]", "/script[]");
    }
}
