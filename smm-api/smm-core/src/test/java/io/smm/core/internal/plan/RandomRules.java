package io.smm.core.internal.plan;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules of RFC 5545 by chance, each part only where the standard allows it. */
final class RandomRules {

    private final Random random;

    RandomRules(long seed) {
        random = new Random(seed);
    }

    LocalDateTime start() {
        return LocalDateTime.of(
                        1999 + random.nextInt(32), 1 + random.nextInt(12), 1, random.nextInt(24), random.nextInt(60))
                .plusDays(random.nextInt(31));
    }

    String rule() {
        String freq = pick("HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY");
        boolean yearly = freq.equals("YEARLY");
        boolean monthly = freq.equals("MONTHLY");
        List<String> parts = new ArrayList<>(List.of("FREQ=" + freq));
        boolean weeks = yearly && chance(4);
        if (chance(2) && !weeks) {
            parts.add("INTERVAL=" + (1 + random.nextInt(4)));
        }
        if (chance(3) && !weeks) {
            parts.add("BYMONTH=" + some(3, () -> String.valueOf(1 + random.nextInt(12))));
        }
        if (weeks) {
            parts.add("BYWEEKNO=" + some(3, () -> String.valueOf(sign() * (1 + random.nextInt(53)))));
        }
        boolean yearDays = yearly && !weeks && chance(5);
        if (yearDays) {
            parts.add("BYYEARDAY=" + some(4, () -> String.valueOf(sign() * (1 + random.nextInt(366)))));
        }
        if (!freq.equals("WEEKLY") && !weeks && !yearDays && chance(4)) {
            parts.add("BYMONTHDAY=" + some(4, () -> String.valueOf(sign() * (1 + random.nextInt(31)))));
        }
        if (chance(2) && !yearDays) {
            boolean numbered = (monthly || yearly) && !weeks && chance(2);
            int most = monthly || parts.stream().anyMatch(part -> part.startsWith("BYMONTH=")) ? 5 : 53;
            parts.add("BYDAY="
                    + some(
                            3,
                            () -> (numbered ? String.valueOf(sign() * (1 + random.nextInt(most))) : "")
                                    + pick("MO", "TU", "WE", "TH", "FR", "SA", "SU")));
        }
        if (chance(5)) {
            parts.add("BYHOUR=" + some(3, () -> String.valueOf(random.nextInt(24))));
        }
        if (chance(5)) {
            parts.add("BYMINUTE=" + some(3, () -> String.valueOf(random.nextInt(60))));
        }
        if (chance(4) && parts.stream().anyMatch(part -> part.startsWith("BY"))) {
            parts.add("BYSETPOS=" + some(2, () -> String.valueOf(sign() * (1 + random.nextInt(5)))));
        }
        if (chance(3)) {
            parts.add("COUNT=" + (1 + random.nextInt(30)));
        }
        if (chance(3)) {
            parts.add("WKST=" + pick("MO", "SU", "SA", "TH"));
        }
        return String.join(";", parts);
    }

    private boolean chance(int one) {
        return random.nextInt(one) == 0;
    }

    private int sign() {
        return chance(3) ? -1 : 1;
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    private String some(int most, Supplier<String> value) {
        return Stream.generate(value).limit(1 + random.nextInt(most)).distinct().collect(Collectors.joining(","));
    }
}
