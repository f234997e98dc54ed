package io.smm.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.insight.PostInsights;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvStreamTest {

    private static final int ROWS = 100_000;

    private final CsvImporter importer = CsvImporter.of(Csv.PROFILE);

    @Test
    void aStreamGivesTheSamePostsAsReadingAtOnce() {
        FileSource source = Csv.rows("p1,6/12/2018 4:03,photo,1,", "p2,,,,3");

        try (Stream<PostInsights> posts = importer.stream(source)) {
            assertThat(posts.toList()).isEqualTo(importer.read(source).posts()).hasSize(2);
        }
    }

    @Test
    void afterTheFirstPassNoMoreIsReadThanIsAskedFor() {
        Counted source = new Counted(ROWS);

        try (Stream<PostInsights> posts = importer.stream(source)) {
            Iterator<PostInsights> each = posts.iterator();
            source.bytes.set(0);
            assertThat(each.next().post().id()).isEqualTo("p0");
            assertThat(source.bytes.get()).isBetween(1L, 50_000L);
            IntStream.range(1, ROWS)
                    .forEach(i -> assertThat(each.next().post().id()).isEqualTo("p" + i));
            assertThat(each.hasNext()).isFalse();
        }
        assertThat(source.open).hasValue(0);
        assertThat(source.opened).hasValue(2);
    }

    @Test
    void whateverHappensTheSourceIsClosed() {
        Counted source = new Counted(10);
        importer.validate(source);
        importer.read(source);
        assertThatThrownBy(() ->
                        CsvImporter.builder(Csv.PROFILE).maxRows(3).build().read(source))
                .isInstanceOf(InvalidInputException.class);

        assertThat(source.opened).hasValue(3);
        assertThat(source.open).hasValue(0);
    }

    @Test
    void aFileThatBreaksBetweenThePassesIsAnErrorAtThatRow() {
        AtomicInteger passes = new AtomicInteger();
        FileSource changing = new FileSource() {
            @Override
            public String name() {
                return "changing.csv";
            }

            @Override
            public InputStream open() throws IOException {
                String reach = passes.getAndIncrement() == 0 ? "2" : "two";
                return Csv.rows("p1,,a,1,2", "p2,,a," + reach + ",2").open();
            }
        };

        try (Stream<PostInsights> posts = importer.stream(changing)) {
            Iterator<PostInsights> each = posts.iterator();
            assertThat(each.next().post().id()).isEqualTo("p1");
            assertThatThrownBy(each::next)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("changing.csv (1 fault) is invalid: line 3, column reach");
        }
    }

    @Test
    void aDiskThatFailsInTheMiddleIsAnErrorThatNamesTheFile() {
        FileSource failing = new FileSource() {
            @Override
            public String name() {
                return "failing.csv";
            }

            @Override
            public InputStream open() {
                return new SequenceInputStream(
                        new ByteArrayInputStream(Csv.HEADER.getBytes(StandardCharsets.UTF_8)), new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("the disk is gone");
                            }
                        });
            }
        };

        assertThatThrownBy(() -> importer.validate(failing))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("failing.csv is invalid: file: cannot be read: the disk is gone")
                .hasCauseInstanceOf(IOException.class);
    }

    /** Rows made while they are read; counts its openings and its bytes. */
    private static final class Counted implements FileSource {
        final AtomicLong bytes = new AtomicLong();
        final AtomicInteger opened = new AtomicInteger();
        final AtomicInteger open = new AtomicInteger();
        private final int rows;

        Counted(int rows) {
            this.rows = rows;
        }

        @Override
        public String name() {
            return "counted";
        }

        @Override
        public InputStream open() {
            opened.incrementAndGet();
            open.incrementAndGet();
            Stream<String> lines = Stream.concat(
                    Stream.of(Csv.HEADER), IntStream.range(0, rows).mapToObj(i -> "p" + i + ",,photo,1,2\n"));
            Iterator<InputStream> parts = lines.map(line -> line.getBytes(StandardCharsets.UTF_8))
                    .peek(part -> bytes.addAndGet(part.length))
                    .<InputStream>map(ByteArrayInputStream::new)
                    .iterator();
            return new SequenceInputStream(enumeration(parts)) {
                @Override
                public void close() {
                    // Super would read all that is left.
                    open.decrementAndGet();
                }
            };
        }

        private static <T> Enumeration<T> enumeration(Iterator<T> each) {
            return new Enumeration<>() {
                @Override
                public boolean hasMoreElements() {
                    return each.hasNext();
                }

                @Override
                public T nextElement() {
                    return each.next();
                }
            };
        }
    }
}
