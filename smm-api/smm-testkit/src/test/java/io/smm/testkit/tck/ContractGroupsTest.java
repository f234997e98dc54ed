package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The list of the contract's groups for authors of adapters is the contract's own. */
class ContractGroupsTest {

    private static final Path CONTRIBUTING = Path.of("..", "..", "docs", "CONTRIBUTING.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| .+ \\| (.+) \\|$");
    private static final Pattern HOOK = Pattern.compile("`(\\w+)`");

    @Test
    void everyGroupHasARowAndNoRowIsOfAGroupThatIsNoMore() throws IOException {
        assertThat(rows().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(Stream.of(AdapterContract.class.getDeclaredClasses())
                        .filter(group -> group.isAnnotationPresent(Nested.class))
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void everyHookThatARowNamesExists() throws IOException {
        Set<String> hooks = Stream.of(ContractEnvironment.class, ContractServer.class)
                .flatMap(hands -> Stream.of(hands.getDeclaredMethods()))
                .map(Method::getName)
                .collect(Collectors.toSet());
        List<String> named = rows().flatMap(row -> HOOK.matcher(row.group(2)).results())
                .map(hook -> hook.group(1))
                .toList();

        assertThat(named).isNotEmpty();
        assertThat(hooks).containsAll(named);
    }

    private static Stream<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(CONTRIBUTING)).results();
    }
}
