package io.smm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import io.smm.metrics.UndefinedReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final ChartDomain TYPES = new ChartDomain.Categories(List.of("Photo", "Link"));
    private static final Point HALF = new Point.Value(new BigDecimal("0.5"));
    private static final Point GAP = new Point.Missing(UndefinedReason.MISSING_INPUT, "empty cell");
    private static final Series RATE = new Series("Rate", List.of(HALF, GAP));

    @Test
    void aChartDerivesTheTableOfItsData() {
        Table table = chart(Axis.percent("Engagement")).series(RATE).build().table();

        assertThat(table.columns())
                .containsExactly(Column.of("Type", CellKind.TEXT), Column.of("Rate", CellKind.PERCENT));
        assertThat(table.rows())
                .containsExactly(
                        List.of(new Cell.Text("Photo"), new Cell.Percent(new BigDecimal("0.5"))),
                        List.of(
                                new Cell.Text("Link"),
                                new Cell.Undefined(UndefinedReason.MISSING_INPUT, "empty cell")));
    }

    @Test
    void theDerivedTableKeepsUnitsAndCurrencies() {
        Series series = new Series("Cost", List.of(HALF, HALF));

        assertThat(chart(Axis.numbers("N", "people"))
                        .series(series)
                        .build()
                        .table()
                        .columns()
                        .get(1)
                        .unit())
                .isEqualTo(Optional.of("people"));
        assertThat(chart(Axis.money("M", CurrencyCode.of("EUR")))
                        .series(series)
                        .build()
                        .table()
                        .rows()
                        .get(0)
                        .get(1))
                .isEqualTo(new Cell.Amount(Money.of("0.5", "EUR")));
    }

    @Test
    void instantsBecomeMoments() {
        ChartDomain days = new ChartDomain.Instants(List.of(Instant.EPOCH, Instant.EPOCH.plusSeconds(86_400)));
        Chart chart = Chart.builder(ChartKind.LINE, "T", days, "Day", Axis.percent("E"))
                .series(RATE)
                .build();

        assertThat(chart.table().rows().get(0).get(0)).isEqualTo(new Cell.Moment(Instant.EPOCH));
    }

    @Test
    void aGivenTableMayBeWiderAndLonger() {
        Table wider = wider("Photo")
                .row(text("Video"), text("x"), new Cell.Percent(BigDecimal.ONE))
                .build();

        assertThat(chart(Axis.percent("E")).series(RATE).table(wider).build().table())
                .isEqualTo(wider);
    }

    @Test
    void aGivenTableThatShowsOtherDataIsRefused() {
        Chart.Builder chart =
                chart(Axis.percent("E")).series(RATE).table(wider("Picture").build());

        assertThatThrownBy(chart::build)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.faults()).extracting(Fault::field).containsExactly("table.rows[0]"));
    }

    @Test
    void allFaultsAreListedAtOnce() {
        assertThatThrownBy(() -> Chart.builder(ChartKind.BAR, " ", TYPES, "Type", Axis.percent("E"))
                        .series(new Series("Type", List.of(HALF)))
                        .series(RATE)
                        .series(RATE)
                        .build())
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.faults())
                                .extracting(Fault::field)
                                .containsExactly("title", "series[0]", "series[0]", "series[2]"));
        assertThatThrownBy(() -> chart(Axis.percent("E")).build()).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void instantsMustRise() {
        assertThatThrownBy(() -> new ChartDomain.Instants(List.of(Instant.EPOCH, Instant.EPOCH)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new ChartDomain.Categories(List.of("a", " ")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void anAxisShowsNumbersPercentagesOrMoney() {
        assertThatThrownBy(() -> new Axis("E", CellKind.TEXT, "")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Axis("E", CellKind.PERCENT, "people")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Axis("E", CellKind.MONEY, "people")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aWaterfallLeadsFromEachBeginByItsChangeToItsEnd() {
        Chart sound = steps("250", "-300", "0", "250", "250", "-50").build();

        assertThat(sound.table().columns()).extracting(Column::name).containsExactly("Type", "Change", "From", "To");
        assertThatThrownBy(() -> steps("250", "-300", "0", "250", "250", "-51").build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("at place 1");
        assertThatThrownBy(() -> steps("250", "-300", "0", "250", "250", "-49").build())
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Chart.builder(ChartKind.WATERFALL, "T", TYPES, "Type", Axis.numbers("N", "x"))
                        .series(numbers("Change", "1", "2"))
                        .build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("three");
        assertThatThrownBy(() -> Chart.builder(ChartKind.WATERFALL, "T", TYPES, "Type", Axis.numbers("N", "x"))
                        .series(numbers("Change", "1", "2"))
                        .series(numbers("From", "0", "1"))
                        .series(new Series(
                                "To",
                                List.of(
                                        new Point.Value(BigDecimal.ONE),
                                        new Point.Missing(UndefinedReason.MISSING_INPUT, ""))))
                        .build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("at place 1");
    }

    private static Chart.Builder steps(String... changeFromTo) {
        return Chart.builder(ChartKind.WATERFALL, "T", TYPES, "Type", Axis.numbers("N", "x"))
                .series(numbers("Change", changeFromTo[0], changeFromTo[1]))
                .series(numbers("From", changeFromTo[2], changeFromTo[3]))
                .series(numbers("To", changeFromTo[4], changeFromTo[5]));
    }

    private static Series numbers(String name, String first, String second) {
        return new Series(
                name, List.of(new Point.Value(new BigDecimal(first)), new Point.Value(new BigDecimal(second))));
    }

    private static Chart.Builder chart(Axis axis) {
        return Chart.builder(ChartKind.BAR, "By type", TYPES, "Type", axis);
    }

    private static Table.Builder wider(String first) {
        return Table.builder(
                        "T",
                        List.of(
                                Column.of("Type", CellKind.TEXT),
                                Column.of("More", CellKind.TEXT),
                                Column.of("Rate", CellKind.PERCENT)))
                .row(text(first), text("x"), new Cell.Percent(new BigDecimal("0.5")))
                .row(text("Link"), text("y"), new Cell.Undefined(UndefinedReason.MISSING_INPUT, "empty cell"));
    }

    private static Cell text(String value) {
        return new Cell.Text(value);
    }
}
