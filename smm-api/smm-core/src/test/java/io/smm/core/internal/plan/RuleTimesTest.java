package io.smm.core.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the engine counts, held against a second reading of RFC 5545 that shares nothing with it. */
class RuleTimesTest {

    /** More by -Dsmm.rules. */
    private static final int RULES = Integer.getInteger("smm.rules", 1_000);

    @Test
    void whatIsCountedIsWhatAskingEachDayOfTheCalendarGives() {
        long seed = Long.getLong("smm.seed", 20_260_301L);
        long beats = 0;
        for (int i = 0; i < RULES; i++) {
            RandomRules random = new RandomRules(seed + i);
            String rule = random.rule();
            LocalDateTime start = random.start();
            LocalDateTime end = start.plusDays(days(rule));

            List<LocalDateTime> counted = new ArrayList<>();
            new RuleTimes(new RuleParts(rule), start, end).forEachRemaining(counted::add);

            List<LocalDateTime> asked = new PlainRule(rule, start).before(end);
            assertThat(counted)
                    .as("-Dsmm.seed=%d: %s from %s", seed + i, rule, start)
                    .isEqualTo(asked);
            beats += counted.size();
        }
        assertThat(beats).as("beats in all").isGreaterThan(50L * RULES);
    }

    private static int days(String rule) {
        return switch (rule.charAt("FREQ=".length())) {
            case 'H' -> 40;
            case 'D' -> 250;
            case 'W', 'M' -> 1_200;
            default -> 2_200;
        };
    }
}
