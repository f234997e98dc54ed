package io.smm.e2e.docs;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.Support;
import java.util.List;
import java.util.Locale;

/** What networks can do, as Markdown, from the adapters' own declarations. */
final class CapabilityTables {

    private CapabilityTables() {}

    /** One row a capability, one column a network. */
    static String matrix(List<Capabilities> networks) {
        StringBuilder table = new StringBuilder("| capability |");
        networks.forEach(one -> table.append(' ').append(one.network()).append(" |"));
        table.append("\n|---|").append("---|".repeat(networks.size())).append('\n');
        for (Capability capability : Capability.values()) {
            table.append("| ").append(words(capability)).append(" |");
            networks.forEach(
                    one -> table.append(' ').append(mark(one.of(capability))).append(" |"));
            table.append('\n');
        }
        return table.toString();
    }

    /** Everything that one network's adapter declares. */
    static String details(Capabilities network) {
        StringBuilder table = new StringBuilder(
                "| capability | | what to know | instead | source | checked |\n|---|---|---|---|---|---|\n");
        for (Capability capability : Capability.values()) {
            CapabilityStatement statement = network.of(capability);
            table.append("| ")
                    .append(String.join(
                            " | ",
                            words(capability),
                            mark(statement),
                            cell(statement.note()
                                    + statement
                                            .price()
                                            .map(price -> " " + price)
                                            .orElse("")),
                            cell(statement.instead().orElse("")),
                            cell(statement.source()),
                            statement.asOf().toString()))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String mark(CapabilityStatement statement) {
        if (statement.support() == Support.CONDITIONAL) {
            return "◐";
        }
        return statement.support() == Support.YES ? "✓" : "–";
    }

    private static String words(Capability capability) {
        return capability.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String cell(String text) {
        return text.strip().replace("|", "\\|");
    }
}
