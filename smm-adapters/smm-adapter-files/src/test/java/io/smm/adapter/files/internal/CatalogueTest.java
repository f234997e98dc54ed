package io.smm.adapter.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.insight.MetricId;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void everyMetricWithANameInTheApiIsKnown() throws IllegalAccessException {
        for (Field field : MetricId.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == MetricId.class) {
                MetricId metric = (MetricId) field.get(null);
                assertThat(Catalogue.find(metric.id())).as(field.getName()).contains(metric);
            }
        }
        assertThat(Catalogue.find("no-such-metric")).isEmpty();
    }
}
