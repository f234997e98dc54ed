package io.smm.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeNeedTest {

    @Test
    void theBroaderScopeServesAsWellAsTheNarrowerOne() {
        ScopeNeed statuses = ScopeNeed.anyOf("write:statuses", "write");

        assertThat(statuses.lacking(Set.of("read", "write"))).isEmpty();
        assertThat(statuses.lacking(Set.of("write:statuses"))).isEmpty();
        assertThat(statuses.lacking(Set.of("read"))).containsExactly(Set.of("write", "write:statuses"));
    }

    @Test
    void ofSeveralGroupsThoseAreToldOfWhichNothingWasGranted() {
        ScopeNeed need = ScopeNeed.allOf("tweet.write").and(ScopeNeed.anyOf("users.read", "users"));

        assertThat(need.lacking(List.of("tweet.write"))).containsExactly(Set.of("users.read", "users"));
        assertThat(need).hasToString("tweet.write and (users or users.read)");
    }

    @Test
    void aNeedOfNothingIsRefused() {
        assertThatThrownBy(() -> ScopeNeed.allOf()).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ScopeNeed.anyOf()).isInstanceOf(InvalidInputException.class);
    }
}
