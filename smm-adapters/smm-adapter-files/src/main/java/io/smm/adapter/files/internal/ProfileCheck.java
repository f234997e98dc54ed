package io.smm.adapter.files.internal;

import io.smm.adapter.files.CsvColumn;
import io.smm.adapter.files.CsvProfile;
import io.smm.error.Fault;
import io.smm.error.Faults;
import io.smm.insight.MetricId;
import io.smm.insight.TimeBasis;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds everything that is wrong with a profile. */
public final class ProfileCheck {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final String SEPARATORS = ",;\t|";

    private final Faults faults = Faults.of("CsvProfile");
    private final Set<Object> seen = new HashSet<>();

    private ProfileCheck() {}

    /**
     * Checks a profile.
     *
     * @param profile the profile
     * @param before what its builder found
     * @return all faults, those of the builder first
     */
    public static Faults of(CsvProfile profile, List<Fault> before) {
        ProfileCheck check = new ProfileCheck();
        before.forEach(fault -> check.faults.add(fault.field(), fault.message()));
        check.head(profile);
        profile.columns().forEach(check::column);
        check.count(profile.columns());
        return check.faults;
    }

    static boolean isSeparator(char separator) {
        return SEPARATORS.indexOf(separator) >= 0;
    }

    private void head(CsvProfile profile) {
        String shape = "must be one to eighty of a-z A-Z 0-9 . _ -";
        faults.check(NAME.matcher(profile.name()).matches(), "name", shape)
                .check(NAME.matcher(profile.version()).matches(), "version", shape)
                .check(isSeparator(profile.separator()), "separator", "must be a comma, a semicolon, a tab or |")
                .check(
                        profile.decimalSeparator() == '.' || profile.decimalSeparator() == ',',
                        "decimalSeparator",
                        "must be a point or a comma")
                .check(
                        profile.timeBasis() != TimeBasis.PERIOD,
                        "timeBasis",
                        "must not be PERIOD: a layout knows no window");
    }

    private void column(String header, CsvColumn column) {
        String field = field(header);
        faults.check(!header.isBlank(), field, "must have a name");
        if (column instanceof CsvColumn.Published published) {
            PublishedTime.faultOf(published).ifPresent(fault -> faults.add(field, fault));
        } else if (column instanceof CsvColumn.Metric metric) {
            metric(field, metric);
        } else if (column instanceof CsvColumn.Label label) {
            faults.check(!label.name().isBlank(), field, "must name its label")
                    .check(seen.add(label), field, "the label " + label.name() + " has a column already");
        }
    }

    private void metric(String field, CsvColumn.Metric column) {
        MetricId metric = column.metric();
        MetricId known = Catalogue.find(metric.id()).orElse(metric);
        faults.check(seen.add(metric.id()), field, "the metric " + metric + " has a column already")
                .check(
                        known.equals(metric),
                        field,
                        "the metric " + metric + " counts " + known.unit() + ", not " + metric.unit())
                .check(
                        !column.timeBasis().filter(TimeBasis.PERIOD::equals).isPresent(),
                        field,
                        "must not be PERIOD: a layout knows no window");
    }

    private void count(Map<String, CsvColumn> columns) {
        long ids = count(columns, CsvColumn.Id.class);
        faults.check(ids == 1, "columns", "must hold exactly one id, hold " + ids)
                .check(
                        count(columns, CsvColumn.Published.class) <= 1,
                        "columns",
                        "must hold at most one published time")
                .check(count(columns, CsvColumn.Metric.class) > 0, "columns", "must hold a metric");
    }

    private static long count(Map<String, CsvColumn> columns, Class<? extends CsvColumn> kind) {
        return columns.values().stream().filter(kind::isInstance).count();
    }

    private static String field(String header) {
        return "columns[" + header + "]";
    }
}
