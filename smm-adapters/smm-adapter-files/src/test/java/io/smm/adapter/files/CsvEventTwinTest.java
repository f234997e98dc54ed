package io.smm.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.metrics.MetricResult;
import io.smm.metrics.engagement.EngagementCounter;
import io.smm.metrics.ids.IdKeyer;
import io.smm.metrics.reach.ExposureKind;
import io.smm.metrics.reach.ExposureLog;
import io.smm.metrics.reach.FrequencyCounter;
import io.smm.metrics.reach.ReachUnit;
import io.smm.metrics.sketch.HllBuilder;
import io.smm.metrics.sketch.HllSketch;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Columns and objects are two doors to the same events. */
class CsvEventTwinTest {

    private static final List<String> KINDS = List.of("organic", "paid", "earned", "viral");

    @Test
    void columnsAndObjectsGiveTheSameReachFrequencySketchesAndCounts() {
        for (int round = 0; round < 20; round++) {
            long seed = Long.getLong("smm.seed", new Random().nextLong());
            Random random = new Random(seed);
            FileSource file = Csv.file(events(random));
            CsvEventReader reader = CsvEventReader.builder(CsvEventProfile.builder()
                            .person("who")
                            .key("campaign")
                            .kind("kind", KINDS)
                            .time("at", CsvTime.iso())
                            .count("times")
                            .separator(';')
                            .build())
                    .batchSize(1 + random.nextInt(700))
                    .build();
            Gathered objects = new Gathered();
            Gathered columns = new Gathered();

            CsvCheck one = reader.events(file, objects::add);
            CsvCheck other = reader.batches(file, CsvPeople.keyed(columns.keyer), columns.keys, columns::add);

            assertThat(columns.result()).as("-Dsmm.seed=%d", seed).isEqualTo(objects.result());
            assertThat(other).isEqualTo(one);
            assertThat(one.rows()).isEqualTo(objects.events);
            assertThat(columns.events).isEqualTo(objects.events);
        }
    }

    private static String events(Random random) {
        StringBuilder file = new StringBuilder("times;kind;who;at;campaign\n");
        for (int i = random.nextInt(3_000); i > 0; i--) {
            String who = "p" + (random.nextBoolean() ? "é€😀" : "") + random.nextInt(200);
            file.append(random.nextInt(4)).append(';');
            file.append(KINDS.get(random.nextInt(4))).append(';');
            file.append(random.nextBoolean() ? who : "\"" + who + " \"").append(';');
            file.append(Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)))
                    .append(';');
            file.append("c").append(random.nextInt(30)).append(random.nextBoolean() ? "\n" : "\r\n");
        }
        return file.toString();
    }

    /** All that is made of events, by either door. */
    private static final class Gathered {
        final IdKeyer keyer = IdKeyer.of("a key".getBytes(StandardCharsets.UTF_8), 50);
        final CsvKeys keys = new CsvKeys();
        final ExposureLog log = new ExposureLog();
        final FrequencyCounter frequency = new FrequencyCounter(keyer.space(), ReachUnit.PEOPLE);
        final EngagementCounter counter = new EngagementCounter();
        final HllBuilder sketch = HllSketch.builder(10);
        final List<Long> nanos = new ArrayList<>();
        int events;

        void add(CsvEvent event) {
            long person = keyer.key(event.person().orElseThrow());
            ExposureKind kind = ExposureKind.values()[KINDS.indexOf(event.kind().orElseThrow())];
            Instant at = event.at().orElseThrow();
            log.add(person, at, kind);
            frequency.add(person, event.count());
            counter.add(keys.number(event.key().orElseThrow()), kind.ordinal());
            sketch.add(person);
            nanos.add(at.getEpochSecond() * 1_000_000_000 + at.getNano());
            events++;
        }

        void add(CsvEventBatch batch) {
            log.add(batch.people(), batch.epochMillis(), batch.kinds(), 0, batch.size());
            counter.add(batch.keys(), batch.kinds(), 0, batch.size());
            sketch.add(batch.people(), 0, batch.size());
            for (int i = 0; i < batch.size(); i++) {
                frequency.add(batch.people()[i], batch.counts()[i]);
                nanos.add(batch.epochNanos()[i]);
            }
            events += batch.size();
        }

        List<Object> result() {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                names.add(keys.text(i));
            }
            List<MetricResult> kinds = new ArrayList<>();
            for (ExposureKind kind : ExposureKind.values()) {
                kinds.add(log.byFirst().of(kind));
                kinds.add(log.byAny().of(kind));
            }
            return List.of(
                    names,
                    kinds,
                    log.byAny().total(),
                    frequency.distribution(),
                    counter.counts(),
                    sketch.build(),
                    nanos);
        }
    }
}
