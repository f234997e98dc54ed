package io.smm.e2e.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.e2e.support.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

    private static final Path README = Repository.root().resolve("README.md");
    private static final Pattern COMMAND = Pattern.compile("## (?:Run|Test) it\\n\\n```sh\\n([^`]*)```");

    @Test
    void theExampleIsWholeShortCompilesAndPublishes(@TempDir Path folder) throws Exception {
        String example = SourceCode.blocksOf(README).get(0);

        assertThat(example.lines()).hasSizeLessThanOrEqualTo(30);
        assertThat(new SourceCode("FirstPost", example).run(folder))
                .startsWith("PUBLISHED ")
                .hasLineCount(1);
    }

    @Test
    void theMavenSnippetNamesTheModulesOfTheExample() throws IOException {
        String readme = Files.readString(README);

        assertThat(SourceCode.blocksOf(README).get(0)).contains("io.smm.core", "io.smm.adapter.memory");
        assertThat(readme).contains("<artifactId>smm-core</artifactId>", "<artifactId>smm-adapter-memory</artifactId>");
        Matcher revision = Pattern.compile("<revision>([^<]+)</revision>")
                .matcher(Files.readString(Repository.root().resolve("pom.xml")));
        assertThat(revision.find()).isTrue();
        assertThat(readme).contains("<version>" + revision.group(1) + "</version>");
    }

    @Test
    void eachOfTheTwoCommandsIsOneLineInABlockOfItsOwn() throws IOException {
        List<String> commands = COMMAND.matcher(Files.readString(README))
                .results()
                .map((MatchResult block) -> block.group(1).strip())
                .toList();

        assertThat(commands).hasSize(2).allMatch(command -> command.lines().count() == 1);
    }
}
