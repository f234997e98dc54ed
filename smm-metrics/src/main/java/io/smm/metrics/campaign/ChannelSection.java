package io.smm.metrics.campaign;

import io.smm.account.AccountRef;
import io.smm.campaign.Cadence;
import io.smm.campaign.Channel;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.plan.ChannelProgress;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.CellKind;
import io.smm.metrics.report.Column;
import io.smm.metrics.report.Notes;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How often each channel was posted to, against its plan. */
final class ChannelSection {

    private static final String TITLE = "Channels";
    private static final String INTRO =
            "Posts a week are counted from the beginning of the campaign to its end or to the time of"
                    + " this report. Done is by what the plan asks for in that time, and may be above 100 %.";

    private ChannelSection() {}

    /** The section; empty when no channel is planned and no delivery was given. */
    static Optional<Section> of(ReportInput in, Instant now) {
        if (in.campaign().channels().isEmpty() && !in.plan().deliveriesGiven()) {
            return Optional.empty();
        }
        if (!in.plan().deliveriesGiven()) {
            return Optional.of(Section.of(
                    TITLE,
                    INTRO,
                    Notes.of("No deliveries were given, so that nobody knows what was published where.")));
        }
        Table.Builder table = Table.builder(
                "Plan and done",
                List.of(
                        Column.of("Account", CellKind.TEXT),
                        Column.of("Network", CellKind.TEXT),
                        Column.of("Purpose", CellKind.TEXT),
                        Column.numbers("Posts", "posts"),
                        Column.numbers("Planned", "posts per week"),
                        Column.numbers("Published", "posts per week"),
                        Column.of("Done", CellKind.PERCENT)));
        ChannelProgress.of(in.campaign(), in.plan().posts(), now).forEach(channel -> table.row(row(channel)));
        Optional<String> note = leftOut(in);
        note.ifPresent(table::note);
        return Optional.of(Section.of(TITLE, INTRO, table.build()));
    }

    private static List<Cell> row(ChannelProgress progress) {
        AccountRef account = progress.account();
        String purpose = progress.channel()
                .map(channel -> Words.sentence(
                        channel.purpose().name().toLowerCase(Locale.ROOT).replace('_', ' ')))
                .orElse("Not in the plan");
        return List.of(
                new Cell.Text(account.handle().orElse(account.id())),
                new Cell.Text(account.network().id()),
                new Cell.Text(purpose),
                new Cell.Number(BigDecimal.valueOf(progress.posts()), "posts"),
                progress.channel()
                        .flatMap(Channel::cadence)
                        .map(Cadence::postsPerWeek)
                        .<Cell>map(posts -> new Cell.Number(BigDecimal.valueOf(posts), "posts per week"))
                        .orElseGet(() -> new Cell.Undefined(UndefinedReason.MISSING_INPUT, "not planned")),
                Cell.of(progress.perWeek()),
                Cell.of(progress.fulfilment()));
    }

    private static Optional<String> leftOut(ReportInput in) {
        long unpublished = in.plan().posts().unpublished();
        long elsewhere = in.plan().posts().elsewhere();
        String words = (unpublished == 0
                        ? ""
                        : "Not counted: " + deliveries(unpublished) + " of which nothing is known to stand. ")
                + (elsewhere == 0 ? "" : "Left out: " + deliveries(elsewhere) + " of another campaign.");
        return Optional.of(words.strip()).filter(text -> !text.isEmpty());
    }

    private static String deliveries(long number) {
        return number + (number == 1 ? " delivery" : " deliveries");
    }
}
