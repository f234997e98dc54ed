package io.smm.metrics.sketch;

import io.smm.error.InvalidInputException;
import java.util.Collection;
import java.util.List;

/** Unites HLL sketches. */
final class HllUnion {

    private HllUnion() {}

    static HllSketch of(Collection<HllSketch> sketches) {
        if (sketches.isEmpty()) {
            throw InvalidInputException.of("HllSketch", "sketches", "must not be empty");
        }
        List<HllSketch> filled = sketches.stream().filter(s -> !s.isEmpty()).toList();
        int precision = (filled.isEmpty() ? sketches : filled)
                .stream().mapToInt(HllSketch::precision).min().orElseThrow();
        if (filled.size() == 1) {
            return filled.get(0);
        }
        HllBuilder few = new HllBuilder(precision);
        if (filled.stream().allMatch(s -> s.coupons() != null)) {
            filled.forEach(s -> addCoupons(few, s));
            HllSketch united = few.build();
            return united.registers() == null ? united : merged(filled, precision);
        }
        return merged(filled, precision);
    }

    private static void addCoupons(HllBuilder builder, HllSketch sketch) {
        for (int coupon : sketch.coupons() == null ? new int[0] : sketch.coupons()) {
            builder.addCoupon(coupon);
        }
    }

    private static HllSketch merged(List<HllSketch> sketches, int precision) {
        Registers registers = new Registers(precision);
        for (HllSketch sketch : sketches) {
            if (sketch.registers() != null) {
                registers.merge(sketch.registers().values());
            } else if (sketch.coupons() != null) {
                for (int coupon : sketch.coupons()) {
                    registers.mergeCoupon(coupon);
                }
            }
        }
        return new HllSketch(precision, null, registers.finishMerging());
    }
}
