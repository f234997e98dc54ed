package io.smm.adapter.memory.broken;

import io.smm.account.Connection;
import io.smm.insight.AudienceBase;
import io.smm.insight.DemographicSplit;
import io.smm.insight.Demographics;
import io.smm.insight.Distribution;
import io.smm.insight.MetricUnit;
import io.smm.insight.Reading;
import io.smm.spi.DemographicsReader;
import io.smm.spi.NetworkAdapter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells who an audience is although the network holds it back. */
final class TellsWhoAFewPeopleAre extends BrokenAdapter {

    TellsWhoAFewPeopleAre(NetworkAdapter good) {
        super(good);
    }

    @Override
    public Optional<DemographicsReader> demographicsReader() {
        return super.demographicsReader().map(good -> new DemographicsReader() {
            @Override
            public Set<AudienceBase> bases() {
                return good.bases();
            }

            @Override
            public Set<DemographicSplit> splits() {
                return good.splits();
            }

            @Override
            public Demographics demographics(Connection connection, AudienceBase base, Set<DemographicSplit> splits) {
                Demographics honest = good.demographics(connection, base, splits);
                Map<DemographicSplit, Distribution> told = new LinkedHashMap<>();
                honest.distributions().forEach((split, known) -> told.put(split, told(known)));
                return new Demographics(honest.account(), base, honest.observedAt(), told);
            }
        });
    }

    private static Distribution told(Distribution known) {
        return known instanceof Distribution.Withheld
                ? new Distribution.Known(MetricUnit.PEOPLE, List.of(), new Reading.Unknown("made up"))
                : known;
    }
}
