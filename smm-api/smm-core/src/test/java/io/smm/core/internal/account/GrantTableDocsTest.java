package io.smm.core.internal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Writes the guide's tables instead of checking them when the property {@code smm.docs.write} is {@code true}. */
class GrantTableDocsTest {

    private static final String BEGIN = "<!-- grants:begin -->";
    private static final String END = "<!-- grants:end -->";

    @Test
    void theGuideShowsTheTableThatTheEngineWorksBy() throws IOException {
        Path page = guide();
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        assertThat(begin).as("%s has the markers %s and %s", page, BEGIN, END).isBetween(0, end);
        String generated = text.substring(0, begin) + BEGIN + "\n" + tables() + text.substring(end);
        if (Boolean.getBoolean("smm.docs.write")) {
            Files.writeString(page, generated);
            return;
        }
        assertThat(text)
                .as("%s is stale: run this test with -Dsmm.docs.write=true", page)
                .isEqualTo(generated);
    }

    private static String tables() {
        StringBuilder out = new StringBuilder("| State | It means |\n|---|---|\n");
        for (GrantState state : GrantState.values()) {
            out.append("| ").append(state).append(" | ").append(state.meaning()).append(" |\n");
        }
        table(out, "Somebody needs a token", List.of(GrantEvent.CALL, GrantEvent.TIMER, GrantEvent.REFUSED));
        table(
                out,
                "An answer comes",
                List.of(
                        GrantEvent.GRANTED,
                        GrantEvent.FAILED,
                        GrantEvent.LOST,
                        GrantEvent.DENIED,
                        GrantEvent.OVERTAKEN));
        table(
                out,
                "The store answers, time passes",
                List.of(GrantEvent.NOT_SAVED, GrantEvent.SAVED, GrantEvent.NEARS_END, GrantEvent.ENDS));
        table(out, "Somebody comes or goes", List.of(GrantEvent.CONNECTED, GrantEvent.DISCONNECTED));
        return out.toString();
    }

    private static void table(StringBuilder out, String title, List<GrantEvent> events) {
        out.append("\n**").append(title).append("**\n\n| |");
        events.forEach(event -> out.append(' ').append(event.meaning()).append(" |"));
        out.append("\n|---|").append("---|".repeat(events.size())).append('\n');
        for (GrantState state : GrantState.values()) {
            out.append("| ").append(state).append(" |");
            events.forEach(event -> out.append(' ')
                    .append(cell(state, GrantTable.step(state, event)))
                    .append(" |"));
            out.append('\n');
        }
    }

    private static String cell(GrantState state, GrantStep step) {
        return step.next() == state ? step.action().meaning() : step.action().meaning() + " → " + step.next();
    }

    private static Path guide() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path page = folder.resolve("docs/guide/accounts.md");
            if (Files.exists(page)) {
                return page;
            }
        }
        throw new IllegalStateException(
                "docs/guide/accounts.md is in no folder above " + Path.of("").toAbsolutePath());
    }
}
