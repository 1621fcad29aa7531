package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.FundSource;
import org.gongkai.schema.report.Money;

/**
 * Reads a form whose labels and values run into one another: 项目负责人王静联系电话65203111地址…. Only labels that hardly occur inside
 * a value are looked for, and only where at least four of them follow one another without a full stop.
 */
final class FlatForm {

    private static final List<String> LABELS = List.of(
            "项目实施单位", "实施单位", "项目单位", "主管部门", "项目负责人", "负责人", "联系电话", "电话", "通讯地址", "地址", "邮政编码", "邮编", "项目类型", "项目名称",
            "联系人", "预算年度", "填报日期", "项目起止时间", "评价单位", "评价机构");
    private static final Pattern LABEL = Pattern.compile(LABELS.stream().collect(Collectors.joining("|")));
    private static final Pattern STAGE = Pattern.compile(
            "(计划投资额|计划投资|预算安排|年初预算数?|全年预算数?|预算数|实际到位资金|到位资金|实际到位|资金到位|实际使用情况|实际使用|实际支出|执行数|支出数) ?[（(](万元|元|亿元)[)）]");
    private static final Pattern SOURCE = Pattern.compile(
            "中央财政(?:资金|预算)?|省(?:级)?财政(?:资金|预算)?|市县财政(?:资金|预算)?|市级?财政(?:资金|预算)?|县级?财政(?:资金|预算)?|地方债券资金|自筹资金|上年结转资金?|其他资金");
    private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d{2}(?=\\d+\\.)|\\d+(?:\\.\\d+)?");

    private final ReportDraft draft;
    private final Line line;

    FlatForm(ReportDraft draft, Line line) {
        this.draft = draft;
        this.line = line;
    }

    /** Reads the line as a form; false where it is none. */
    boolean read() {
        String text = line.text();
        if (text.contains("。") || text.length() > 1200) {
            return false;
        }
        List<int[]> labels = new ArrayList<>();
        Matcher m = LABEL.matcher(text);
        while (m.find()) {
            labels.add(new int[] {m.start(), m.end()});
        }
        if (labels.size() < 4 || labels.get(0)[0] > 2) {
            return false;
        }
        Matcher stage = STAGE.matcher(text);
        int money = stage.find() ? stage.start() : text.length();
        FormReader form = new FormReader(draft);
        for (int i = 0; i < labels.size(); i++) {
            int[] label = labels.get(i);
            if (label[0] >= money) {
                break;
            }
            int end = i + 1 < labels.size() ? Math.min(labels.get(i + 1)[0], money) : money;
            String name = text.substring(label[0], label[1]);
            String value = text.substring(label[1], end).replaceFirst("^[:：\\s]+", "");
            form.put(
                    Vocabulary.LABELS.exact(name).orElse("other"),
                    name,
                    line.start() + label[0],
                    value,
                    line.start() + end - value.length());
        }
        if (money < text.length()) {
            money(money);
        }
        draft.structure.add(new int[] {line.start(), line.end()});
        return true;
    }

    // ---- the fund matrix ---------------------------------------------------------------------------------------

    private record Stage(String field, String label, String unit, int start, int end) {}

    /**
     * Stages with their total first; then each source as often as there are labelled columns, the n-th time for the n-th
     * stage. A number behind the last time is of the stage that has no label there: likely, not certain.
     */
    private void money(int from) {
        String text = line.text();
        List<Stage> stages = new ArrayList<>();
        Matcher m = STAGE.matcher(text);
        m.region(from, text.length());
        while (m.find()) {
            stages.add(new Stage(field(m.group(1)), m.group(), m.group(2), m.start(), m.end()));
        }
        Matcher sources = SOURCE.matcher(text);
        int firstSource = sources.find(from) ? sources.start() : text.length();
        Stage first = stages.get(0);
        FundRowDraft total = new FundRowDraft(
                FundSource.TOTAL,
                Reading.certain(first.label(), line.start() + first.start(), line.start() + first.end(), null));
        FormReader form = new FormReader(draft);
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            int end = i + 1 < stages.size() ? stages.get(i + 1).start() : text.length();
            int valueEnd = Math.min(end, Math.max(stage.end(), firstSource));
            Matcher number = NUMBER.matcher(text).region(stage.end(), valueEnd);
            if (number.find() && stage.end() < firstSource) {
                total.put(stage.field(), amount(number.group(), stage.unit(), number.start(), Confidence.CERTAIN));
            }
            form.put(
                    "other",
                    stage.label(),
                    line.start() + stage.start(),
                    text.substring(stage.end(), end),
                    line.start() + stage.end());
        }
        draft.funds.add(total);
        rows(firstSource, stages);
    }

    private void rows(int from, List<Stage> stages) {
        String text = line.text();
        Map<String, FundRowDraft> rows = new LinkedHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        Matcher m = SOURCE.matcher(text);
        int at = from;
        while (at < text.length() && m.find(at)) {
            String label = m.group();
            int next = text.length();
            Matcher following = SOURCE.matcher(text);
            if (following.find(m.end())) {
                next = following.start();
            }
            FundSource source = FundTable.source(label);
            int start = m.start();
            FundRowDraft row = rows.computeIfAbsent(
                    label,
                    l -> new FundRowDraft(
                            source == null ? FundSource.OTHER : source,
                            Reading.certain(l, line.start() + start, line.start() + start + l.length(), null)));
            int nth = times.merge(label, 1, Integer::sum) - 1;
            Matcher number = NUMBER.matcher(text).region(m.end(), next);
            int column = nth;
            while (number.find() && column < stages.size()) {
                Stage stage = stages.get(column);
                boolean extra = column > nth;
                row.put(
                        stage.field(),
                        amount(
                                number.group(),
                                stage.unit(),
                                number.start(),
                                extra ? Confidence.DOUBTFUL : Confidence.LIKELY));
                if (extra) {
                    draft.notes.add(
                            Note.Kind.AMBIGUOUS,
                            line.start() + number.start(),
                            line.start() + number.end(),
                            "“" + number.group() + "”前没有标签，按顺序读作" + label + "的" + stage.label() + "，也可能是合计",
                            "this amount has no label of its own; it was read in the order of the columns",
                            List.of(label + " " + stage.label(), "合计 " + stage.label()));
                }
                column++;
            }
            at = m.end();
        }
        draft.funds.addAll(rows.values());
    }

    private Reading<Money> amount(String number, String unit, int at, Confidence confidence) {
        return new Reading<>(
                new Money(MoneyUnit.in(new BigDecimal(number), unit)),
                line.start() + at,
                line.start() + at + number.length(),
                number,
                confidence);
    }

    private static String field(String stage) {
        if (stage.startsWith("计划") || stage.equals("预算安排")) {
            return "planned";
        }
        if (stage.contains("到位")) {
            return "inPlace";
        }
        if (stage.startsWith("年初")) {
            return "initialBudget";
        }
        return stage.contains("预算") ? "adjustedBudget" : "spent";
    }
}
