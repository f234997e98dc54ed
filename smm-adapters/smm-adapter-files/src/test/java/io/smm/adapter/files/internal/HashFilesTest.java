package io.smm.adapter.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HashFilesTest {

    @TempDir
    Path directory;

    @Test
    void everyHashThatIsThereTwiceIsFoundAndHardlyAnother() {
        for (int round = 0; round < 30; round++) {
            long seed = new Random().nextLong();
            Random random = new Random(seed);
            Set<Long> all = new HashSet<>();
            Set<Long> twice = new HashSet<>();
            HashFilter found;
            try (Scratch scratch = new Scratch(Optional.of(directory))) {
                // So little room that a file takes several looks, and repeats have to be left out on the way.
                HashFiles files = new HashFiles(scratch, 2 << random.nextInt(6));
                long often = random.nextLong();
                for (int i = random.nextInt(20_000); i > 0; i--) {
                    long hash = random.nextInt(5) == 0 ? often : TextHash.of("" + random.nextInt(15_000));
                    files.add(hash);
                    if (!all.add(hash)) {
                        twice.add(hash);
                    }
                }
                found = files.repeated();
            }

            assertThat(twice).as("seed %d", seed).allMatch(found::mayHold);
            all.removeAll(twice);
            assertThat(all.stream().filter(found::mayHold).count())
                    .as("seed %d", seed)
                    .isLessThan(30);
            assertThat(found.isEmpty()).as("seed %d", seed).isEqualTo(twice.isEmpty());
        }
        assertThat(directory).isEmptyDirectory();
    }
}
