package io.smm.metrics.virality;

import static io.smm.metrics.virality.CascadeTest.exact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Seed;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** V-08 against the mean of all distances, found by walking from every node. */
class StructuralViralityTest {

    private final Random random = Seed.random("StructuralViralityTest");

    @Test
    void starPathAndPairAreAsTheTheorySays() {
        int[] star = new int[1_000];
        star[0] = -1;
        assertThat(exact(StructuralVirality.ofParents(star))).isEqualTo(Fraction.of(1_998, 1_000));
        assertThat(exact(StructuralVirality.ofParents(path(1_000)))).isEqualTo(Fraction.of(1_001, 3));
        assertThat(exact(StructuralVirality.ofParents(new int[] {-1, 0}))).isEqualTo(Fraction.ONE);
        assertThat(exact(StructuralVirality.ofParents(new int[] {1, -1}))).isEqualTo(Fraction.ONE);
    }

    @Test
    void theSumOfAPathOfFourMillionNodesRunsOverALong() {
        int n = 4_000_000;
        int[] path = path(n);
        int[] backwards = new int[n];
        for (int i = 0; i < n; i++) {
            backwards[i] = i == n - 1 ? -1 : i + 1;
        }
        Fraction expected = Fraction.of(n + 1L, 3);
        BigInteger sum = BigInteger.valueOf(n)
                .multiply(BigInteger.valueOf(n - 1L))
                .multiply(BigInteger.valueOf(n + 1L))
                .divide(BigInteger.valueOf(6));
        assertThat(sum.bitLength()).isGreaterThan(63);
        assertThat(Wiener.ofOrdered(path, 0, n)).contains(sum);
        assertThat(exact(StructuralVirality.ofParents(path))).isEqualTo(expected);
        assertThat(exact(StructuralVirality.ofParents(backwards))).isEqualTo(expected);
        Cascade cascade = Cascade.ofParents(backwards);
        assertThat(exact(cascade.structuralVirality())).isEqualTo(expected);
        assertThat(exact(cascade.depth())).isEqualTo(Fraction.of(n - 1L));
        assertThat(exact(cascade.meanDepthOfAllNodes())).isEqualTo(Fraction.of(n - 1L, 2));
    }

    @Test
    void everyDoorGivesTheMeanOfAllDistances() {
        for (int round = 0; round < 300; round++) {
            int n = 2 + random.nextInt(60);
            int[] ordered = randomTree(n);
            int[] shuffled = permuted(ordered);
            Fraction expected = meanDistance(ordered);

            assertThat(exact(StructuralVirality.ofParents(ordered))).isEqualTo(expected);
            MetricResult plain = StructuralVirality.ofParents(shuffled);
            assertThat(exact(plain)).isEqualTo(expected);
            assertThat(Cascade.ofParents(shuffled).structuralVirality()).isEqualTo(plain);

            long[] ids = random.longs().distinct().limit(n).toArray();
            ids[0] = Long.MIN_VALUE;
            ids[1] = round % 2 == 0 ? 0 : -1;
            long[] parents = new long[n];
            long noParent = 1; // of 64 random bits, hardly ever an id; 0 and -1 are
            CascadeBuilder<String> friendly = Cascade.builder();
            for (int i = 0; i < n; i++) {
                parents[i] = shuffled[i] < 0 ? noParent : ids[shuffled[i]];
                if (shuffled[i] < 0) {
                    friendly.root("id " + ids[i]);
                } else {
                    friendly.reshare("id " + ids[i], "id " + parents[i]);
                }
            }
            assertThat(StructuralVirality.ofIds(ids, parents, noParent)).isEqualTo(plain);
            Cascade columns = Cascade.columns(ids, parents, noParent).build();
            assertThat(columns.structuralVirality()).isEqualTo(plain);
            assertSameShape(friendly.build(), columns);
            assertSameShape(Cascade.ofParents(ordered), columns);
        }
    }

    @Test
    void aPartOfTheColumnsIsAsGoodAsTheWhole() {
        for (int round = 0; round < 100; round++) {
            int n = 2 + random.nextInt(20);
            int before = random.nextInt(5);
            int[] tree = round % 2 == 0 ? randomTree(n) : permuted(randomTree(n));
            int[] wide = new int[before + n + 3];
            Arrays.fill(wide, -7);
            long[] ids = new long[wide.length];
            long[] parents = new long[wide.length];
            for (int i = 0; i < n; i++) {
                wide[before + i] = tree[i] < 0 ? -1 : before + tree[i];
                ids[before + i] = 1_000 + i;
                parents[before + i] = tree[i] < 0 ? -1 : 1_000 + tree[i];
            }
            MetricResult whole = StructuralVirality.ofParents(tree);
            assertThat(StructuralVirality.ofParents(wide, before, before + n)).isEqualTo(whole);
            assertThat(StructuralVirality.ofIds(ids, parents, -1, before, before + n))
                    .isEqualTo(whole);
        }
    }

    @Test
    void aPartThatIsNotThereIsRefused() {
        int[] parents = {-1, 0, 0};

        assertThatThrownBy(() -> StructuralVirality.ofParents(parents, 0, 4)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> StructuralVirality.ofParents(parents, -1, 2))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> StructuralVirality.ofParents(parents, 2, 1)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theShapeIsThatOfAWalkThroughTheTree() {
        for (int round = 0; round < 200; round++) {
            int[] tree = permuted(randomTree(1 + random.nextInt(50)));
            Cascade cascade = Cascade.ofParents(tree);
            long[] breadth = new long[tree.length];
            int leaves = 0;
            long depths = 0;
            for (int i = 0; i < tree.length; i++) {
                int depth = 0;
                for (int at = i; tree[at] >= 0; at = tree[at]) {
                    depth++;
                }
                breadth[depth]++;
                depths += depth;
                int node = i;
                leaves += Arrays.stream(tree).noneMatch(parent -> parent == node) ? 1 : 0;
            }
            List<Long> expected =
                    Arrays.stream(breadth).takeWhile(b -> b > 0).boxed().toList();
            assertThat(cascade.breadthByDepth()).isEqualTo(expected);
            assertThat(exact(cascade.leaves())).isEqualTo(Fraction.of(leaves));
            assertThat(exact(cascade.meanDepthOfAllNodes())).isEqualTo(Fraction.of(depths, tree.length));
            if (tree.length > 1) {
                assertThat(exact(cascade.secondarySpread()).plus(exact(cascade.broadcastShare())))
                        .isEqualTo(Fraction.ONE);
            }
        }
    }

    @Test
    void crowdedIdsAreFoundAsWell() {
        int n = 50_000;
        long[] ids = new long[n];
        long[] parents = new long[n];
        for (int i = 0; i < n; i++) {
            ids[i] = ((long) i) << 40;
            parents[i] = i == 0 ? -1 : ids[(i - 1) / 2];
        }
        int[] heap = new int[n];
        for (int i = 0; i < n; i++) {
            heap[i] = i == 0 ? -1 : (i - 1) / 2;
        }
        assertThat(StructuralVirality.ofIds(ids, parents, -1)).isEqualTo(StructuralVirality.ofParents(heap));
    }

    private static void assertSameShape(Cascade one, Cascade other) {
        assertThat(one.breadthByDepth()).isEqualTo(other.breadthByDepth());
        assertThat(one.branchingNumbers()).isEqualTo(other.branchingNumbers());
        assertThat(List.of(one.leaves(), one.structuralVirality(), one.meanOffspring(), one.meanDepthOfReshares()))
                .isEqualTo(List.of(
                        other.leaves(),
                        other.structuralVirality(),
                        other.meanOffspring(),
                        other.meanDepthOfReshares()));
    }

    private static int[] path(int n) {
        int[] path = new int[n];
        for (int i = 0; i < n; i++) {
            path[i] = i - 1;
        }
        return path;
    }

    private int[] randomTree(int n) {
        int[] tree = new int[n];
        tree[0] = -1;
        int reach = 1 + random.nextInt(n);
        for (int i = 1; i < n; i++) {
            tree[i] = Math.max(0, i - 1 - random.nextInt(reach));
        }
        return tree;
    }

    private int[] permuted(int[] tree) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < tree.length; i++) {
            places.add(i);
        }
        java.util.Collections.shuffle(places, random);
        int[] permuted = new int[tree.length];
        for (int i = 0; i < tree.length; i++) {
            permuted[places.get(i)] = tree[i] < 0 ? -1 : places.get(tree[i]);
        }
        return permuted;
    }

    private static Fraction meanDistance(int[] tree) {
        int n = tree.length;
        List<List<Integer>> neighbours = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            neighbours.add(new ArrayList<>());
        }
        for (int i = 0; i < n; i++) {
            if (tree[i] >= 0) {
                neighbours.get(i).add(tree[i]);
                neighbours.get(tree[i]).add(i);
            }
        }
        long sum = 0;
        for (int start = 0; start < n; start++) {
            int[] distance = new int[n];
            Arrays.fill(distance, -1);
            distance[start] = 0;
            ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                int at = open.remove();
                sum += distance[at];
                for (int next : neighbours.get(at)) {
                    if (distance[next] < 0) {
                        distance[next] = distance[at] + 1;
                        open.add(next);
                    }
                }
            }
        }
        return Fraction.of(sum, (long) n * (n - 1));
    }
}
