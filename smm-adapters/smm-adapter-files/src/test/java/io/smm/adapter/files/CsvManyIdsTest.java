package io.smm.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import io.smm.insight.PostInsights;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with more ids than may be in memory. */
class CsvManyIdsTest {

    @TempDir
    Path directory;

    @Test
    void postsAndEventsAreRefusedForTheSameRowsAsWhenAllIdsAreInMemory() {
        for (int round = 0; round < 10; round++) {
            long seed = new Random().nextLong();
            FileSource file = Csv.file(posts(new Random(seed)));
            CsvImporter inMemory =
                    CsvImporter.builder(Csv.PROFILE).keptFaults(10_000).build();
            CsvImporter inFiles = CsvImporter.builder(Csv.PROFILE)
                    .keptFaults(10_000)
                    .idsInMemory(1 + new Random(seed).nextInt(400))
                    .temporaryDirectory(directory)
                    .build();
            CsvEventReader events = CsvEventReader.builder(
                            CsvEventProfile.builder().key("type").id("id").build())
                    .keptFaults(10_000)
                    .idsInMemory(30)
                    .temporaryDirectory(directory)
                    .build();

            assertThat(faults(inFiles.validate(file))).as("seed %d", seed).isEqualTo(faults(inMemory.validate(file)));
            assertThat(faults(events.validate(file)).stream().filter(fault -> fault.contains("column id")))
                    .as("seed %d", seed)
                    .isEqualTo(faults(inMemory.validate(file)).stream()
                            .filter(fault -> fault.contains("column id"))
                            .map(fault -> fault.replace("the post's id", "the row's id"))
                            .toList());
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aSoundFileIsReadAsBeforeAndNoOftener() {
        AtomicInteger opened = new AtomicInteger();
        FileSource file = counting(opened, Csv.HEADER + rows(1_000));
        CsvImporter importer = CsvImporter.builder(Csv.PROFILE)
                .idsInMemory(10)
                .temporaryDirectory(directory)
                .build();

        assertThat(importer.read(file).posts()).hasSize(1_000);
        assertThat(opened).hasValue(1);
        try (Stream<PostInsights> posts = importer.stream(file)) {
            assertThat(posts.count()).isEqualTo(1_000);
            assertThat(opened).hasValue(3);
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aRepeatIsAFaultOfItsLineAlsoAfterTheLastRowAndTheReadingAgainIsTold() {
        List<CsvProgress> told = new ArrayList<>();
        CsvEventReader events = CsvEventReader.builder(
                        CsvEventProfile.builder().key("type").id("id").build())
                .idsInMemory(10)
                .temporaryDirectory(directory)
                .batchSize(5_000)
                .progress(told::add, 1_000)
                .build();

        assertThatThrownBy(() -> events.batches(
                        Csv.file(Csv.HEADER + rows(1_000) + "p7,,photo,1,2\n"),
                        CsvPeople.numbers(),
                        new CsvKeys(),
                        batch -> {
                            throw new CancellationException("a batch of a file with a fault");
                        }))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        error -> assertThat(error.faults())
                                .containsExactly(new Fault(
                                        "line 1002, column id",
                                        "expected an id that no other row has (line 9 has it), found \"p7\"")));
        assertThat(told)
                .extracting(progress -> progress.pass() + " " + progress.rows() + " " + progress.ended())
                .containsExactly("1 1000 false", "1 1001 true", "2 1000 false", "2 1001 true");
    }

    @Test
    void aStreamThatIsLeftInTheMiddleLeavesNoFiles() {
        CsvImporter importer = CsvImporter.builder(Csv.PROFILE)
                .idsInMemory(10)
                .temporaryDirectory(directory)
                .build();

        try (Stream<PostInsights> posts = importer.stream(Csv.file(Csv.HEADER + rows(1_000)))) {
            assertThat(posts.limit(100).count()).isEqualTo(100);
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aFileThatChangesBetweenItsReadingsIsAFault() {
        AtomicInteger opened = new AtomicInteger();
        FileSource shrinking = new FileSource() {
            @Override
            public String name() {
                return "posts.csv";
            }

            @Override
            public InputStream open() throws IOException {
                String again = opened.getAndIncrement() == 0 ? rows(100) + "p1,,photo,1,2\n" : rows(50);
                return Csv.file(Csv.HEADER + again).open();
            }
        };
        CsvImporter importer = CsvImporter.builder(Csv.PROFILE)
                .idsInMemory(10)
                .temporaryDirectory(directory)
                .build();

        assertThat(importer.validate(shrinking).faults())
                .extracting(CsvFault::expected)
                .containsExactly("the same rows when the file is read once more for ids that come twice");
    }

    private static String rows(int many) {
        return IntStream.range(0, many).mapToObj(i -> "p" + i + ",,photo,1,2\n").collect(Collectors.joining());
    }

    private static String posts(Random random) {
        StringBuilder file = new StringBuilder(Csv.HEADER);
        for (int i = random.nextInt(2_000); i > 0; i--) {
            switch (random.nextInt(12)) {
                case 0 -> file.append(" p").append(random.nextInt(1_000)).append(",,photo\n");
                case 1 -> file.append(" ,,photo,1,2\n");
                case 2 -> file.append('"').append(random.nextInt(20)).append("\n\",,photo,x,2\n\n");
                default -> file.append('p').append(random.nextInt(4_000)).append(",,photo,1,2\n");
            }
        }
        return file.toString();
    }

    /** In the file's order; several of one line in that of their letters, for ids in files are told last. */
    private static List<String> faults(CsvCheck check) {
        assertThat(check.faults()).hasSize((int) check.faultCount());
        assertThat(check.faults()).extracting(CsvFault::line).isSorted();
        return check.faults().stream().map(CsvFault::toString).sorted().toList();
    }

    private static FileSource counting(AtomicInteger opened, String content) {
        return new FileSource() {
            @Override
            public String name() {
                return "posts.csv";
            }

            @Override
            public InputStream open() throws IOException {
                opened.incrementAndGet();
                return Csv.file(content).open();
            }
        };
    }
}
