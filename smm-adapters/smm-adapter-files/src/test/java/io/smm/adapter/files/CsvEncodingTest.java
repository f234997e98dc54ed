package io.smm.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.insight.MetricId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvEncodingTest {

    private static final String TEXT = "id,type,reach\np1,café €,1\np2,😀,2\n";
    private static final String NOT_UTF_8 =
            "posts.csv, line 1: expected text in UTF-8 (the file begins as one in UTF-16 or"
                    + " UTF-32 does); nothing of it was read";

    @ParameterizedTest
    @CsvSource({"UTF_8,UTF-8", "UTF_16,UTF-16LE", "UTF_16,UTF-16BE"})
    void anEncodingThatIsDeclaredIsReadWithItsMark(CsvEncoding encoding, String charset) {
        CsvImport read = importer(encoding).read(file(Charset.forName(charset), "\uFEFF" + TEXT));

        assertThat(read.posts()).hasSize(2);
        assertThat(read.posts().get(0).labels()).containsEntry("type", "café €");
        assertThat(read.posts().get(1).labels()).containsEntry("type", "😀");
    }

    @Test
    void theCodePageOfWindowsIsReadWhereItIsDeclared() {
        CsvImport read =
                importer(CsvEncoding.WINDOWS_1252).read(file(Charset.forName("windows-1252"), TEXT.replace("😀", "ß")));

        assertThat(read.posts().get(0).labels()).containsEntry("type", "café €");
        assertThat(read.posts().get(1).labels()).containsEntry("type", "ß");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aFileInUtf16OrUtf32IsNotReadAsUtf8(String charset) {
        assertThat(faults(CsvEncoding.UTF_8, file(Charset.forName(charset), "\uFEFF" + TEXT)))
                .containsExactly(NOT_UTF_8);
        assertThat(faults(CsvEncoding.UTF_8, file(Charset.forName(charset), TEXT)))
                .containsExactly(NOT_UTF_8);
    }

    @Test
    void utf16WithoutItsMarkIsRefused() {
        String expected = "posts.csv, line 1: expected text in UTF-16 with a byte order mark; nothing of it was read";

        assertThat(faults(CsvEncoding.UTF_16, file(StandardCharsets.UTF_16LE, TEXT)))
                .containsExactly(expected);
        assertThat(faults(CsvEncoding.UTF_16, file(StandardCharsets.UTF_8, "\uFEFF" + TEXT)))
                .containsExactly(expected);
        assertThat(faults(CsvEncoding.UTF_16, file(Charset.forName("UTF-32LE"), "\uFEFF" + TEXT)))
                .containsExactly(expected);
        assertThat(faults(CsvEncoding.UTF_16, file(StandardCharsets.UTF_8, "")))
                .containsExactly(
                        "posts.csv, line 1: expected a header with the names of the columns; there is nothing");
    }

    @Test
    void aMarkedFileIsNotReadInTheCodePageOfWindows() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(faults(CsvEncoding.WINDOWS_1252, file(charset, "\uFEFF" + TEXT)))
                    .containsExactly("posts.csv, line 1: expected text in windows-1252 (the file begins with the byte"
                            + " order mark of another encoding); nothing of it was read");
        }
    }

    @Test
    void bytesThatMeanNothingAreFaultsOfTheirLine() {
        ByteArrayOutputStream windows = new ByteArrayOutputStream();
        windows.writeBytes("id,type,reach\np1,a,1\np2,".getBytes(StandardCharsets.US_ASCII));
        windows.write(0x81);
        windows.writeBytes(",2\n".getBytes(StandardCharsets.US_ASCII));
        byte[] odd = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE);
        odd[odd.length - 2 * ",2\n".length() - 3] = 0; // the second half of the smiling face

        assertThat(faults(CsvEncoding.WINDOWS_1252, FileSource.of("posts.csv", windows.toByteArray())))
                .containsExactly("posts.csv, line 3: expected text in windows-1252");
        assertThat(faults(CsvEncoding.UTF_16, FileSource.of("posts.csv", odd)))
                .containsExactly("posts.csv, line 3: expected text in UTF-16");
    }

    private static CsvImporter importer(CsvEncoding encoding) {
        return CsvImporter.of(CsvProfile.builder(Network.FACEBOOK, "encoded", "1")
                .encoding(encoding)
                .column("id", CsvColumn.id())
                .column("type", CsvColumn.label("type"))
                .column("reach", CsvColumn.metric(MetricId.REACH))
                .build());
    }

    private static FileSource file(Charset charset, String text) {
        return FileSource.of("posts.csv", text.getBytes(charset));
    }

    private static List<String> faults(CsvEncoding encoding, FileSource source) {
        return importer(encoding).validate(source).faults().stream()
                .map(CsvFault::toString)
                .toList();
    }
}
