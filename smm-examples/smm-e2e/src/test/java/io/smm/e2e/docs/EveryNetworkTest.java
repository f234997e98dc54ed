package io.smm.e2e.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capability;
import io.smm.e2e.support.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The record that shows how the facts of all networks are said in one language: its names exist, and it leaves nobody out. */
class EveryNetworkTest {

    private static final Path RECORDS = Repository.root().resolve("docs/adr");
    private static final Path RECORD = RECORDS.resolve("0210-every-network-in-one-language.md");

    private static final String ORGANIC = "FB IG TH X LI TT YT PI RD MD BS TG GB DC";
    private static final String ADS = "META XA LIA TTA PIA RDA";

    /** Which networks have facts in which section. */
    private static final Map<String, String> FACTS = new TreeMap<>(Map.ofEntries(
            Map.entry("1a", ORGANIC),
            Map.entry("1b", ORGANIC),
            Map.entry("1c", ORGANIC),
            Map.entry("1d", ORGANIC + " " + ADS + " GA4"),
            Map.entry("2", ORGANIC + " " + ADS + " GA4"),
            Map.entry("3", ORGANIC + " " + ADS + " GA4"),
            Map.entry("4", ORGANIC + " XA TTA"),
            Map.entry("5", ORGANIC + " " + ADS),
            Map.entry("6", ORGANIC + " " + ADS + " GA4"),
            Map.entry("7", ORGANIC + " " + ADS + " GA4"),
            Map.entry("8", ORGANIC + " " + ADS + " GA4"),
            Map.entry("9", ORGANIC + " " + ADS + " GA4"),
            Map.entry("10", ORGANIC + " " + ADS + " GA4")));

    private static final Pattern SECTION =
            Pattern.compile("^## (\\d+[a-d]?)\\. (.*?)(?=^## |\\z)", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern RECORD_OF_A_ROW = Pattern.compile("^\\| (\\d+) \\|[^\\n]*", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+\\.md)\\)");

    @Test
    void everyNameOfOursThatItWritesExists() throws IOException {
        ApiNames api = ApiNames.read();
        List<String> named = ApiNames.namedIn(Files.readString(RECORD));

        assertThat(named).hasSizeGreaterThan(100);
        assertThat(named).filteredOn(name -> !api.has(name)).isEmpty();
    }

    @Test
    void aNameThatDoesNotExistIsFound() throws IOException {
        ApiNames api = ApiNames.read();

        assertThat(ApiNames.namedIn("`PostRules.nothing`, `Nobody`, `PUBLISH_TELEPATHY`, `a note`, `X-Used-By`"))
                .containsExactly("PostRules.nothing", "Nobody", "PUBLISH_TELEPATHY")
                .noneMatch(api::has);
        assertThat(ApiNames.namedIn(
                        "`Outcome.Unknown`, `NativeRole.POST`, `io.smm.post.Post`, `Post.of(text)`, `REPOST`"))
                .hasSize(5)
                .allMatch(api::has);
    }

    @Test
    void itNamesEveryCapability() throws IOException {
        List<String> named = ApiNames.namedIn(Files.readString(RECORD));

        assertThat(Arrays.stream(Capability.values()).map(Capability::name)).allMatch(named::contains);
    }

    @Test
    void everyNetworkStandsInEachSectionInWhichItHasFacts() throws IOException {
        Map<String, String> sections = sections();

        assertThat(sections.keySet()).containsAll(FACTS.keySet());
        FACTS.forEach((section, networks) -> assertThat(networks.split(" "))
                .as("networks in section %s", section)
                .allSatisfy(network -> assertThat(sections.get(section)).containsPattern("\\b" + network + "\\b")));
    }

    @Test
    void eachPlaceWhereASingleModelBendsHasADecisionRecordThatExists() throws IOException {
        List<String> rows = RECORD_OF_A_ROW
                .matcher(sections().getOrDefault("11", ""))
                .results()
                .map((MatchResult row) -> row.group())
                .toList();

        assertThat(rows).hasSize(25);
        IntStream.rangeClosed(1, 25)
                .forEach(row -> assertThat(rows.get(row - 1)).startsWith("| " + row + " |"));
        assertThat(rows).allSatisfy(row -> assertThat(linksIn(row)).isNotEmpty());
        assertThat(linksIn(Files.readString(RECORD)))
                .filteredOn(link -> !Files.isRegularFile(RECORDS.resolve(link)))
                .isEmpty();
    }

    private static List<String> linksIn(String text) {
        return LINK.matcher(text)
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
    }

    private static Map<String, String> sections() throws IOException {
        Map<String, String> sections = new TreeMap<>();
        SECTION.matcher(Files.readString(RECORD))
                .results()
                .forEach(section -> sections.put(section.group(1), section.group(2)));
        return sections;
    }
}
