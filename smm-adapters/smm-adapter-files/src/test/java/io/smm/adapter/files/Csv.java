package io.smm.adapter.files;

import io.smm.Network;
import io.smm.insight.MetricId;
import java.nio.charset.StandardCharsets;

/** Small layouts and files. */
final class Csv {

    /** A layout with one column of each kind. */
    static final CsvProfile PROFILE = CsvProfile.builder(Network.FACEBOOK, "small", "2")
            .column("id", CsvColumn.id())
            .column("when", CsvColumn.published("M/d/yyyy H:mm"))
            .column("type", CsvColumn.label("type"))
            .column("reach", CsvColumn.metric(MetricId.REACH))
            .column("shares", CsvColumn.metric(MetricId.SHARES))
            .build();

    static final String HEADER = "id,when,type,reach,shares\n";

    private Csv() {}

    static FileSource file(String content) {
        return FileSource.of("posts.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    /** A file of the small layout. */
    static FileSource rows(String... rows) {
        return file(HEADER + String.join("\n", rows) + "\n");
    }
}
