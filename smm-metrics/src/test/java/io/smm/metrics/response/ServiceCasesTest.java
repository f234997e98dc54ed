package io.smm.metrics.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.UndefinedReason;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ServiceCasesTest {

    private static final ServiceCase OPEN = new ServiceCase("a", false, OptionalLong.of(4));
    private static final ServiceCase RESOLVED = new ServiceCase("b", true, OptionalLong.of(1));
    private static final ServiceCase UNTOLD = new ServiceCase("c", true, OptionalLong.empty());

    @Test
    void casesThatAreStillOpenStayInTheDenominatorOfResolution() {
        assertThat(ServiceCases.of(List.of(OPEN, RESOLVED, UNTOLD)).resolution().fraction())
                .contains(Fraction.of(2, 3));
    }

    @Test
    void casesWhoseContactsAreNotKnownAreLeftOutOfTheirMeanAndCounted() {
        var perCase = ServiceCases.of(List.of(OPEN, RESOLVED, UNTOLD)).contactsPerCase();

        assertThat(perCase.fraction()).contains(Fraction.of(5, 2));
        assertThat(perCase.evidence().used()).isEqualTo(2);
        assertThat(perCase.evidence().leftOut())
                .containsOnlyKeys(UndefinedReason.MISSING_INPUT)
                .containsValue(1L);
    }

    @Test
    void contactsBeyond64BitsStayExact() {
        ServiceCase huge = new ServiceCase("h", false, OptionalLong.of(Long.MAX_VALUE));
        ServiceCase other = new ServiceCase("i", false, OptionalLong.of(Long.MAX_VALUE));

        assertThat(ServiceCases.of(List.of(huge, other)).contactsPerCase().fraction())
                .contains(Fraction.of(Long.MAX_VALUE));
    }

    @Test
    void withoutCasesNothingIsDefined() {
        assertThat(ServiceCases.of(List.of()).resolution().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(ServiceCases.of(List.of(UNTOLD)).contactsPerCase().reason())
                .contains(UndefinedReason.ZERO_DENOMINATOR);
    }

    @Test
    void aCaseThatComesTwiceIsRefusedByItsId() {
        assertThatThrownBy(() -> ServiceCases.of(List.of(OPEN, RESOLVED, OPEN)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("twice a");
    }

    @Test
    void aCaseWithoutAnIdOrWithFewerThanNoContactsIsRefusedWithBothFaults() {
        assertThatThrownBy(() -> new ServiceCase(" ", true, OptionalLong.of(-1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("id")
                .hasMessageContaining("contacts");
    }
}
