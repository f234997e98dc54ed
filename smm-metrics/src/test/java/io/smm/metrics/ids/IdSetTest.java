package io.smm.metrics.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Seed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IdSetTest {

    private static final long[] ODD_ONES = {
        0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1, 63, 64, 1023, 1024, 1L << 36, (1L << 36) - 1
    };

    private final Random random = Seed.random("IdSetTest");

    @Test
    void everyValueIsAnIdZeroMinusOneAndTheExtremesToo() {
        IdSet set = IdSet.of(ODD_ONES);

        assertThat(set.size()).isEqualTo(ODD_ONES.length);
        assertThat(set.toArray())
                .containsExactly(LongStream.of(ODD_ONES).sorted().toArray());
        assertThat(LongStream.of(ODD_ONES)).allMatch(set::contains);
        assertThat(LongStream.of(2, -2, 1025, Long.MIN_VALUE + 1)).noneMatch(set::contains);
        assertThat(IdSet.of()).isEqualTo(IdSet.builder().build()).matches(IdSet::isEmpty);
        assertThat(IdSet.of().toArray()).isEmpty();
    }

    @Test
    void repeatsCountOnce() {
        assertThat(IdSet.of(7, 7, -7, -7, 0, 0, 1 << 20, 1 << 20).size()).isEqualTo(4);
    }

    @Test
    void whateverTheIdsLookLikeTheAlgebraIsThatOfSets() {
        for (int round = 0; round < 300; round++) {
            Set<Long> one = ids();
            Set<Long> other = ids();
            IdSet a = set(one);
            IdSet b = set(other);

            Set<Long> both = new TreeSet<>(one);
            both.retainAll(other);
            Set<Long> either = new TreeSet<>(one);
            either.addAll(other);
            Set<Long> only = new TreeSet<>(one);
            only.removeAll(other);

            assertThat(a.toArray()).containsExactly(array(new TreeSet<>(one)));
            assertThat(a.union(b).toArray()).containsExactly(array(either));
            assertThat(a.intersection(b).toArray()).containsExactly(array(both));
            assertThat(a.minus(b).toArray()).containsExactly(array(only));
            assertThat(a.intersectionSize(b)).isEqualTo(both.size());
            assertThat(a.union(b).size()).isEqualTo(either.size());
            assertThat(a.union(b)).isEqualTo(b.union(a)).hasSameHashCodeAs(b.union(a));
            assertThat(a.union(a)).isEqualTo(a);
            assertThat(a.minus(b).union(a.intersection(b))).isEqualTo(a).hasSameHashCodeAs(a);
            assertThat(a.equals(b)).isEqualTo(one.equals(other));
        }
    }

    @Test
    void columnsAndSingleIdsGiveTheSameSet() {
        for (int round = 0; round < 100; round++) {
            long[] ids = array(ids());
            int from = random.nextInt(ids.length + 1);
            int to = from + random.nextInt(ids.length + 1 - from);
            IdSetBuilder singly = IdSet.builder();
            Set<Long> expected = new HashSet<>();
            for (int i = from; i < to; i++) {
                singly.add(ids[i]);
                expected.add(ids[i]);
            }
            IdSet columnar = IdSet.builder().add(ids, from, to).build();

            assertThat(columnar).isEqualTo(singly.build());
            assertThat(columnar.size()).isEqualTo(expected.size());
        }
    }

    @Test
    void anExactSetForgetsOnePerson() {
        for (long id : ODD_ONES) {
            IdSet without = IdSet.of(ODD_ONES).without(id);

            assertThat(without.contains(id)).isFalse();
            assertThat(without.size()).isEqualTo(ODD_ONES.length - 1);
            assertThat(without.union(IdSet.of(id))).isEqualTo(IdSet.of(ODD_ONES));
            assertThat(without.without(id)).isSameAs(without);
        }
    }

    @Test
    void denseIdsTakeBitsAndScatteredOnesAtMostThirtyTwoBytes() {
        long[] dense = LongStream.range(0, 1_000_000).toArray();
        shuffle(dense);
        long[] scattered = random.longs(100_000).toArray();

        assertThat(IdSet.of(dense).bytes()).isLessThan(1_000_000 / 4);
        assertThat(IdSet.of(dense).size()).isEqualTo(1_000_000);
        assertThat(IdSet.of(scattered).bytes()).isLessThan(100_000 * 33);
        assertThat(IdSet.of(dense).intersection(IdSet.of(999_999)).bytes()).isLessThan(1_000);
    }

    @Test
    void setsOfDifferentKeysDoNotMeet() {
        IdSet plain = IdSet.of(1);
        IdSet keyed = IdSet.builder(IdSpace.keyed("a")).add(1).build();

        assertThat(plain).isNotEqualTo(keyed);
        assertThatThrownBy(() -> plain.union(keyed)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> plain.intersection(keyed)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> plain.minus(keyed)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> plain.intersectionSize(keyed)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> IdSet.builder().add(keyed)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> IdSet.union(List.of(plain, keyed)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("unkeyed")
                .hasMessageContaining("key a");
    }

    @Test
    void aBuilderGoesOnAfterASetWasTaken() {
        IdSetBuilder builder = IdSet.builder().add(1).add(-1);
        IdSet first = builder.build();
        builder.add(2).add(-2);

        assertThat(first).isEqualTo(IdSet.of(1, -1));
        assertThat(builder.build()).isEqualTo(IdSet.of(1, -1, 2, -2));
    }

    @Test
    void placesOutsideTheColumnAreRefusedAllAtOnce() {
        IdSetBuilder builder = IdSet.builder();

        assertThatThrownBy(() -> builder.add(new long[3], 5, 4))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.faults()).hasSize(2));
        assertThatThrownBy(() -> builder.add(new long[3], -1, 2)).isInstanceOf(InvalidInputException.class);
        assertThat(builder.add(new long[3], 3, 3).size()).isZero();
    }

    @Test
    void idsAreNotShown() {
        assertThat(IdSet.of(987654321)).hasToString("IdSet[1 ids, unkeyed]");
    }

    @Test
    void aDictionaryNumbersIdsAsTheyCome() {
        for (int round = 0; round < 50; round++) {
            long[] ids = array(ids());
            IdDictionary dictionary = new IdDictionary();
            List<Long> inOrder = new ArrayList<>();
            for (long id : ids) {
                assertThat(dictionary.find(id)).isEqualTo(inOrder.indexOf(id));
                if (!inOrder.contains(id)) {
                    inOrder.add(id);
                }
                assertThat(dictionary.number(id)).isEqualTo(inOrder.indexOf(id));
                assertThat(dictionary.id(dictionary.number(id))).isEqualTo(id);
            }
            assertThat(dictionary.size()).isEqualTo(inOrder.size());
        }
    }

    /** Of all shapes: none, few, dense from zero, dense elsewhere, scattered, near the extremes, mixed. */
    private Set<Long> ids() {
        Set<Long> ids = new HashSet<>();
        int kinds = 1 + random.nextInt(3);
        for (int kind = 0; kind < kinds; kind++) {
            int many = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(600);
            int shape = random.nextInt(7);
            int width = 1 << (4 + random.nextInt(18));
            for (int i = 0; i < many; i++) {
                ids.add(
                        switch (shape) {
                            case 0 -> (long) i;
                            case 1 -> (long) random.nextInt(width);
                            case 2 -> random.nextLong();
                            case 3 -> (long) i << 22;
                            case 4 -> ODD_ONES[random.nextInt(ODD_ONES.length)];
                            case 5 -> -(long) random.nextInt(width);
                            default -> (1L << 40) + i;
                        });
            }
        }
        return ids;
    }

    private static IdSet set(Set<Long> ids) {
        return IdSet.of(array(ids));
    }

    private static long[] array(Set<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    private void shuffle(long[] ids) {
        for (int i = ids.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            long id = ids[i];
            ids[i] = ids[j];
            ids[j] = id;
        }
    }
}
