package io.smm.metrics.reach;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Unit;
import io.smm.metrics.ids.IdDictionary;
import io.smm.metrics.sketch.ThetaSketch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * R-10, exclusive reach: whom only this audience has, |Uᵢ \ ∪_{j≠i} Uⱼ|. Who is in two audiences is nobody's. Unit: people, accounts
 * or devices. Exact of sets; of theta sketches with an interval, which may hold 0. HLL sketches have none. O(size of all). Immutable.
 *
 * @param parts each audience with whom only it has, in the order of the input; unmodifiable
 * @param total R-02, the reach of all
 */
public record ExclusiveReach(List<NamedReach> parts, MetricResult total) {

    private static final MetricName NAME = MetricName.of("R-10", "exclusive-reach");
    private static final int SHARED = -1;

    /**
     * Copies the parts.
     *
     * @param parts each audience with whom only it has, in the order of the input
     * @param total R-02, the reach of all
     */
    public ExclusiveReach {
        parts = List.copyOf(parts);
    }

    /**
     * Computes it.
     *
     * @param audiences at least one, each of another name, all of one form, unit and key
     * @param <A> their form
     * @return the parts
     * @throws InvalidInputException when there is none, a name is there twice, or they cannot be merged; everything is listed
     */
    public static <A extends SetAudience> ExclusiveReach of(List<NamedAudience<A>> audiences) {
        List<A> all = Audiences.checkNamed("ExclusiveReach", audiences);
        Unit unit = all.get(0).unit().unit();
        List<Count> alone = all.get(0) instanceof ExactAudience ? ofSets(all) : ofSketches(all);
        Evidence evidence = Evidence.counting(all.size());
        List<NamedReach> parts = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            parts.add(new NamedReach(audiences.get(i).name(), alone.get(i).result(NAME, unit, evidence)));
        }
        return new ExclusiveReach(parts, UniqueReach.of(all));
    }

    /** One look at each id of each set: the first audience that has it owns it, until a second one comes. */
    private static List<Count> ofSets(List<? extends SetAudience> audiences) {
        IdDictionary people = new IdDictionary();
        Owners owners = new Owners();
        long[] alone = new long[audiences.size()];
        for (int i = 0; i < alone.length; i++) {
            int audience = i;
            ((ExactAudience) audiences.get(i)).ids().forEach(id -> {
                int before = people.size();
                int person = people.number(id);
                if (person == before) {
                    owners.set(person, audience);
                    alone[audience]++;
                } else if (owners.of(person) != SHARED) {
                    alone[owners.of(person)]--;
                    owners.set(person, SHARED);
                }
            });
        }
        return Arrays.stream(alone).mapToObj(Count::exact).toList();
    }

    private static List<Count> ofSketches(List<? extends SetAudience> audiences) {
        List<ThetaSketch> sketches = audiences.stream()
                .map(audience -> ((ThetaAudience) audience).sketch())
                .toList();
        int many = sketches.size();
        ThetaSketch[] after = new ThetaSketch[many];
        ThetaSketch union = ThetaSketch.empty();
        for (int i = many - 1; i >= 0; i--) {
            after[i] = union;
            union = ThetaSketch.union(List.of(sketches.get(i), union));
        }
        List<Count> alone = new ArrayList<>();
        ThetaSketch before = ThetaSketch.empty();
        for (int i = 0; i < many; i++) {
            ThetaSketch others = ThetaSketch.union(List.of(before, after[i]));
            ThetaSketch only = ThetaSketch.minus(sketches.get(i), others);
            alone.add(Count.of(new ThetaAudience(
                    only, audiences.get(i).space(), audiences.get(i).unit())));
            before = ThetaSketch.union(List.of(before, sketches.get(i)));
        }
        return alone;
    }

    /** Which audience has a person alone. */
    private static final class Owners {
        private int[] owners = new int[16];

        int of(int person) {
            return owners[person];
        }

        void set(int person, int owner) {
            if (person >= owners.length) {
                owners = Arrays.copyOf(owners, owners.length * 2);
            }
            owners[person] = owner;
        }
    }
}
