package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.error.InvalidInputException;
import io.smm.error.SmmException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What goes wrong is told by its meaning, with what to do next. */
abstract class ErrorsContract extends ContractGroup {

    ErrorsContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void theEnvironmentKnowsWhatCanGoWrong() {
        assertThat(run().environment().errorSituations())
                .isNotEmpty()
                .extracting(ErrorSituation::name)
                .doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> eachSituationIsToldByItsMeaning() {
        List<ErrorSituation> situations = run().environment().errorSituations();
        return IntStream.range(0, situations.size())
                .mapToObj(row -> DynamicTest.dynamicTest(situations.get(row).name(), () -> check(row)));
    }

    /** Each row has a server of its own: what one row breaks stays broken. */
    private void check(int row) {
        try (ContractRun own = newRun()) {
            ErrorSituation situation = own.environment().errorSituations().get(row);
            situation.arrange().run();

            SmmException error = ContractRun.failureOf(() -> situation.call().make(own.smm(), own.connection()));

            assertThat(error).isExactlyInstanceOf(situation.error());
            assertThat(error.retryAdvice().kind()).isEqualTo(situation.advice());
            if (!(error instanceof InvalidInputException)) {
                assertThat(error.details().network()).contains(own.network());
                assertThat(error.details().tenant()).contains(own.connection().tenant());
            }
            assertThat(own.secrets().findsIn(error))
                    .as("a secret in the error or its trace")
                    .isFalse();
        }
    }
}
