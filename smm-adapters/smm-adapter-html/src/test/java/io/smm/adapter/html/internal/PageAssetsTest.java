package io.smm.adapter.html.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageAssetsTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});");

    private final PageAssets assets = PageAssets.load();

    @Test
    void noAssetCanEndItsOwnElement() {
        assertThat(assets.charts().toLowerCase(Locale.ROOT)).doesNotContain("</script", "<!--");
        assertThat(assets.script().toLowerCase(Locale.ROOT)).doesNotContain("</script", "<!--");
        assertThat(assets.style().toLowerCase(Locale.ROOT)).doesNotContain("</style", "<!--");
    }

    @Test
    void theChartsLibraryKeepsItsLicence() {
        assertThat(assets.charts())
                .contains("Licensed to the Apache Software Foundation")
                .contains("t.version=\"5.5.0\"");
    }

    @Test
    void everyTextHasEnoughContrastInBothSchemes() {
        for (Map<String, String> scheme : List.of(light(), dark())) {
            for (String ground : List.of("page", "surface")) {
                for (String text : List.of("ink", "muted", "accent")) {
                    assertContrast(scheme, text, ground, 4.5);
                }
            }
            for (String badge : List.of("notice", "serious", "simulated")) {
                assertContrast(scheme, badge + "-ink", badge, 4.5);
            }
        }
    }

    @Test
    void everySeriesCanBeToldFromItsGroundInBothSchemes() {
        for (Map<String, String> scheme : List.of(light(), dark())) {
            for (int i = 1; i <= 6; i++) {
                assertContrast(scheme, "series-" + i, "surface", 3);
            }
        }
    }

    @Test
    void bothSchemesNameTheSameColours() {
        assertThat(dark().keySet()).isEqualTo(light().keySet());
    }

    private static void assertContrast(Map<String, String> scheme, String text, String ground, double least) {
        double a = luminance(scheme.get(text));
        double b = luminance(scheme.get(ground));

        assertThat((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05))
                .as("%s on %s", text, ground)
                .isGreaterThanOrEqualTo(least);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(String colour) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private Map<String, String> light() {
        return colours(assets.style().substring(0, assets.style().indexOf("@media")));
    }

    private Map<String, String> dark() {
        int start = assets.style().indexOf("prefers-color-scheme: dark");
        return colours(assets.style().substring(start, assets.style().indexOf("color-scheme: light dark", start)));
    }

    private static Map<String, String> colours(String css) {
        Map<String, String> colours = new LinkedHashMap<>();
        Matcher matcher = COLOUR.matcher(css);
        while (matcher.find()) {
            colours.put(matcher.group(1), matcher.group(2));
        }
        assertThat(colours).hasSizeGreaterThan(15);
        return colours;
    }
}
