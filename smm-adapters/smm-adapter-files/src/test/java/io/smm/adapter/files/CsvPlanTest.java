package io.smm.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.campaign.CampaignId;
import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import io.smm.post.RequestKey;
import io.smm.post.plan.ImportRow;
import io.smm.post.plan.ScheduleRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file's rows become requests with the file's lines, and each wrong row says all that is wrong with it. */
class CsvPlanTest {

    private static final Connection SHOP = Connection.of(
            new TenantId("bakery"),
            new AppId("app"),
            URI.create("https://social.example"),
            AccountRef.of(Network.MASTODON, "1", "bakery"));
    private static final String HEADER = "key,at,account,text,image,alt,campaign,labels,draft\n";

    private static CsvPlan.Builder plan(FileSource file) {
        return CsvPlan.builder(file, new RequestKey("may"), ZoneId.of("Europe/Vienna"))
                .account("shop", SHOP);
    }

    private static List<ImportRow> rows(String content) {
        try (Stream<ImportRow> rows = plan(Csv.file(content)).build().open()) {
            return rows.toList();
        }
    }

    private static ScheduleRequest request(ImportRow row) {
        return ((ImportRow.Sound) row).request();
    }

    private static List<String> faults(ImportRow row) {
        return ((ImportRow.Faulty) row).faults().stream().map(Fault::toString).toList();
    }

    @Test
    void aRowIsARequestUnderTheImportsKeyAndItsOwn() {
        List<ImportRow> rows = rows(HEADER
                + "1,2030-05-03 09:00,shop,\"Rolls,\nfresh\",https://bakery.example/1.jpg,rolls,easter,b; a,yes\n"
                + "2,2030-12-03T09:00:00+02:00,shop,Tea,,,,,\n");

        assertThat(rows).extracting(ImportRow::number).containsExactly(2L, 4L);
        ScheduleRequest first = request(rows.get(0));
        assertThat(first.key()).isEqualTo(new RequestKey("may/1"));
        assertThat(first.at()).isEqualTo(Instant.parse("2030-05-03T07:00:00Z"));
        assertThat(first.connection()).isEqualTo(SHOP);
        assertThat(first.post().parts().get(0).text().text()).isEqualTo("Rolls,\nfresh");
        assertThat(first.post().parts().get(0).images().get(0).altText()).isEqualTo("rolls");
        assertThat(first.post().campaign()).contains(new CampaignId("easter"));
        assertThat(first.labels()).containsExactly("a", "b");
        assertThat(first.draft()).isTrue();
        assertThat(request(rows.get(1)).at()).isEqualTo(Instant.parse("2030-12-03T07:00:00Z"));
        assertThat(request(rows.get(1)).draft()).isFalse();
    }

    @Test
    void aWrongRowSaysAllThatIsWrongWithItAndTheOthersAreRead() {
        List<ImportRow> rows = rows(HEADER
                + ",3 May,mine,Rolls,no address,,,,perhaps\n"
                + "2,2030-05-03 09:00,shop,Tea,,,,,\n"
                + "3,2030-05-03 09:00,shop\n");

        assertThat(faults(rows.get(0)))
                .containsExactly(
                        "key: expected the row's own key, found nothing",
                        "at: expected a date and time like uuuu-MM-dd HH:mm, found \"3 May\"",
                        "account: expected one of [shop], found \"mine\"",
                        "text: the image's address is none: \"no address\"",
                        "draft: expected true, yes, false, no or nothing, found \"perhaps\"");
        assertThat(rows.get(1)).isInstanceOf(ImportRow.Sound.class);
        assertThat(faults(rows.get(2))).containsExactly("cells: expected 9, found 3");
    }

    @Test
    void aTimeThatTheClocksSkipOrGiveTwiceIsAskedFor() {
        List<ImportRow> rows = rows("key,at,account,text\n"
                + "1,2030-03-31 02:30,shop,Rolls\n"
                + "2,2030-10-27 02:30,shop,Rolls\n"
                + "3,2030-10-27T02:30:00+01:00,shop,Rolls\n");

        assertThat(faults(rows.get(0))).singleElement().asString().contains("does not exist in Europe/Vienna");
        assertThat(faults(rows.get(1))).singleElement().asString().contains("comes twice in Europe/Vienna");
        assertThat(request(rows.get(2)).at()).isEqualTo(Instant.parse("2030-10-27T01:30:00Z"));
    }

    @Test
    void aHeaderThatLacksColumnsIsOneFaultyRow() {
        assertThat(rows("key,text,text\n1,a,b\n"))
                .singleElement()
                .satisfies(row -> assertThat(faults(row))
                        .hasSize(3)
                        .anyMatch(fault -> fault.contains("column at"))
                        .anyMatch(fault -> fault.contains("column account"))
                        .anyMatch(fault -> fault.contains("not several")));
        assertThat(rows("")).singleElement().isInstanceOf(ImportRow.Faulty.class);
    }

    @Test
    void whatIsWrongWithTheFileItselfComesLast() {
        byte[] broken = "key,at,account,text\n1,2030-05-03 09:00,shop,R?lls\n".getBytes(StandardCharsets.UTF_8);
        broken[new String(broken, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xff;
        try (Stream<ImportRow> rows =
                plan(FileSource.of("may.csv", broken)).build().open()) {
            List<ImportRow> all = rows.toList();
            assertThat(all).hasSize(2);
            assertThat(faults(all.get(1)))
                    .singleElement()
                    .asString()
                    .contains("line 2")
                    .contains("UTF-8");
        }
        assertThat(faults(rows("key,at,account,text\n1,2030-05-03 09:00,shop,\"open\n")
                        .get(0)))
                .singleElement()
                .asString()
                .contains("CSV");
    }

    @Test
    void tenThousandRowsAreReadOneByOneAndTheFileIsClosed() {
        AtomicInteger closed = new AtomicInteger();
        StringBuilder content = new StringBuilder("key,at,account,text\n");
        for (int i = 0; i < 10_000; i++) {
            content.append(i).append(",2030-05-03 09:00,shop,Rolls ").append(i).append('\n');
        }
        byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        AtomicInteger given = new AtomicInteger();
        FileSource file = new FileSource() {
            @Override
            public String name() {
                return "may.csv";
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes) {
                    @Override
                    public int read(byte[] target, int offset, int length) {
                        int count = super.read(target, offset, length);
                        given.addAndGet(Math.max(0, count));
                        return count;
                    }

                    @Override
                    public void close() {
                        closed.incrementAndGet();
                    }
                };
            }
        };

        try (Stream<ImportRow> rows = plan(file).build().open()) {
            assertThat(rows.limit(10)).hasSize(10);
        }
        assertThat(given.get()).isLessThan(bytes.length / 4);
        try (Stream<ImportRow> rows = plan(file).build().open()) {
            assertThat(rows.filter(row -> row instanceof ImportRow.Sound).count())
                    .isEqualTo(10_000);
        }
        assertThat(closed).hasValue(2);
    }

    @Test
    void columnsMayBeCalledOtherwise() {
        CsvPlan plan = plan(Csv.file("Nr;Wann;Konto;Text\n1;03.05.2030 09:00;shop;Semmeln\n"))
                .column(CsvPlanColumn.KEY, "Nr")
                .column(CsvPlanColumn.AT, "Wann")
                .column(CsvPlanColumn.ACCOUNT, "Konto")
                .column(CsvPlanColumn.TEXT, "Text")
                .pattern("dd.MM.yyyy HH:mm")
                .separator(';')
                .build();

        try (Stream<ImportRow> rows = plan.open()) {
            assertThat(rows)
                    .singleElement()
                    .satisfies(row -> assertThat(request(row).at()).isEqualTo(Instant.parse("2030-05-03T07:00:00Z")));
        }
    }

    @Test
    void aReaderWithoutAccountsOrWithAPatternThatIsNoneIsRefusedWithAllFaults() {
        assertThatThrownBy(() -> CsvPlan.builder(Csv.file(""), new RequestKey("may"), ZoneId.of("UTC"))
                        .pattern("uuuu-MM-dd")
                        .separator('|')
                        .build())
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("accounts", "separator", "pattern"));
    }
}
