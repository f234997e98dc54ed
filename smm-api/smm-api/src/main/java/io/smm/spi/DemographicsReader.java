package io.smm.spi;

import io.smm.account.Connection;
import io.smm.insight.AudienceBase;
import io.smm.insight.DemographicSplit;
import io.smm.insight.Demographics;
import java.util.Set;

/** Reads who the audience is. Thread-safe. */
public interface DemographicsReader {

    /** {@return of whom the network tells; constant} */
    Set<AudienceBase> bases();

    /** {@return by what it splits them; constant} */
    Set<DemographicSplit> splits();

    /**
     * Reads distributions.
     *
     * @param connection the account
     * @param base one of {@link #bases()}
     * @param splits some of {@link #splits()}
     * @return a distribution for each, withheld where the network holds it back
     */
    Demographics demographics(Connection connection, AudienceBase base, Set<DemographicSplit> splits);
}
