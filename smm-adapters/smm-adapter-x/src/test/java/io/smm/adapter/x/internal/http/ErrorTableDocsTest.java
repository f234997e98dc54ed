package io.smm.adapter.x.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page's table of errors is the one that decides. With {@value WRITE} set to {@code true} it is written, not checked. */
class ErrorTableDocsTest {

    private static final String WRITE = "smm.docs.write";
    private static final Path PAGE = Path.of("../../docs/networks/x.md");
    private static final String BEGIN = "<!-- errors:begin -->\n";
    private static final String END = "<!-- errors:end -->";

    @Test
    void thePageSaysWhatErrorsMean() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (Boolean.getBoolean(WRITE)) {
            page = page.substring(0, begin) + table() + page.substring(end);
            Files.writeString(PAGE, page);
            end = page.indexOf(END);
        }

        assertThat(page.substring(begin, end))
                .as("%s is stale: run this test with -D%s=true", PAGE, WRITE)
                .isEqualTo(table());
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| X says | it means | you get | what to do |\n|---|---|---|---|\n");
        for (ErrorRow row : XErrors.TABLE) {
            table.append("| ")
                    .append(row.shown())
                    .append(" | ")
                    .append(row.words())
                    .append(" | `")
                    .append(row.type().getSimpleName().replace("Exception", ""))
                    .append("` | ")
                    .append(row.advice().words())
                    .append(" |\n");
        }
        return table.toString();
    }
}
