package io.smm.adapter.memory.internal.client;

import io.smm.account.Connection;
import io.smm.adapter.memory.internal.world.NumbersDesk;
import io.smm.adapter.memory.internal.world.Server;
import io.smm.insight.AudienceBase;
import io.smm.insight.DemographicCell;
import io.smm.insight.DemographicDimension;
import io.smm.insight.DemographicSplit;
import io.smm.insight.Demographics;
import io.smm.insight.Distribution;
import io.smm.insight.Exactness;
import io.smm.insight.Lineage;
import io.smm.insight.MetricUnit;
import io.smm.insight.Reading;
import io.smm.insight.RetentionCurve;
import io.smm.insight.RetentionPoint;
import io.smm.insight.Uniqueness;
import io.smm.post.PostRef;
import io.smm.spi.DemographicsReader;
import io.smm.spi.RetentionReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reading who the audience is, and where it stops watching. */
final class DemographicsPort implements DemographicsReader, RetentionReader {

    private static final Set<DemographicSplit> SPLITS = Set.of(
            DemographicSplit.by(DemographicDimension.AGE),
            DemographicSplit.by(DemographicDimension.GENDER),
            DemographicSplit.by(DemographicDimension.COUNTRY),
            DemographicSplit.by(DemographicDimension.AGE, DemographicDimension.GENDER));

    private final Server server;
    private final Calls calls;

    DemographicsPort(Server server, Calls calls) {
        this.server = server;
        this.calls = calls;
    }

    @Override
    public Set<AudienceBase> bases() {
        return Set.of(AudienceBase.values());
    }

    @Override
    public Set<DemographicSplit> splits() {
        return SPLITS;
    }

    @Override
    public Demographics demographics(Connection connection, AudienceBase base, Set<DemographicSplit> splits) {
        String name = base.name().toLowerCase(Locale.ROOT);
        Map<DemographicSplit, Distribution> distributions = new LinkedHashMap<>();
        for (DemographicSplit split : splits) {
            List<String> properties =
                    split.dimensions().stream().map(DemographicDimension::id).toList();
            distributions.put(
                    split,
                    distribution(
                            name,
                            calls.read(
                                    connection,
                                    "readAudience",
                                    token -> server.numbers().audience(token, name, properties))));
        }
        return new Demographics(connection.account(), base, calls.now(), distributions);
    }

    @Override
    public Optional<RetentionCurve> retention(Connection connection, PostRef post) {
        return calls.read(connection, "readWatching", token -> server.numbers().watching(token, post))
                .map(watching -> new RetentionCurve(post, points(watching)));
    }

    private Distribution distribution(String base, Optional<NumbersDesk.Audience> answer) {
        if (answer.isEmpty()) {
            return new Distribution.NotReported("of a population, the network does not note who opened what");
        }
        NumbersDesk.Audience audience = answer.get();
        if (!audience.told()) {
            return new Distribution.Withheld(
                    "the network tells who its people are from " + NumbersDesk.TELLS_FROM + " on",
                    OptionalInt.of(NumbersDesk.TELLS_FROM));
        }
        Lineage lineage = lineage("audience_" + base)
                .snapshot()
                .uniqueness(Uniqueness.ONCE_EACH)
                .build();
        List<DemographicCell> cells = audience.parts().stream()
                .map(part -> new DemographicCell(part.values(), Reading.of(part.people(), lineage)))
                .toList();
        return new Distribution.Known(MetricUnit.PEOPLE, cells, Reading.of(audience.unlisted(), lineage));
    }

    private List<RetentionPoint> points(NumbersDesk.Watching watching) {
        if (watching.curve().isEmpty()) {
            Reading few = new Reading.Withheld(
                    "the network tells where viewers stop from " + NumbersDesk.PLAYS_FROM + " plays on");
            return List.of(new RetentionPoint(BigDecimal.ZERO, few), new RetentionPoint(BigDecimal.ONE, few));
        }
        Lineage lineage = lineage("watch_curve").denominator("plays").lifetime().build();
        BigDecimal last = BigDecimal.valueOf(watching.curve().size() - 1L);
        List<RetentionPoint> points = new ArrayList<>();
        for (int i = 0; i < watching.curve().size(); i++) {
            points.add(new RetentionPoint(
                    BigDecimal.valueOf(i).divide(last),
                    new Reading.Value(watching.curve().get(i), lineage)));
        }
        return points;
    }

    private Lineage.Builder lineage(String name) {
        return Lineage.builder(server.settings().network(), name, calls.now()).exactness(Exactness.SIMULATED);
    }
}
