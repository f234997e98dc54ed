package io.smm.metrics.campaign;

import io.smm.listening.Signal;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.CellKind;
import io.smm.metrics.report.Column;
import io.smm.metrics.report.Notes;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What people said below the posts, and what was answered. */
final class CommentSection {

    private static final String TITLE = "Comments";

    private CommentSection() {}

    static Section of(ReportInput in) {
        Optional<List<Signal>> read = in.comments();
        if (read.isEmpty()) {
            return new Section(TITLE, Optional.empty(), List.of(Notes.of("Comments were not read.")));
        }
        List<Signal> comments = read.get();
        if (comments.isEmpty()) {
            return new Section(TITLE, Optional.empty(), List.of(Notes.of("Comments were read: there was none.")));
        }
        String intro =
                Words.count(comments.size(), "comment") + " read, " + answered(in, comments) + " of them answered.";
        return Section.of(TITLE, intro, table(in, comments));
    }

    static long answered(ReportInput in, List<Signal> comments) {
        return comments.stream()
                .filter(comment -> in.answer(comment).isPresent())
                .count();
    }

    private static Table table(ReportInput in, List<Signal> comments) {
        Table.Builder table = Table.builder(
                "Comments, newest first",
                List.of(
                        Column.of("Said at", CellKind.DATE),
                        Column.of("By", CellKind.TEXT),
                        Column.of("Network", CellKind.TEXT),
                        Column.of("Comment", CellKind.TEXT),
                        Column.of("Answered at", CellKind.DATE)));
        comments.stream()
                .sorted(Comparator.comparing(Signal::saidAt).reversed())
                .limit(in.rowLimit())
                .forEach(comment -> table.row(
                        new Cell.Moment(comment.saidAt()),
                        new Cell.Text(comment.author()
                                .handle()
                                .orElse(comment.author().id())),
                        new Cell.Text(comment.ref().network().id()),
                        new Cell.Text(comment.text().text()),
                        answeredAt(in, comment)));
        return table.omittedRows(Math.max(0, comments.size() - in.rowLimit())).build();
    }

    private static Cell answeredAt(ReportInput in, Signal comment) {
        return in.answer(comment)
                .<Cell>map(answer -> new Cell.Moment(answer.publishedAt()))
                .orElseGet(() -> new Cell.Undefined(UndefinedReason.MISSING_INPUT, "not answered"));
    }
}
