package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.api.intake.recognition.CellGrid.Box;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.FundSource;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.text.Percentages;
import org.jspecify.annotations.Nullable;

/**
 * Reads fund rows out of a table: a head that names stages of money (年初预算数, 全年预算数, 全年执行数, 到位 …) above rows that name
 * sources, or label and value side by side (预算数： 100 | 执行数： 98).
 */
final class FundTable {

    private static final Pattern HEAD_WEIGHT = Pattern.compile("\\((\\d{1,3}) ?分");
    private static final Pattern WEIGHT_AND_RATE =
            Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)分? ?/ ?(\\d+(?:\\.\\d+)?) ?%");

    /** 市级补助 names a source; 市政道路维护 begins like one and is a project. */
    private static final Pattern MONEY_WORDS = Pattern.compile("资金|财政|拨款|补助|配套|级|预算|投资|投入|经费|专项|款");

    /** 执行率 is a rate of money, 完成率 in a list of projects may be one of anything. */
    private static final Pattern EXECUTION = Pattern.compile("执行|支出|使用");

    private static final Set<String> STAGES = Set.of("INITIAL", "ADJUSTED", "PLANNED", "IN_PLACE", "SPENT");

    private final CellGrid grid;
    private final ReportDraft draft;
    private final String unit;
    private final boolean unitKnown;
    private final Map<FundSource, FundRowDraft> rows = new LinkedHashMap<>();
    private @Nullable Reading<BigDecimal> headWeight;
    /** The item of expenditure whose parts the next rows name. */
    private ReportDraft.@Nullable ExpenditureDraft openUse;
    /** Units that the heads of single columns print, where they differ. */
    private final Map<Integer, String> columnUnits = new HashMap<>();

    FundTable(CellGrid grid, ReportDraft draft, @Nullable String unit) {
        this.grid = grid;
        this.draft = draft;
        this.unit = unit == null ? "万元" : unit;
        this.unitKnown = unit != null;
    }

    /** Whether a fund block with a head begins in a row. */
    static boolean headAt(CellGrid grid, int row) {
        int stages = 0;
        int named = 0;
        for (Box box : grid.filled(row)) {
            Optional<String> meaning = Vocabulary.FUND_COLUMNS.find(box.text());
            if (meaning.isPresent() && box.joined().length() <= 16) {
                named += meaning.get().equals("NONE") ? 0 : 1;
                stages += STAGES.contains(meaning.get()) ? 1 : 0;
            } else if (Words.points(box.text()).isPresent()) {
                return false;
            }
        }
        return stages >= 1 && named >= 2;
    }

    /** Whether a row pairs a stage or source with an amount. */
    static boolean pairsAt(CellGrid grid, int row) {
        List<Box> filled = grid.filled(row);
        for (int i = 0; i + 1 < filled.size(); i++) {
            Optional<String> stage = Vocabulary.FUND_COLUMNS.exact(filled.get(i).text());
            if (stage.filter(STAGES::contains).isPresent()
                    && MoneyUnit.amount(filled.get(i + 1).text(), "万元").isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Reads the block with its head in a row; the first row behind it. */
    int read(int headRow) {
        FundHead head = FundHead.at(grid, headRow);
        Map<Integer, String> columns = head.columns();
        dropNames(head.lastRow(), columns);
        columnUnits.putAll(head.units());
        String headUnit = head.unit() == null ? unit : head.unit();
        boolean known = unitKnown || head.unit() != null;
        head.boxes().stream()
                .filter(box -> box.row() >= headRow || columns.containsKey(box.column()))
                .forEach(this::use);
        weightInHead(headRow);
        int firstColumn = Stream.concat(columns.keySet().stream(), head.other().stream())
                .min(Integer::compare)
                .orElse(0);
        int row = head.lastRow() + 1;
        boolean any = false;
        if (amountsBelow(grid, headRow)) {
            readUnlabelled(headRow, columns, headUnit);
            any = true;
            row++;
        }
        for (; row < grid.rows(); row++) {
            List<Box> filled = grid.filled(row);
            if (filled.isEmpty()) {
                continue;
            }
            Box label = label(row, firstColumn);
            FundSource source = label == null ? null : source(label.text());
            if (label != null && source == null && hasAmounts(row, columns.keySet())) {
                if (!readUse(row, label, columns, headUnit)) {
                    noteUnknownRow(label);
                }
                continue;
            }
            if (label == null || source == null) {
                break;
            }
            readRow(row, label, source, columns, headUnit);
            any = true;
        }
        if (any && !known) {
            noteUnit(headRow);
        }
        return row;
    }

    /** What a column of a list of projects says about money; its points are none of the funds'. */
    static Optional<String> stage(String head) {
        return Vocabulary.FUND_COLUMNS
                .find(head)
                .filter(meaning -> STAGES.contains(meaning)
                        || meaning.equals("RATE") && EXECUTION.matcher(head).find());
    }

    /** Reads the amounts that one row of a list prints for its project as a whole. */
    void readListed(int headRow, int row, Map<Integer, String> columns) {
        for (int column : columns.keySet()) {
            String own = MoneyUnit.in(grid.textAt(headRow, column));
            if (own != null) {
                columnUnits.put(column, own);
            }
        }
        Box label = grid.at(headRow, columns.keySet().iterator().next());
        boolean any = columns.keySet().stream().anyMatch(c -> !Words.isNothing(grid.textAt(row, c)));
        if (label == null || !any) {
            return;
        }
        readRow(row, label, FundSource.TOTAL, columns, unit);
        if (!unitKnown && columnUnits.isEmpty()) {
            noteUnit(headRow);
        }
    }

    /** 年度预算数（万元） above 总额, 财政资金 heads the names of the rows, whatever its words say. */
    private void dropNames(int lastHeadRow, Map<Integer, String> columns) {
        columns.keySet().removeIf(column -> {
            Box below = grid.at(lastHeadRow + 1, column);
            return columns.size() > 1
                    && below != null
                    && below.row() == lastHeadRow + 1
                    && source(below.text()) != null;
        });
    }

    /** Whether the row below a head holds its amounts without naming a source. */
    static boolean amountsBelow(CellGrid grid, int headRow) {
        int amounts = 0;
        for (Box head : grid.filled(headRow)) {
            boolean stage = Vocabulary.FUND_COLUMNS
                    .find(head.text())
                    .filter(STAGES::contains)
                    .isPresent();
            Box below = grid.at(headRow + 1, head.column());
            if (stage
                    && below != null
                    && below.row() == headRow + 1
                    && MoneyUnit.amount(below.text(), "万元").isPresent()) {
                amounts++;
            }
        }
        boolean labelled =
                grid.row(headRow + 1).stream().anyMatch(b -> b.row() == headRow + 1 && source(b.text()) != null);
        return amounts >= 2 && !labelled && !oneOfSeveral(grid, headRow);
    }

    /** A row that is named, above further rows of amounts, is one part of the money: 2021年, 2022年, 合计. */
    private static boolean oneOfSeveral(CellGrid grid, int headRow) {
        Box first =
                grid.row(headRow + 1).isEmpty() ? null : grid.row(headRow + 1).get(0);
        boolean named = first != null
                && first.row() == headRow + 1
                && !first.isEmpty()
                && MoneyUnit.amount(first.text(), "万元").isEmpty();
        return named && hasAmounts(grid, headRow + 2);
    }

    private static boolean hasAmounts(CellGrid grid, int row) {
        return row < grid.rows()
                && grid.filled(row).stream()
                                .filter(b -> MoneyUnit.amount(b.text(), "万元").isPresent())
                                .count()
                        >= 2;
    }

    /** Whether the rows below a head name a source, directly or behind rows of amounts with other names. */
    static boolean namesSource(CellGrid grid, int headRow) {
        for (int row = FundHead.lastRow(grid, headRow) + 1; row < grid.rows(); row++) {
            if (grid.row(row).stream().anyMatch(b -> source(b.text()) != null)) {
                return true;
            }
            if (!hasAmounts(grid, row) || ScoreHead.at(grid, row).isPresent()) {
                return false;
            }
        }
        return false;
    }

    private void readUnlabelled(int headRow, Map<Integer, String> columns, String headUnit) {
        Box label =
                grid.at(headRow, columns.keySet().stream().min(Integer::compare).orElse(0));
        if (label == null) {
            return;
        }
        readRow(headRow + 1, label, FundSource.TOTAL, columns, headUnit);
    }

    /** 得分（20分×执行率） prints the weight of the row in its head. */
    private void weightInHead(int headRow) {
        for (Box box : grid.filled(headRow)) {
            if (Vocabulary.FUND_COLUMNS.find(box.text()).filter("SCORE"::equals).isPresent()) {
                Matcher m = HEAD_WEIGHT.matcher(org.gongkai.schema.text.NormalizedText.normalize(box.text()));
                if (m.find()) {
                    headWeight = new Reading<>(
                            new BigDecimal(m.group(1)), box.start(), box.end(), box.printed(), Confidence.LIKELY);
                }
            }
        }
    }

    private void noteUnit(int headRow) {
        Box at = grid.filled(headRow).get(0);
        draft.notes.add(
                Note.Kind.CONCLUDED,
                at.start(),
                at.end(),
                "资金表没有写明金额单位，按“万元”读取，请核对",
                "the fund table prints no unit; its amounts were read as 万元");
        for (FundRowDraft r : rows.values()) {
            r.values.replaceAll((k, v) -> v.value() instanceof Money ? v.as(Confidence.DOUBTFUL) : v);
        }
    }

    private boolean hasAmounts(int row, Set<Integer> columns) {
        return columns.stream()
                        .map(c -> grid.at(row, c))
                        .filter(b -> b != null
                                && b.row() == row
                                && MoneyUnit.amount(b.text(), unit).isPresent())
                        .count()
                >= 2;
    }

    /**
     * 基本支出 says what money was spent on, not where it came from: what was spent is an item of expenditure, 人员经费 a part of
     * it. Amounts of other stages have no place there and stay in the tray, with a note.
     */
    private boolean readUse(int row, Box label, Map<Integer, String> columns, String headUnit) {
        Optional<String> use = Vocabulary.FUND_USES.find(Words.key(label.text()).replaceFirst("^(?:其中|\\d)+", ""));
        Box spent = columns.entrySet().stream()
                .filter(c -> c.getValue().equals("SPENT"))
                .map(c -> grid.at(row, c.getKey()))
                .filter(b -> b != null && b.row() == row)
                .findFirst()
                .orElse(null);
        if (use.isEmpty() || spent == null) {
            return false;
        }
        String rowUnit = MoneyUnit.in(label.text());
        String unitHere = rowUnit == null ? columnUnits.getOrDefault(spent.column(), headUnit) : rowUnit;
        Optional<Money> amount = MoneyUnit.amount(spent.text(), unitHere);
        if (amount.isEmpty()) {
            return false;
        }
        Confidence confidence = unitKnown || !columnUnits.isEmpty() ? Confidence.CERTAIN : Confidence.DOUBTFUL;
        String name = Words.joined(label.text()).replaceFirst("^其中[:：]?", "");
        ReportDraft.ExpenditureDraft item = new ReportDraft.ExpenditureDraft(
                new Reading<>(name, label.start(), label.end(), null, confidence),
                new Reading<>(amount.get(), spent.start(), spent.end(), spent.printed(), confidence),
                new ArrayList<>());
        if (use.get().equals("USE")) {
            draft.expenditures.add(item);
            openUse = item;
        } else if (openUse != null) {
            openUse.items().add(item);
        } else {
            return false;
        }
        draft.notes.add(
                Note.Kind.CONCLUDED,
                label.start(),
                label.end(),
                "“" + name + "”是支出用途，不是资金来源：执行数读入支出明细，其余各栏金额留在未入稿文字中",
                "this row names a use of money: what was spent is an item of expenditure, other amounts stay in the tray");
        return true;
    }

    private void noteUnknownRow(Box label) {
        draft.notes.add(
                Note.Kind.NOT_UNDERSTOOD,
                label.start(),
                label.end(),
                "资金表“" + Words.joined(label.text()) + "”一行不是已知的资金来源，没有读入，金额在未入稿文字中",
                "this row of the fund table names no known source of money; its amounts stay in the tray");
    }

    /** The label of a fund row: the last text left of the amounts. */
    private @Nullable Box label(int row, int firstColumn) {
        Box label = null;
        for (Box box : grid.row(row)) {
            if (box.column() < firstColumn && !box.isEmpty() && (box.row() == row || source(box.text()) != null)) {
                label = box;
            }
        }
        return label;
    }

    /** 其中：当年财政拨款 names the source behind the colon. */
    static @Nullable FundSource source(String label) {
        String key = Words.key(label).replaceFirst("^(?:其中|[①-⑳]|\\d)+", "");
        Optional<String> found = Vocabulary.FUND_ROWS.find(key);
        if (found.isEmpty() && key.length() > 3 && key.length() <= 16) {
            found = loose(key);
        }
        return found.map(FundSource::valueOf).orElse(null);
    }

    private static Optional<String> loose(String key) {
        if (key.contains("结转") || key.contains("结余")) {
            return Optional.of("CARRIED_OVER");
        }
        if (key.contains("债券")) {
            return Optional.of("LOCAL_BOND");
        }
        if (key.contains("自筹") || key.contains("自有")) {
            return Optional.of("OWN_FUNDS");
        }
        if (key.contains("总额") || key.contains("合计")) {
            return Optional.of("TOTAL");
        }
        if (key.contains("其他") || key.contains("其它")) {
            return Optional.of("OTHER");
        }
        if (!MONEY_WORDS.matcher(key).find()) {
            return Optional.empty();
        }
        if (key.startsWith("中央")) {
            return Optional.of("CENTRAL");
        }
        if (key.startsWith("市县") || key.startsWith("地方")) {
            return Optional.of("PREFECTURE_AND_COUNTY");
        }
        if (key.startsWith("省") || key.startsWith("自治区")) {
            return Optional.of("PROVINCIAL");
        }
        if (key.startsWith("县") || key.startsWith("区级") || key.startsWith("区财政")) {
            return Optional.of("COUNTY");
        }
        if (key.startsWith("市")) {
            return Optional.of("PREFECTURE");
        }
        return key.contains("财政拨款") || key.contains("公共预算") ? Optional.of("FISCAL_APPROPRIATION") : Optional.empty();
    }

    private FundRowDraft row(FundSource source, Box label) {
        FundRowDraft known = rows.get(source);
        if (known != null) {
            return known;
        }
        FundRowDraft row = new FundRowDraft(
                source,
                Reading.certain(
                        Words.joined(label.text()),
                        label.start(),
                        label.end(),
                        Words.joined(label.text()).equals(label.printed()) ? null : label.printed()));
        rows.put(source, row);
        draft.funds.add(row);
        return row;
    }

    private void readRow(int row, Box label, FundSource source, Map<Integer, String> columns, String headUnit) {
        for (Box box : grid.row(row)) {
            if (box.row() == row
                    && box.column()
                            < columns.keySet().stream().min(Integer::compare).orElse(0)) {
                use(box);
            }
        }
        FundRowDraft target = rows.containsKey(source) ? null : row(source, label);
        if (target == null) {
            target = new FundRowDraft(
                    source, Reading.certain(Words.joined(label.text()), label.start(), label.end(), label.printed()));
            draft.funds.add(target);
        }
        String rowUnit = MoneyUnit.in(label.text());
        for (Map.Entry<Integer, String> column : columns.entrySet()) {
            Box box = grid.at(row, column.getKey());
            if (box == null || box.isEmpty() || box.row() != row || box == label) {
                continue;
            }
            String columnUnit = columnUnits.getOrDefault(column.getKey(), headUnit);
            put(target, column.getValue(), box, rowUnit == null ? columnUnit : rowUnit);
        }
        if (headWeight != null && source == FundSource.TOTAL) {
            target.put("maxScore", headWeight);
        }
    }

    private void put(FundRowDraft target, String meaning, Box box, String headUnit) {
        if (Words.isNothing(box.text())) {
            use(box);
            return;
        }
        String field = field(meaning);
        switch (meaning) {
            case "RATE" -> {
                Matcher both = WEIGHT_AND_RATE.matcher(org.gongkai.schema.text.NormalizedText.normalize(box.text()));
                if (both.matches()) {
                    target.put(
                            "maxScore",
                            Reading.certain(new BigDecimal(both.group(1)), box.start(), box.end(), box.printed()));
                    target.put(
                            "executionRatePercent",
                            Reading.certain(new BigDecimal(both.group(2)), box.start(), box.end(), box.printed()));
                    return;
                }
                Optional<BigDecimal> rate = Percentages.parse(box.text());
                if (rate.isEmpty()) {
                    rate = Words.points(box.text());
                    if (rate.isPresent()
                            && rate.get().compareTo(BigDecimal.ONE) <= 0
                            && rate.get().scale() > 0) {
                        rate = rate.map(r -> r.movePointRight(2));
                    }
                }
                rate.ifPresentOrElse(
                        r -> target.put(field, Reading.certain(r, box.start(), box.end(), box.printed())),
                        () -> notUnderstood(box, "执行率", "execution rate"));
            }
            case "WEIGHT", "SCORE" ->
                Words.points(box.text())
                        .ifPresentOrElse(
                                p -> target.put(
                                        field,
                                        Reading.certain(
                                                p,
                                                box.start(),
                                                box.end(),
                                                p.toPlainString().equals(box.printed()) ? null : box.printed())),
                                () -> notUnderstood(box, "分值", "points"));
            case "CONVERTED" -> use(box);
            default ->
                MoneyUnit.amount(box.text(), headUnit)
                        .ifPresentOrElse(
                                m -> target.put(field, Reading.certain(m, box.start(), box.end(), box.printed())),
                                () -> notUnderstood(box, "金额", "amount"));
        }
    }

    private static String field(String meaning) {
        return switch (meaning) {
            case "INITIAL" -> "initialBudget";
            case "ADJUSTED" -> "adjustedBudget";
            case "PLANNED" -> "planned";
            case "IN_PLACE" -> "inPlace";
            case "SPENT" -> "spent";
            case "RATE" -> "executionRatePercent";
            case "WEIGHT" -> "maxScore";
            default -> "score";
        };
    }

    private void notUnderstood(Box box, String what, String whatEn) {
        draft.notes.add(
                Note.Kind.NOT_UNDERSTOOD,
                box.start(),
                box.end(),
                "资金表" + what + "一格写着“" + Words.joined(box.text()) + "”，没有读成数，留空待核",
                "the " + whatEn + " cell of the fund table could not be read and stays empty");
    }

    /** Reads a row of pairs; each stage label rules the amounts to its right, source labels below it inherit its stage. */
    int readPairs(int first) {
        Map<Integer, String> stageAt = new LinkedHashMap<>();
        int row = first;
        for (; row < grid.rows(); row++) {
            List<Box> cells = grid.row(row);
            boolean understood = false;
            for (int i = 0; i < cells.size(); i++) {
                Box label = cells.get(i);
                if (label.row() != row || label.isEmpty()) {
                    continue;
                }
                Optional<String> stage = Vocabulary.FUND_COLUMNS.exact(label.text());
                FundSource source = source(label.text());
                Box value = i + 1 < cells.size() ? cells.get(i + 1) : null;
                if (stage.filter(s -> STAGES.contains(s) || s.equals("RATE")).isPresent()) {
                    stageAt.put(label.column(), stage.get());
                    use(label);
                    if (value != null && !value.isEmpty()) {
                        put(row(FundSource.TOTAL, label), stage.get(), value, unitOf(label));
                    }
                    understood = true;
                    i++;
                } else if (source != null && !stageAt.isEmpty()) {
                    String stageHere = stageAt.get(label.column());
                    use(label);
                    row(source, label);
                    if (stageHere != null
                            && value != null
                            && !value.isEmpty()
                            && Vocabulary.FUND_COLUMNS.exact(value.text()).isEmpty()) {
                        put(row(source, label), stageHere, value, unitOf(label));
                    }
                    understood = true;
                    i++;
                }
            }
            if (!understood) {
                break;
            }
            for (Box box : cells) {
                if (box.row() == row && box.rowSpan() > 1) {
                    use(box);
                }
            }
        }
        return Math.max(row, first + 1);
    }

    private String unitOf(Box label) {
        String own = MoneyUnit.in(label.text());
        return own == null ? unit : own;
    }

    private void use(Box box) {
        if (!box.printed().isEmpty()) {
            draft.structure.add(new int[] {box.start(), box.end()});
        }
    }
}
