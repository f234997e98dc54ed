package io.smm.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvProgressTest {

    private static final String FILE = Csv.HEADER
            + IntStream.range(0, 5_000).mapToObj(i -> "p" + i + ",,photo,1,2\n").collect(Collectors.joining());

    private final List<CsvProgress> told = new ArrayList<>();
    private final CsvImporter importer =
            CsvImporter.builder(Csv.PROFILE).progress(told::add, 1_000).build();

    @Test
    void whoeverListensIsToldAfterEverySoManyRowsAndAtTheEnd() {
        importer.read(Csv.file(FILE));

        assertThat(told).extracting(CsvProgress::rows).containsExactly(1_000L, 2_000L, 3_000L, 4_000L, 5_000L, 5_000L);
        assertThat(told).extracting(CsvProgress::ended).containsExactly(false, false, false, false, false, true);
        assertThat(told).extracting(CsvProgress::bytesRead).isSorted().last().isEqualTo((long) FILE.length());
        assertThat(told.get(0).bytesRead()).isLessThan(FILE.length() / 2L);
        assertThat(told).allSatisfy(progress -> {
            assertThat(progress.bytesTotal()).hasValue(FILE.length());
            assertThat(progress.source()).isEqualTo("posts.csv");
            assertThat(progress.pass()).isEqualTo(1);
            assertThat(progress.faults()).isZero();
        });
    }

    @Test
    void theTwoPassesOfAStreamAreToldApart() {
        try (var posts = importer.stream(Csv.file(FILE))) {
            assertThat(posts.count()).isEqualTo(5_000);
        }

        assertThat(told).extracting(CsvProgress::pass).containsExactly(1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2);
        assertThat(told).filteredOn(CsvProgress::ended).hasSize(2);
    }

    @Test
    void faultsAreCountedOnTheWay() {
        importer.validate(Csv.file(FILE.replace("p500,,photo,1,", "p500,,photo,one,")));

        assertThat(told).extracting(CsvProgress::faults).containsOnly(1L);
    }

    @Test
    void aSizeThatNobodyKnowsIsNotMadeUp() {
        importer.validate(new FileSource() {
            @Override
            public String name() {
                return "object store";
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8));
            }
        });

        assertThat(told).extracting(CsvProgress::bytesTotal).containsOnly(OptionalLong.empty());
    }

    @Test
    void theSizeOfAFileIsAsked(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("posts.csv"), FILE);

        assertThat(FileSource.of(file).size()).hasValue(FILE.length());
        assertThat(FileSource.of(folder.resolve("absent.csv")).size()).isEmpty();
    }

    @Test
    void aListenerThatThrowsEndsTheReadingAndTheFileIsClosed() {
        AtomicBoolean closed = new AtomicBoolean();
        FileSource source = new FileSource() {
            @Override
            public String name() {
                return "posts.csv";
            }

            @Override
            public InputStream open() throws IOException {
                return new FilterInputStream(Csv.file(FILE).open()) {
                    @Override
                    public void close() {
                        closed.set(true);
                    }
                };
            }
        };
        CsvImporter cancelled = CsvImporter.builder(Csv.PROFILE)
                .progress(
                        progress -> {
                            throw new CancellationException();
                        },
                        100)
                .build();

        assertThatThrownBy(() -> cancelled.read(source)).isInstanceOf(CancellationException.class);
        assertThat(closed).isTrue();
    }
}
