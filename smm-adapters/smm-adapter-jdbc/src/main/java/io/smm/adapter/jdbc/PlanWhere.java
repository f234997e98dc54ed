package io.smm.adapter.jdbc;

import io.smm.Network;
import io.smm.post.plan.PlanQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A query's conditions, and the values that they ask for. */
final class PlanWhere {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private PlanWhere() {}

    static PlanWhere of(PlanQuery query, Dialect dialect) {
        PlanWhere where = new PlanWhere();
        where.conditions.add("document is not null");
        query.connection().ifPresent(account -> where.and("account_hash = ?", KeyHash.of(account.value())));
        query.tenant().ifPresent(tenant -> where.and("tenant = ?", tenant.value()));
        query.series().ifPresent(series -> where.and("series_hash = ?", KeyHash.of(series.value())));
        query.brand().ifPresent(brand -> where.and(brandIn(dialect), brand.value()));
        query.from().ifPresent(from -> where.and("planned_at >= ?", Moments.of(from)));
        query.to().ifPresent(to -> where.and("planned_at < ?", Moments.of(to)));
        if (!query.networks().isEmpty()) {
            // Of what a node of the version before has planned the document says it: whoever asks looks there.
            where.conditions.add("network in ('', " + Sql.marks(query.networks().size()) + ")");
            query.networks().stream().map(Network::id).sorted().forEach(where.values::add);
        }
        if (!query.states().isEmpty()) {
            // Names of our own constants.
            where.conditions.add(query.states().stream()
                    .map(state -> "'" + state.name() + "'")
                    .sorted()
                    .collect(Collectors.joining(", ", "state in (", ")")));
        }
        return where;
    }

    /**
     * What an account's brand is, the document says, or the archive's. A case looks into those alone that say any: the rest is no JSON,
     * or none that is worth reading.
     */
    private static String brandIn(Dialect dialect) {
        String document = "coalesce(nullif(document, ''),"
                + " (select old.document from {archive} old where old.kind = 'plan' and old.id = {plan}.id))";
        String brand = switch (dialect) {
            case POSTGRESQL -> "cast(" + document + " as json) #>> '{value,planned,connection,brand}'";
            case H2 -> "(" + document + " format json).\"value\".\"planned\".\"connection\".\"brand\"";
            case SQLITE -> "json_extract(" + document + ", '$.value.planned.connection.brand')";
        };
        String wanted = dialect == Dialect.H2 ? "cast(? as json)" : "?";
        return "case when " + document + " like '%\"brand\"%' then " + brand + " end = " + wanted;
    }

    /** Only what the column {@code network} names, or only what it does not. */
    PlanWhere named(boolean named) {
        conditions.add(named ? "network <> ''" : "network = ''");
        return this;
    }

    PlanWhere after(Optional<PlanPlace> place) {
        place.ifPresent(one -> {
            and("(planned_at > ? or planned_at = ? and id > ?)", one.at());
            values.add(one.at());
            values.add(one.id());
        });
        return this;
    }

    private void and(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
    }

    String text() {
        return " where " + String.join(" and ", conditions);
    }

    Object[] values() {
        return values.toArray();
    }

    Object[] with(Object last) {
        List<Object> all = new ArrayList<>(values);
        all.add(last);
        return all.toArray();
    }
}
