package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.report.Expenditure;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Funds;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.OutputQuantity;
import org.jspecify.annotations.Nullable;

/** The money of a draft, and the outputs it paid for. */
final class AssembledFunds {

    private final ReportDraft draft;
    private final Spans spans;

    AssembledFunds(ReportDraft draft, Spans spans) {
        this.draft = draft;
        this.spans = spans;
    }

    Funds funds() {
        List<FundRow> rows = new ArrayList<>();
        for (FundRowDraft row : draft.funds) {
            String at = "/funds/rows/" + rows.size();
            spans.put(at + "/label", row.label);
            spans.put(at + "/source", row.label.with(row.source));
            rows.add(new FundRow(
                    row.source,
                    row.label.value(),
                    money(row, at, "initialBudget"),
                    money(row, at, "adjustedBudget"),
                    money(row, at, "planned"),
                    money(row, at, "inPlace"),
                    money(row, at, "spent"),
                    number(row, at, "executionRatePercent"),
                    number(row, at, "maxScore"),
                    number(row, at, "score")));
        }
        return new Funds(rows, expenditures("/funds/expenditures", draft.expenditures));
    }

    private @Nullable Money money(FundRowDraft row, String at, String field) {
        return spans.put(at, row.values, field, Money.class);
    }

    private @Nullable BigDecimal number(FundRowDraft row, String at, String field) {
        return spans.put(at, row.values, field, BigDecimal.class);
    }

    private List<Expenditure> expenditures(String pointer, List<ReportDraft.ExpenditureDraft> drafts) {
        List<Expenditure> items = new ArrayList<>();
        for (ReportDraft.ExpenditureDraft item : drafts) {
            String at = pointer + "/" + items.size();
            spans.put(at + "/name", item.name());
            items.add(new Expenditure(
                    item.name().value(),
                    spans.put(at + "/amount", item.amount()),
                    expenditures(at + "/items", item.items())));
        }
        return items;
    }

    List<OutputQuantity> outputs() {
        return spans.put("/outputs", draft.outputs);
    }
}
