package io.smm.adapter.files.internal;

import io.smm.adapter.files.CsvColumn;
import io.smm.insight.Lineage;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Reads the cells of one column.
 *
 * @param index the column's place
 * @param column its name
 * @param reader sets what a cell (stripped) says on a post; gives what was expected when the cell is malformed
 */
record CellReader(int index, String column, BiFunction<String, PostInsights.Builder, Optional<String>> reader) {

    /** Plain digits: no thousands separators, whose meaning depends on where the file was made, and no exponents. */
    private static final Pattern WITH_POINT = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?");

    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?[0-9]{1,18}(,[0-9]{1,18})?");

    Optional<String> read(String cell, PostInsights.Builder post) {
        return reader.apply(cell, post);
    }

    static CellReader published(CsvHeader.Bound bound, PublishedTime time) {
        return new CellReader(
                bound.index(), bound.name(), (cell, post) -> cell.isEmpty() ? Optional.empty() : time.read(cell, post));
    }

    static CellReader label(CsvHeader.Bound bound, CsvColumn.Label label) {
        return new CellReader(bound.index(), bound.name(), (cell, post) -> {
            if (!cell.isEmpty()) {
                post.label(label.name(), cell);
            }
            return Optional.empty();
        });
    }

    static CellReader metric(CsvHeader.Bound bound, CsvColumn.Metric column, char decimal, Lineage lineage) {
        Pattern pattern = decimal == ',' ? WITH_COMMA : WITH_POINT;
        boolean counts = column.metric().unit().isCount();
        String expected = counts ? "a whole number of 0 or more" : "a decimal number such as 0" + decimal + "25";
        Reading unknown = new Reading.Unknown("empty cell in column " + bound.name());
        return new CellReader(bound.index(), bound.name(), (cell, post) -> {
            if (cell.isEmpty()) {
                post.reading(column.metric(), unknown);
                return Optional.empty();
            }
            Optional<BigDecimal> number = pattern.matcher(cell).matches()
                    ? Optional.of(new BigDecimal(cell.replace(decimal, '.'))).filter(n -> !counts || isCount(n))
                    : Optional.empty();
            number.ifPresent(
                    n -> post.reading(column.metric(), new Reading.Value(counts ? n.setScale(0) : n, lineage)));
            return number.isPresent() ? Optional.empty() : Optional.of(expected);
        });
    }

    /** Tables that once held a gap often write whole numbers as 12.0: the same number. */
    private static boolean isCount(BigDecimal number) {
        return number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
    }
}
