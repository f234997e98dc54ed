package io.smm.adapter.files;

import static io.smm.insight.MetricId.IMPRESSIONS;
import static io.smm.insight.MetricId.REACH;
import static io.smm.insight.MetricId.SHARES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.error.InvalidInputException;
import io.smm.insight.Exactness;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.insight.TimeBasis;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvImporterTest {

    private final CsvImporter importer = CsvImporter.of(Csv.PROFILE);

    @Test
    void everyKindOfColumnArrivesWhereTheProfileSays() {
        PostInsights post = only(Csv.rows("p1,6/12/2018 4:03,photo,120,7"));

        assertThat(post.post().network()).isEqualTo(Network.FACEBOOK);
        assertThat(post.post().id()).isEqualTo("p1");
        assertThat(post.labels()).containsExactly(java.util.Map.entry("type", "photo"));
        assertThat(post.reading(REACH).value()).contains(BigDecimal.valueOf(120));
        assertThat(post.reading(SHARES).value()).contains(BigDecimal.valueOf(7));
        assertThat(post.readings()).containsOnlyKeys(REACH, SHARES);
    }

    @Test
    void aNumberKeepsItsColumnAndItsLayoutAsLineage() {
        CsvProfile profile = CsvProfile.builder(Network.FACEBOOK, "small", "2")
                .timeBasis(TimeBasis.LIFETIME)
                .column("id", CsvColumn.id())
                .column("reach", CsvColumn.metric(REACH))
                .column(
                        "fans",
                        new CsvColumn.Metric(
                                MetricId.FOLLOWERS, Optional.of(TimeBasis.SNAPSHOT), Optional.of("at posting time")))
                .build();
        Instant exported = Instant.parse("2026-01-02T03:04:05Z");

        PostInsights post = CsvImporter.builder(profile)
                .observedAt(exported)
                .build()
                .read(Csv.file("id,reach,fans\n1,5,9\n"))
                .posts()
                .get(0);

        Lineage reach = ((Reading.Value) post.reading(REACH)).lineage();
        assertThat(reach.network()).isEqualTo(Network.FACEBOOK);
        assertThat(reach.nativeName()).isEqualTo("reach");
        assertThat(reach.apiVersion()).contains("small/2");
        assertThat(reach.timeBasis()).isEqualTo(TimeBasis.LIFETIME);
        assertThat(reach.observedAt()).contains(exported);
        assertThat(reach.exactness()).isEqualTo(Exactness.EXACT);
        Lineage fans = ((Reading.Value) post.reading(MetricId.FOLLOWERS)).lineage();
        assertThat(fans.timeBasis()).isEqualTo(TimeBasis.SNAPSHOT);
        assertThat(fans.definition()).contains("at posting time");
    }

    @Test
    void whenNobodySaidWhenTheNumbersWereReadThatIsUnknown() {
        Reading reach = only(Csv.rows("p1,,photo,120,7")).reading(REACH);

        assertThat(((Reading.Value) reach).lineage().observedAt()).isEmpty();
    }

    @Test
    void anEmptyCellIsUnknownAndNotZero() {
        PostInsights post = only(Csv.rows("p1,, ,0,  "));

        assertThat(post.reading(REACH).value()).contains(BigDecimal.ZERO);
        assertThat(post.reading(SHARES)).isEqualTo(new Reading.Unknown("empty cell in column shares"));
        assertThat(post.reading(IMPRESSIONS)).isEqualTo(new Reading.NotRequested());
        assertThat(post.labels()).isEmpty();
        assertThat(post.publishedAt()).isEmpty();
        assertThat(post.publishedAtLocal()).isEmpty();
    }

    @Test
    void aTimeWithoutAZoneIsKeptAsLocalTimeOnly() {
        PostInsights post = only(Csv.rows("p1,6/12/2018 4:03,photo,120,7"));

        assertThat(post.publishedAt()).isEmpty();
        assertThat(post.publishedAtLocal()).contains(LocalDateTime.of(2018, 6, 12, 4, 3));
    }

    @Test
    void numbersThatContradictEachOtherStayIn() {
        CsvProfile profile = CsvProfile.builder(Network.FACEBOOK, "small", "2")
                .column("id", CsvColumn.id())
                .column("reach", CsvColumn.metric(REACH))
                .column("impressions", CsvColumn.metric(IMPRESSIONS))
                .build();

        PostInsights post = CsvImporter.of(profile)
                .read(Csv.file("id,reach,impressions\n1,100,40\n"))
                .posts()
                .get(0);

        assertThat(post.reading(REACH).value()).contains(BigDecimal.valueOf(100));
        assertThat(post.reading(IMPRESSIONS).value()).contains(BigDecimal.valueOf(40));
    }

    @Test
    void columnsThatTheProfileDoesNotMapAreIgnoredAndListed() {
        CsvImport done = importer.read(Csv.file("extra,id, when ,type,reach,shares,Total\nx,p1,,photo,1,2,3\n"));

        assertThat(done.posts())
                .singleElement()
                .satisfies(post -> assertThat(post.post().id()).isEqualTo("p1"));
        assertThat(done.check().ignoredColumns()).containsExactly("extra", "Total");
    }

    @Test
    void orderOfColumnsLineEndingsAndAByteOrderMarkDoNotMatter() {
        String content = "\uFEFFshares,reach,type,when,id\r\n7,120,\"photo, \"\"old\"\"\",,p1\r\n\r\n8,9,link,,p2";

        CsvImport done = importer.read(Csv.file(content));

        assertThat(done.posts()).extracting(post -> post.post().id()).containsExactly("p1", "p2");
        assertThat(done.posts().get(0).labels()).containsEntry("type", "photo, \"old\"");
        assertThat(done.check().rows()).isEqualTo(2);
    }

    @Test
    void otherSeparatorsAreDeclared() {
        CsvProfile profile = CsvProfile.builder(Network.X, "semicolons", "1")
                .separator(';')
                .column("id", CsvColumn.id())
                .column("rate", CsvColumn.metric(new MetricId("rate", MetricUnit.FRACTION)))
                .build();

        PostInsights post = CsvImporter.of(profile)
                .read(Csv.file("id;rate\na,b;-0.25\n"))
                .posts()
                .get(0);

        assertThat(post.post().id()).isEqualTo("a,b");
        assertThat(post.readings().values())
                .singleElement()
                .satisfies(reading -> assertThat(reading.value()).contains(new BigDecimal("-0.25")));
    }

    @Test
    void aWholeNumberMayBeWrittenWithAZeroFraction() {
        assertThat(only(Csv.rows("p1,,photo,12.0,+3")).reading(REACH).value()).contains(BigDecimal.valueOf(12));
    }

    @Test
    void aFileIsReadFromDisk(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("real.csv"), Csv.HEADER + "p1,,photo,1,2\n");

        assertThat(importer.read(FileSource.of(file)).posts()).hasSize(1);
    }

    @Test
    void aFileThatCannotBeReadIsOneErrorThatNamesIt(@TempDir Path folder) {
        Path absent = folder.resolve("absent.csv");

        assertThatThrownBy(() -> importer.read(FileSource.of(absent)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("absent.csv")
                .hasMessageContaining("there is no such file")
                .hasCauseInstanceOf(java.nio.file.NoSuchFileException.class);
        assertThatThrownBy(() -> importer.read(FileSource.of(folder)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("cannot be read");
    }

    @Test
    void aHeaderWithoutRowsIsAFileWithoutPosts() {
        assertThat(importer.read(Csv.file(Csv.HEADER)).posts()).isEmpty();
    }

    @Test
    void bytesGivenAreCopied() {
        byte[] content = (Csv.HEADER + "p1,,photo,1,2\n").getBytes(StandardCharsets.UTF_8);
        FileSource source = FileSource.of("upload", content);
        content[0] = 'x';

        assertThat(importer.read(source).posts()).hasSize(1);
    }

    private PostInsights only(FileSource source) {
        List<PostInsights> posts = importer.read(source).posts();
        assertThat(posts).hasSize(1);
        return posts.get(0);
    }
}
