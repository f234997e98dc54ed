package io.smm.example.publisher.http;

import io.smm.account.TenantId;
import io.smm.post.plan.PlanState;
import java.util.List;
import java.util.function.ToLongFunction;

/** How many posts stand where: of each account, and of all accounts of a tenant. */
final class AccountTable {

    private record Figure(String label, String tone, ToLongFunction<AccountRow> of) {}

    private static final List<Figure> FIGURES = List.of(
            new Figure("Planned", "", row -> Math.max(0, row.in(PlanState.SCHEDULED) - row.due())),
            new Figure("In review", "", row -> row.in(PlanState.DRAFT, PlanState.IN_REVIEW, PlanState.APPROVED)),
            new Figure("Due", "", AccountRow::due),
            new Figure("Late", "warn", AccountRow::late),
            new Figure("On its way", "", row -> row.in(PlanState.DELIVERING, PlanState.PENDING)),
            new Figure("Held", "warn", row -> row.in(PlanState.HELD)),
            new Figure("Missed", "warn", row -> row.in(PlanState.MISSED)),
            new Figure("Partly", "warn", row -> row.in(PlanState.PARTLY_PUBLISHED)),
            new Figure("Failed", "bad", row -> row.in(PlanState.FAILED)),
            new Figure("Unknown", "bad", row -> row.in(PlanState.UNKNOWN)),
            new Figure("Published", "good", row -> row.in(PlanState.PUBLISHED)));

    private AccountTable() {}

    static String of(Desk desk, Situation now) {
        StringBuilder out = new StringBuilder("<section><h2>Accounts</h2><table><thead><tr><th>Account</th>");
        FIGURES.forEach(figure -> out.append("<th>").append(figure.label()).append("</th>"));
        out.append("</tr></thead>\n");
        for (TenantId tenant : desk.tenants()) {
            List<AccountRow> rows = now.accounts().stream()
                    .filter(row -> row.account().tenant().equals(tenant))
                    .toList();
            out.append("<tbody>");
            StringBuilder holds = new StringBuilder(Action.HOLD.link("tenant", tenant.value()));
            desk.brands(tenant)
                    .forEach(brand -> holds.append(
                            Action.HOLD.link("brand", Desk.name(tenant, brand), "hold the brand " + brand.value())));
            out.append(row("tenant", tenant.value(), holds.toString(), rows));
            rows.forEach(row -> out.append(row(
                    "",
                    row.account().account().id(),
                    Action.HOLD.link("account", Desk.name(row.account())),
                    List.of(row))));
            out.append("</tbody>\n");
        }
        return out.append("</table></section>\n").toString();
    }

    private static String row(String kind, String name, String hold, List<AccountRow> rows) {
        StringBuilder out = new StringBuilder("<tr class='%s'><th>%s %s</th>".formatted(kind, Html.text(name), hold));
        FIGURES.forEach(figure -> out.append(
                Html.cell(figure.label(), rows.stream().mapToLong(figure.of()).sum(), figure.tone())));
        return out.append("</tr>\n").toString();
    }
}
