package io.smm.adapter.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.adapter.files.CsvFault;
import io.smm.error.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdCheckTest {

    private static final int ALL = Integer.MAX_VALUE;

    @TempDir
    Path directory;

    @Test
    void idsInFilesGiveTheSameFaultsAsIdsInMemory() {
        for (int round = 0; round < 40; round++) {
            long seed = new Random().nextLong();
            Random random = new Random(seed);
            List<String> ids = ids(random);
            int most = 1 + random.nextInt(300);

            assertThat(faults(ids, most, TextHash::of))
                    .as("seed %d, at most %d in memory", seed, most)
                    .isEqualTo(faults(ids, ALL, TextHash::of));
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void idsWhoseHashesFallTogetherAreNoFaultUnlessTheyAreTheSame() {
        long seed = new Random().nextLong();
        List<String> ids = ids(new Random(seed));
        List<String> different =
                Stream.iterate(0, i -> i + 1).limit(2_000).map(i -> "id" + i).toList();

        assertThat(faults(different, 10, id -> 42)).isEmpty();
        assertThat(faults(different, 10, id -> id.length())).isEmpty();
        assertThat(faults(ids, 10, id -> id.charAt(0))).as("seed %d", seed).isEqualTo(faults(ids, ALL, TextHash::of));
    }

    @Test
    void aLoneSurrogateIsAnIdOfItsOwn() {
        assertThat(faults(List.of("a", "\uD83D", "?", "\uD83E", "\uFFFD", "\uD83E"), 1, id -> 0))
                .containsExactly("6: 4");
    }

    @Test
    void theFileIsReadOnceMoreOnlyWhenHashesComeTwice() {
        List<Integer> readings = new ArrayList<>();
        FaultLog faults = new FaultLog("x", 10);
        try (IdCheck check = new IdCheck("id", "an id", memory(2, TextHash::of), faults)) {
            List.of("a", "b", "c", "d").forEach(id -> check.add(id, 1));
            check.finish(action -> readings.add(1));
        }
        assertThat(readings).isEmpty();
    }

    @Test
    void temporaryFilesAreTheOwnersAloneAndGoAlsoWhenTheReadingFails() throws IOException {
        try (IdCheck check = new IdCheck("id", "an id", memory(1, TextHash::of), new FaultLog("x", 10))) {
            check.add("a", 1);
            check.add("b", 2);
            try (Stream<Path> made = Files.list(directory)) {
                Path scratch = made.findFirst().orElseThrow();
                if (scratch.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    assertThat(Files.getPosixFilePermissions(scratch))
                            .hasSize(3)
                            .allMatch(p -> p.name().startsWith("OWNER"));
                }
            }
            check.add("b", 3);
            assertThatThrownBy(() -> check.finish(action -> {
                        action.accept("a", 1);
                        throw new IllegalStateException("the file is gone");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aDirectoryThatCannotBeUsedIsAnErrorThatSaysSo() {
        IdMemory nowhere = memory(1, TextHash::of).withDirectory(directory.resolve("absent"));
        try (IdCheck check = new IdCheck("id", "an id", nowhere, new FaultLog("x", 10))) {
            check.add("a", 1);
            assertThatThrownBy(() -> check.add("b", 2))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("temporaryDirectory: cannot be used");
        }
    }

    /** Some that come twice, some that come very often. */
    private static List<String> ids(Random random) {
        int different = 1 + random.nextInt(2_000);
        return random.ints(random.nextInt(5_000), 0, different)
                .mapToObj(i -> random.nextInt(4) == 0 ? "often" : "é" + i)
                .toList();
    }

    private List<String> faults(List<String> ids, int most, ToLongFunction<CharSequence> hash) {
        FaultLog faults = new FaultLog("x", 100_000);
        try (IdCheck check = new IdCheck("id", "an id", memory(most, hash), faults)) {
            for (int i = 0; i < ids.size(); i++) {
                check.add(ids.get(i), i + 1);
            }
            check.finish(action -> {
                for (int i = 0; i < ids.size(); i++) {
                    action.accept(ids.get(i), i + 1);
                }
            });
        }
        return faults.first().stream()
                .map(fault -> fault.line() + ": " + earlier(fault))
                .toList();
    }

    private static String earlier(CsvFault fault) {
        return fault.expected().replaceAll("\\D+", "");
    }

    private IdMemory memory(int most, ToLongFunction<CharSequence> hash) {
        return new IdMemory(most, Optional.of(directory), hash);
    }
}
