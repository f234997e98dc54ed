package io.smm.metrics.virality;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every kind of malformed tree, by every door: no number, and the nodes are named. */
class CascadeRefusalTest {

    @Test
    void noNodesAreNoCascade() {
        refused(Cascade.<String>builder().build(), CascadeFault.NO_NODES, "cascade");
        refused(Cascade.ofParents(new int[0]), CascadeFault.NO_NODES, "cascade");
        refused(Cascade.columns(new long[0], new long[0], 0).build(), CascadeFault.NO_NODES, "cascade");
        refused(StructuralVirality.ofParents(new int[0]));
        refused(StructuralVirality.ofIds(new long[0], new long[0], 0));
    }

    @Test
    void aTreeNeedsARoot() {
        Cascade circle = Cascade.<String>builder()
                .reshare("a", "b")
                .reshare("b", "c")
                .reshare("c", "a")
                .reshare("d", "a")
                .build();
        assertThat(subjects(circle, CascadeFault.NO_ROOT)).containsExactly("cascade");
        assertThat(subjects(circle, CascadeFault.CYCLE)).containsExactly("a", "b", "c");
        allUndefined(circle);
        refused(StructuralVirality.ofParents(new int[] {1, 2, 0, 0}));
        refused(StructuralVirality.ofIds(new long[] {1, 2}, new long[] {2, 1}, 0));
    }

    @Test
    void severalRootsAreNamed() {
        refused(
                Cascade.<String>builder().root("a").root("b").reshare("c", "a").build(),
                CascadeFault.SEVERAL_ROOTS,
                "a",
                "b");
        refused(Cascade.ofParents(new int[] {-1, 0, -1}), CascadeFault.SEVERAL_ROOTS, "0", "2");
        refused(Cascade.columns(new long[] {5, 6}, new long[] {0, 0}, 0).build(), CascadeFault.SEVERAL_ROOTS, "5", "6");
        refused(StructuralVirality.ofParents(new int[] {-1, 0, -1}));
        refused(StructuralVirality.ofIds(new long[] {5, 6}, new long[] {0, 0}, 0));
    }

    @Test
    void theWordsSayWhatIsWrongWithWhich() {
        Cascade roots = Cascade.ofParents(new int[] {-1, -1});
        assertThat(roots.size().explanation()).isEqualTo("more than one node is without a parent: 0, 1");
        assertThat(roots.findings().get(0).message()).isEqualTo("node '0' is without a parent, as others are");
        assertThat(Cascade.ofParents(new int[] {-1, 1}).findings().get(0).message())
                .isEqualTo("node '1' is its own parent");
        assertThat(roots).hasToString("Cascade[refused: more than one node is without a parent: 0, 1]");
        assertThat(Cascade.ofParents(new int[] {-1, 0})).hasToString("Cascade[2 nodes, depth 1]");
    }

    @Test
    void nobodyIsTheirOwnParent() {
        refused(Cascade.<String>builder().root("a").reshare("b", "b").build(), CascadeFault.OWN_PARENT, "b");
        refused(Cascade.ofParents(new int[] {-1, 1}), CascadeFault.OWN_PARENT, "1");
        refused(StructuralVirality.ofParents(new int[] {-1, 1}));
        refused(StructuralVirality.ofIds(new long[] {5, 6}, new long[] {0, 6}, 0));
    }

    @Test
    void aCycleBesideASoundTreeIsFound() {
        refused(
                Cascade.<String>builder()
                        .root("post")
                        .reshare("a", "post")
                        .reshare("x", "y")
                        .reshare("y", "x")
                        .reshare("below", "x")
                        .build(),
                CascadeFault.CYCLE,
                "x",
                "y");
        refused(Cascade.ofParents(new int[] {-1, 0, 3, 2}), CascadeFault.CYCLE, "2", "3");
        refused(StructuralVirality.ofParents(new int[] {-1, 0, 3, 2}));
        refused(StructuralVirality.ofIds(new long[] {1, 2, 3, 4}, new long[] {0, 1, 4, 3}, 0));
    }

    @Test
    void anIdStandsThereOnce() {
        refused(
                Cascade.<String>builder()
                        .root("post")
                        .reshare("a", "post")
                        .reshare("a", "post")
                        .build(),
                CascadeFault.REPEATED_ID,
                "a");
        long[] ids = {1, 2, 2};
        long[] parents = {0, 1, 1};
        refused(Cascade.columns(ids, parents, 0).build(), CascadeFault.REPEATED_ID, "2");
        MetricResult virality = StructuralVirality.ofIds(ids, parents, 0);
        refused(virality);
        assertThat(virality.explanation()).contains(": 2");
    }

    @Test
    void aParentIsAmongTheNodes() {
        refused(Cascade.<String>builder().root("post").reshare("a", "gone").build(), CascadeFault.UNKNOWN_PARENT, "a");
        refused(Cascade.ofParents(new int[] {-1, 2}), CascadeFault.UNKNOWN_PARENT, "1");
        refused(Cascade.ofParents(new int[] {-1, -2}), CascadeFault.UNKNOWN_PARENT, "1");
        refused(Cascade.ofParents(new int[] {-1, -1, 0}, 1, 3), CascadeFault.UNKNOWN_PARENT, "2");
        refused(StructuralVirality.ofParents(new int[] {-1, 2}));
        refused(StructuralVirality.ofParents(new int[] {-1, -2}));
        refused(StructuralVirality.ofIds(new long[] {1, 2}, new long[] {0, 7}, 0));
    }

    @Test
    void unknownParentsAreAttachedToTheRootWhenAskedFor() {
        Cascade mended = Cascade.<String>builder()
                .reshare("a", "gone")
                .root("post")
                .reshare("b", "a")
                .reshare("c", "lost")
                .attachUnknownParentsToRoot()
                .build();

        assertThat(mended.isSound()).isTrue();
        assertThat(mended.attachedToRoot()).isEqualTo(2);
        assertThat(mended.breadthByDepth()).containsExactly(1L, 2L, 1L);
        assertThat(mended.findings())
                .extracting(Finding::subject, Finding::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", Severity.NOTICE),
                        org.assertj.core.groups.Tuple.tuple("c", Severity.NOTICE));
        assertThat(mended.structuralVirality().evidence().findings()).hasSize(2);

        Cascade columns = Cascade.columns(new long[] {1, 2}, new long[] {0, 7}, 0)
                .attachUnknownParentsToRoot()
                .build();
        assertThat(columns.attachedToRoot()).isOne();
        assertThat(columns.structuralVirality().fraction()).contains(Fraction.ONE);
    }

    @Test
    void attachingMendsNothingElse() {
        Cascade twoRoots = Cascade.<String>builder()
                .root("a")
                .root("b")
                .reshare("c", "gone")
                .attachUnknownParentsToRoot()
                .build();
        assertThat(subjects(twoRoots, CascadeFault.SEVERAL_ROOTS)).containsExactly("a", "b");
        assertThat(subjects(twoRoots, CascadeFault.UNKNOWN_PARENT)).containsExactly("c");
        assertThat(twoRoots.attachedToRoot()).isZero();
        Cascade ownParent = Cascade.<String>builder()
                .root("a")
                .reshare("b", "b")
                .attachUnknownParentsToRoot()
                .build();
        refused(ownParent, CascadeFault.OWN_PARENT, "b");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        Cascade all = Cascade.<String>builder()
                .root("r1")
                .root("r2")
                .reshare("own", "own")
                .reshare("x", "y")
                .reshare("y", "x")
                .reshare("lost", "gone")
                .reshare("lost", "r1")
                .build();
        assertThat(all.findings())
                .extracting(Finding::code)
                .contains(
                        "cascade-several-roots",
                        "cascade-own-parent",
                        "cascade-cycle",
                        "cascade-repeated-id",
                        "cascade-unknown-parent");
        assertThat(all.structuralVirality().explanation()).contains("r1, r2", "own", "x, y", "lost");
        assertThat(all.size().evidence().leftOutTotal()).isEqualTo(7);
    }

    @Test
    void ofManyOffendersSomeAreNamedAndAllCounted() {
        int[] parents = new int[1_000];
        java.util.Arrays.fill(parents, -1);
        Cascade roots = Cascade.ofParents(parents);
        assertThat(roots.findings()).hasSize(20);
        assertThat(roots.size().explanation()).contains("0, 1, 2").endsWith("19 and 980 more");
    }

    private static void refused(Cascade cascade, CascadeFault fault, String... subjects) {
        assertThat(subjects(cascade, fault)).containsExactly(subjects);
        assertThat(cascade.findings()).allMatch(finding -> finding.code().equals(fault.code()));
        allUndefined(cascade);
    }

    private static void allUndefined(Cascade cascade) {
        assertThat(cascade.isSound()).isFalse();
        assertThat(cascade.breadthByDepth()).isEmpty();
        assertThat(cascade.branchingNumbers()).isEmpty();
        assertThat(cascade.reshareTimes()).isEmpty();
        List.of(
                        cascade.size(),
                        cascade.depth(),
                        cascade.leaves(),
                        cascade.maximumBreadth(),
                        cascade.depthOfMaximumBreadth(),
                        cascade.breadth(0),
                        cascade.branchingNumber(0),
                        cascade.meanDepthOfReshares(),
                        cascade.meanDepthOfAllNodes(),
                        cascade.meanOffspring(),
                        cascade.secondarySpread(),
                        cascade.broadcastShare(),
                        cascade.structuralVirality())
                .forEach(CascadeRefusalTest::refused);
    }

    private static void refused(MetricResult result) {
        assertThat(result.reason()).as(result.toString()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(result.explanation()).isNotBlank();
        assertThat(result.evidence().findings()).isNotEmpty();
    }

    private static List<String> subjects(Cascade cascade, CascadeFault fault) {
        return cascade.findings().stream()
                .filter(finding -> finding.code().equals(fault.code()))
                .map(Finding::subject)
                .toList();
    }
}
