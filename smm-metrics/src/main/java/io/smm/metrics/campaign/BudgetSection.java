package io.smm.metrics.campaign;

import io.smm.Money;
import io.smm.campaign.CampaignBudget;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.plan.BudgetUse;
import io.smm.metrics.plan.MediaUse;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.CellKind;
import io.smm.metrics.report.Column;
import io.smm.metrics.report.Notes;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Table;
import java.util.List;
import java.util.Optional;

/** What the campaign may cost, and what the networks say was spent on its advertisements. */
final class BudgetSection {

    private static final String TITLE = "Budget and spend";
    private static final String INTRO =
            "The budget is the plan. Spent is what the networks' ad reports state; networks correct it"
                    + " for some days. What was paid besides media is only in the cost that the owner gives.";

    private BudgetSection() {}

    /** The section; empty when no budget is planned and no ad report was given. */
    static Optional<Section> of(ReportInput in) {
        Optional<CampaignBudget> budget = in.campaign().budget();
        if (budget.isPresent()) {
            return Optional.of(Section.of(TITLE, INTRO, table(in, budget.get())));
        }
        return in.plan().ads().isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of(
                        TITLE, INTRO, Notes.of("The campaign has no budget that the spend could be held against.")));
    }

    private static Table table(ReportInput in, CampaignBudget budget) {
        BudgetUse use = BudgetUse.of(budget, in.plan().ads());
        Table.Builder table = Table.builder(
                "Planned and spent",
                List.of(
                        Column.of("For", CellKind.TEXT),
                        Column.of("Planned", CellKind.MONEY),
                        Column.of("Spent", CellKind.MONEY),
                        Column.of("Used", CellKind.PERCENT)));
        use.media().forEach((network, media) -> table.row(row("Media on " + network.id(), media)));
        table.row(row("All media", use.all()));
        table.row(List.of(
                new Cell.Text("Not for media"),
                new Cell.Amount(budget.unallocated()),
                new Cell.Undefined(UndefinedReason.MISSING_INPUT, "networks do not know it"),
                new Cell.Undefined(UndefinedReason.MISSING_INPUT, "")));
        table.row(List.of(
                new Cell.Text("The whole campaign"),
                new Cell.Amount(budget.total()),
                cell(in.campaign().economics().cost(), "the cost is not given"),
                Cell.of(BudgetUse.ofCost(budget, in.campaign().economics()))));
        return table.build();
    }

    private static List<Cell> row(String what, MediaUse use) {
        return List.of(
                new Cell.Text(what),
                cell(use.planned(), "nothing was allocated"),
                Cell.of(use.spent()),
                Cell.of(use.used()));
    }

    private static Cell cell(Optional<Money> money, String why) {
        return money.<Cell>map(Cell.Amount::new)
                .orElseGet(() -> new Cell.Undefined(UndefinedReason.MISSING_INPUT, why));
    }
}
