package io.smm.metrics;

import io.smm.Network;
import io.smm.insight.Exactness;
import io.smm.insight.Lineage;
import java.util.Comparator;
import java.util.Objects;

/**
 * Where an input of a metric comes from.
 *
 * @param network the network
 * @param nativeName the network's or the file's own name for the input
 * @param exactness how exact the input is, by the source's own word
 */
public record MetricSource(Network network, String nativeName, Exactness exactness)
        implements Comparable<MetricSource> {

    private static final Comparator<MetricSource> ORDER = Comparator.comparing(
                    (MetricSource source) -> source.network().id())
            .thenComparing(MetricSource::nativeName)
            .thenComparing(MetricSource::exactness);

    /**
     * Checks that everything is there.
     *
     * @param network the network
     * @param nativeName the network's or the file's own name for the input
     * @param exactness how exact the input is, by the source's own word
     */
    public MetricSource {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(nativeName, "nativeName");
        Objects.requireNonNull(exactness, "exactness");
    }

    /**
     * The source that a lineage names.
     *
     * @param lineage the lineage
     * @return the source
     */
    public static MetricSource of(Lineage lineage) {
        return new MetricSource(lineage.network(), lineage.nativeName(), lineage.exactness());
    }

    @Override
    public int compareTo(MetricSource other) {
        return ORDER.compare(this, other);
    }
}
