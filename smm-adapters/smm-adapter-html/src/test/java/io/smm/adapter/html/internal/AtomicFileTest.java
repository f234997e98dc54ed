package io.smm.adapter.html.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void aFileIsReplacedAndNothingElseIsLeft() throws IOException {
        Path target = Files.writeString(folder.resolve("page.html"), "old");

        AtomicFile.write(target, writer -> put(writer, "new ✓"));

        assertThat(target).content(StandardCharsets.UTF_8).isEqualTo("new ✓");
        assertThat(left()).containsExactly("page.html");
    }

    @Test
    void whenWritingFailsTheOldFileStaysAndNothingElseIsLeft() throws IOException {
        Path target = Files.writeString(folder.resolve("page.html"), "old");

        assertThatThrownBy(() -> AtomicFile.write(target, writer -> {
                    put(writer, "half");
                    throw new UncheckedIOException(new IOException("no space left on device"));
                }))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("page.html is invalid: file: cannot be written: no space left on device")
                .hasCauseInstanceOf(IOException.class);
        assertThat(target).hasContent("old");
        assertThat(left()).containsExactly("page.html");
    }

    @Test
    void aDefectOfTheRendererPassesAndLeavesNothing() throws IOException {
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("page.html"), writer -> {
                    throw new IllegalStateException("a defect");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(left()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsOneErrorThatNamesTheFile() {
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("absent/page.html"), writer -> {}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("page.html is invalid: file: cannot be written: there is no such folder")
                .hasCauseInstanceOf(NoSuchFileException.class);
    }

    @Test
    void halfASurrogatePairBecomesTheReplacementCharacter() {
        Path target = folder.resolve("page.html");

        AtomicFile.write(target, writer -> put(writer, "a\uD83Db\uDE00c \uD83D\uDE00 end"));

        assertThat(target).content(StandardCharsets.UTF_8).isEqualTo("a\uFFFDb\uFFFDc \uD83D\uDE00 end");
    }

    @Test
    void aNameMayBeAsLongAsAFileSystemAllows() {
        Path target = folder.resolve("p".repeat(250) + ".html");

        AtomicFile.write(target, writer -> put(writer, "new"));

        assertThat(target).hasContent("new");
    }

    @Test
    void theFileBehindALinkIsReplacedAndTheLinkStays() throws IOException {
        Path target =
                Files.writeString(Files.createDirectory(folder.resolve("site")).resolve("page.html"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("latest.html"), Path.of("site", "page.html"));

        AtomicFile.write(link, writer -> put(writer, "new"));

        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("new");
    }

    @Test
    void aLinkThatLeadsNowhereIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("latest.html"), Path.of("absent", "page.html"));

        assertThatThrownBy(() -> AtomicFile.write(link, writer -> put(writer, "new")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("it is a link that leads nowhere");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        assertThatThrownBy(() -> AtomicFile.write(folder, writer -> {}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("it is a folder");
        assertThat(left()).isEmpty();
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void put(Writer writer, String text) {
        try {
            writer.write(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
