package io.smm.e2e.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkippedTestsTest {

    @TempDir
    Path reports;

    @Test
    void aSkipWithoutANamedNeedIsReported() throws IOException {
        report("<testcase classname=\"A\" name=\"ran\"/>"
                + "<testcase classname=\"A\" name=\"lazy\"><skipped message=\"flaky, look later\"/></testcase>"
                + "<testcase classname=\"A\" name=\"silent\"><skipped/></testcase>");

        SkippedTests skipped = SkippedTests.in(reports);

        assertThat(skipped.tests()).isEqualTo(3);
        assertThat(skipped.unexplained()).containsExactly("A.lazy: \"flaky, look later\"", "A.silent: \"\"");
    }

    @Test
    void aSkipThatNamesItsFolderOrProfilePasses() throws IOException {
        report("<testcase classname=\"A\" name=\"data\">"
                + "<skipped message=\"needs ../shared/data/some-set\"/></testcase>"
                + "<testcase classname=\"A\" name=\"assumption\"><skipped type=\"T\">"
                + "<![CDATA[T: Assumption failed: needs ../shared/specs\n\tat A.assumption(A.java:1)]]></skipped></testcase>"
                + "<testcase classname=\"A\" name=\"server\"><skipped message=\"needs -Pservers\"/></testcase>");

        assertThat(SkippedTests.in(reports).unexplained()).isEmpty();
    }

    private void report(String cases) throws IOException {
        Files.writeString(reports.resolve("TEST-A.xml"), "<testsuite>" + cases + "</testsuite>");
    }
}
