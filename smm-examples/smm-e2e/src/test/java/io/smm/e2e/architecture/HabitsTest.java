package io.smm.e2e.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Habits that hold in every module: time comes from outside, packages are null-marked, nothing static changes. */
class HabitsTest {

    /**
     * The default wiring: the only classes that may ask the machine for the time or make a thread wait. Elsewhere a
     * clock and a sleeper come in from outside, so that tests own the time.
     */
    private static final Set<String> WIRING = Set.of(
            "io.smm.core.SmmBuilder", "io.smm.adapter.jdbc.DatabaseClock", "io.smm.example.quickstart.Quickstart");

    /** Measuring is asking the machine for the time. */
    private static final String MEASURING = "io.smm.benchmarks.";

    /** A server that keeps people waiting, and who kills processes while it does: on the machine's own time. */
    private static final String CHAOS = "io.smm.chaos.";

    /** Holds the terminal's streams to give them back: the contract looks for secrets in what is written there. */
    private static final Set<String> LISTENERS = Set.of("io.smm.testkit.tck.CapturedOutput");

    private final House main = House.main();

    @Test
    void timeIsInjected() {
        assertThat(accesses(main, HabitsTest::readsTheMachinesClock, WIRING))
                .filteredOn(fault -> !fault.contains(MEASURING) && !fault.contains(CHAOS))
                .isEmpty();
    }

    @Test
    void waitingIsInjected() {
        assertThat(accesses(main, HabitsTest::sleeps, WIRING))
                .filteredOn(fault -> !fault.contains(CHAOS) && !fault.contains(MEASURING))
                .isEmpty();
    }

    @Test
    void noTestSleeps() {
        assertThat(accesses(House.tests(), HabitsTest::sleeps, Set.of())).isEmpty();
    }

    @Test
    void librariesDoNotWriteToTheTerminal() {
        Predicate<JavaAccess<?>> terminal = a -> a.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("out", "err").contains(a.getName());

        assertThat(accesses(main, terminal, LISTENERS))
                .filteredOn(fault ->
                        !fault.contains("io.smm.example.") && !fault.contains(MEASURING) && !fault.contains(CHAOS))
                .isEmpty();
    }

    @Test
    void nothingStaticChanges() {
        List<String> faults = main.stream()
                .flatMap(c -> c.getFields().stream())
                .filter(f -> f.getModifiers().contains(JavaModifier.STATIC))
                .filter(f -> !f.getModifiers().contains(JavaModifier.FINAL))
                .filter(f -> !f.getModifiers().contains(JavaModifier.SYNTHETIC))
                .map(JavaField::getFullName)
                .toList();

        assertThat(faults).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = main.stream()
                .filter(c -> !isGenerated(c))
                .map(JavaClass::getPackage)
                .distinct()
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();

        assertThat(unmarked)
                .as("packages that the null checker would pass over")
                .isEmpty();
    }

    @Test
    void nobodyUsesTheOldDates() {
        List<String> faults = main.stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> Set.of("java.util.Date", "java.util.Calendar", "java.text.SimpleDateFormat")
                        .contains(d.getTargetClass().getName()))
                .map(d -> d.getDescription())
                .toList();

        assertThat(faults).isEmpty();
    }

    private static List<String> accesses(House house, Predicate<JavaAccess<?>> isFault, Set<String> except) {
        return house.stream()
                .filter(c -> !except.contains(c.getName()))
                .flatMap(c -> c.getAccessesFromSelf().stream())
                .filter(isFault)
                .map(JavaAccess::getDescription)
                .sorted()
                .toList();
    }

    private static boolean readsTheMachinesClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        if (owner.equals("java.lang.System")) {
            return name.equals("currentTimeMillis") || name.equals("nanoTime");
        }
        if (owner.equals("java.time.Clock")) {
            return name.startsWith("system") || name.startsWith("tick") && !takes(access, "java.time.Clock");
        }
        return owner.startsWith("java.time.") && name.equals("now") && !takes(access, "java.time.Clock");
    }

    private static boolean takes(JavaAccess<?> access, String type) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream()
                        .anyMatch(p -> p.getName().equals(type));
    }

    private static boolean sleeps(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return access.getName().equals("sleep")
                        && (owner.equals("java.lang.Thread") || owner.equals("java.util.concurrent.TimeUnit"))
                || access.getName().startsWith("park") && owner.equals("java.util.concurrent.locks.LockSupport");
    }

    /** Compiled templates, made at build time in packages of their own. */
    private static boolean isGenerated(JavaClass type) {
        return type.getPackageName().startsWith("io.smm.adapter.html.internal.template");
    }
}
