package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.FundSource;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.SectionRole;
import org.gongkai.schema.text.Amounts;
import org.gongkai.schema.text.ChineseNumerals;
import org.gongkai.schema.text.NormalizedText;
import org.gongkai.schema.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads fund amounts that running text states (年初预算32万元 … 支出31.48万元) and enumerations of expenditure. A table of funds goes
 * before the text; where the text gives several amounts for one stage, the first is taken as doubtful and all are named.
 */
final class MoneyReader {

    private static final Pattern AMOUNT = Pattern.compile("(?<!\\d[,·・•‧∙.])(?<!\\d)(-?\\d+(?:\\.\\d+)?|"
            + "[一二三四五六七八九两十百千零〇点]{2,12}(?:万[一二三四五六七八九十百千零〇]{1,8})?) ?(亿元|万元|千元|元)(?!/|每|以[上下内]|\\(含)");
    private static final Pattern RATE = Pattern.compile("(?:执行率|支出率|支付率|执行进度)[^。;,\\d]{0,8}?(\\d{1,3}(?:\\.\\d+)?) ?%");

    /** Words by which a sentence outside the sections on money speaks of the project's funds. */
    private static final Pattern OF_FUNDS = Pattern.compile(
            "年初预算|预算安排|安排预算|资金到位|实际支出|全年预算|预算资金|财政资金|专项资金|共计支出|累计支出|总投资|年度预算|全年支出|(?:中央|省级|市级|县级|区级)资金|资金总额");

    private record Stage(String field, Pattern words) {}

    private static final List<Stage> STAGES = List.of(
            new Stage("executionRatePercent", Pattern.compile("执行率")),
            new Stage(
                    "skip",
                    Pattern.compile(
                            "结余|节约|剩余|未支付|尚未|结转下年|收回|缴回|单价|合同|中标|控制价|每|人均|标准|投标|审定|节余|差额|缺口|追加|调减|调增|核减|以上|以下")),
            new Stage("spent", Pattern.compile("支出|使用|支付|列支|开支|花费|执行数|已用|付款|实际执行|完成投资|报销")),
            new Stage("inPlace", Pattern.compile("到位|收到|拨入|拨付到|拨付资金|实际拨付|下拨")),
            new Stage("initialBudget", Pattern.compile("年初预算|年初安排|年初批复|年初部门预算")),
            new Stage(
                    "adjustedBudget",
                    Pattern.compile("全年预算|调整后预算|调整预算|预算调整|调整为|预算数|预算总额|预算资金|预算安排|安排预算|预算金额|下达|安排|批复|预算为|总预算|预算")),
            new Stage("planned", Pattern.compile("计划投资|总投资|计划投入|项目资金|资金总额|计划")));

    private static final Pattern SOURCE = Pattern.compile(
            "中央(?:财政|资金|补助|专项)|省级?(?:财政|资金|补助|配套|专项)|自治区(?:财政|资金|补助)|市县(?:财政|资金|配套)|(?:市级?|市本级)(?:财政|资金|补助|配套)|"
                    + "(?:县级?|县本级|区级|区本级|县区级?)(?:财政|资金|配套|补助)|区财政|本级财政|自筹(?:资金)?|自有资金|单位资金|债券(?:资金)?|专项债券?|上年结转|其他资金");

    private final ReportDraft draft;
    private final boolean table;
    private final Map<String, FundRowDraft> rows = new LinkedHashMap<>();
    private final Map<String, List<Reading<Money>>> found = new LinkedHashMap<>();

    MoneyReader(ReportDraft draft) {
        this.draft = draft;
        this.table = !draft.funds.isEmpty();
    }

    void read() {
        for (SectionDraft section :
                draft.sections.stream().flatMap(SectionDraft::walk).toList()) {
            SectionRole role = section.effectiveRole();
            boolean money = role == SectionRole.FUNDS
                    || section.title().contains("资金")
                    || section.title().contains("预算");
            boolean basic =
                    role == SectionRole.BASIC_INFORMATION || role == SectionRole.PROJECT_OVERVIEW || role == null;
            boolean away =
                    role == SectionRole.SUGGESTIONS || role == SectionRole.PROBLEMS || role == SectionRole.EXPERIENCE;
            for (Line line : section.lines()) {
                boolean titled = line.text().startsWith("项目资金") || line.text().startsWith("资金");
                if (!away && (money || basic || titled)) {
                    read(line, money || titled);
                }
            }
        }
        settle();
    }

    private void read(Line line, boolean trusted) {
        NormalizedText normal = NormalizedText.of(line.text());
        String text = normal.text();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '。') {
                int end = i;
                if (table) {
                    complete(text, from, end, normal, line);
                }
                int items = new Enumeration(draft, line, normal).take(from, end);
                int stop = items < 0 ? end : items;
                if (!table
                        && (trusted
                                || OF_FUNDS.matcher(text.substring(from, stop)).find())) {
                    sentence(text, from, stop, normal, line, trusted);
                }
                from = i + 1;
            }
        }
    }

    private void sentence(String text, int from, int end, NormalizedText normal, Line line, boolean trusted) {
        Matcher amount = AMOUNT.matcher(text).region(from, end).useTransparentBounds(true);
        int clause = from;
        String only = onlySource(text.substring(from, end));
        String stageBefore = null;
        while (amount.find()) {
            String lead = text.substring(clause, amount.start());
            int stop = Math.max(lead.lastIndexOf(';'), Math.max(lead.lastIndexOf(','), lead.lastIndexOf('、')));
            String near = stop < 0 ? lead : lead.substring(stop + 1);
            String stage = stage(near);
            if (stage == null && !near.equals(lead)) {
                stage = stage(lead);
            }
            String source = lastSource(near);
            if (stage == null && source != null) {
                stage = stageBefore;
            }
            clause = amount.end();
            if (stage == null || stage.equals("skip") || stage.equals("executionRatePercent")) {
                continue;
            }
            boolean part = source == null && (near.startsWith("其中") || lead.contains("其中"));
            stageBefore = stage;
            if (part) {
                continue;
            }
            Span span = normal.span(amount.start(), amount.end());
            Optional<BigDecimal> number = ChineseNumerals.parse(amount.group(1));
            if (number.isEmpty()) {
                continue;
            }
            Money money = new Money(Amounts.inTenThousandYuan(number.get(), amount.group(2)));
            String named = source != null ? source : only;
            put(
                    named,
                    stage,
                    new Reading<>(
                            money,
                            line.start() + span.start(),
                            line.start() + span.end(),
                            span.of(line.text()),
                            trusted ? Confidence.CERTAIN : Confidence.LIKELY),
                    text,
                    from,
                    normal,
                    line);
        }
        Matcher rate = RATE.matcher(text).region(from, end);
        if (rate.find() && !rows.isEmpty()) {
            Span span = normal.span(rate.start(1), rate.end());
            rows.values()
                    .iterator()
                    .next()
                    .put(
                            "executionRatePercent",
                            Reading.certain(
                                    new BigDecimal(rate.group(1)),
                                    line.start() + span.start(),
                                    line.start() + span.end(),
                                    span.of(line.text())));
        }
    }

    private static @Nullable String stage(String lead) {
        String best = null;
        int at = -1;
        for (Stage stage : STAGES) {
            Matcher m = stage.words().matcher(lead);
            int last = -1;
            while (m.find()) {
                last = m.start();
            }
            if (last >= 0 && stage.field().equals("skip")) {
                return "skip";
            }
            if (last > at) {
                at = last;
                best = stage.field();
            }
        }
        if ("adjustedBudget".equals(best) && lead.contains("年初")) {
            return "initialBudget";
        }
        return best;
    }

    private static @Nullable String lastSource(String text) {
        Matcher m = SOURCE.matcher(text);
        String last = null;
        while (m.find()) {
            last = m.group();
        }
        return last;
    }

    private static @Nullable String onlySource(String sentence) {
        Matcher m = SOURCE.matcher(sentence);
        String only = null;
        while (m.find()) {
            if (only != null && !only.equals(m.group())) {
                return null;
            }
            only = m.group();
        }
        return only;
    }

    private void put(
            @Nullable String source,
            String stage,
            Reading<Money> amount,
            String text,
            int from,
            NormalizedText normal,
            Line line) {
        FundSource which = source == null ? FundSource.TOTAL : FundTable.source(source);
        FundSource key = which == null ? FundSource.FISCAL_APPROPRIATION : which;
        found.computeIfAbsent(key + "/" + stage, k -> new ArrayList<>()).add(amount);
        FundRowDraft row = rows.get(key.name());
        if (row == null) {
            Reading<String> label = label(source, amount, text, from, normal, line);
            row = new FundRowDraft(key, label);
            rows.put(key.name(), row);
        }
        row.put(stage, amount);
    }

    private static Reading<String> label(
            @Nullable String source, Reading<Money> amount, String text, int from, NormalizedText normal, Line line) {
        int at = source == null ? -1 : text.indexOf(source, from);
        if (source != null && at >= 0) {
            Span span = normal.span(at, at + source.length());
            return Reading.certain(source, line.start() + span.start(), line.start() + span.end(), null);
        }
        return new Reading<>(
                FundSource.TOTAL.label(), amount.start(), amount.end(), amount.printed(), Confidence.LIKELY);
    }

    /** 共计支出406.52万元: what a form without its own figure for all sources leaves open. */
    private void complete(String text, int from, int end, NormalizedText normal, Line line) {
        FundRowDraft total = draft.funds.stream()
                .filter(r -> r.source == FundSource.TOTAL)
                .findFirst()
                .orElse(null);
        Matcher m = TOTAL_SPENT.matcher(text).region(from, end);
        if (total == null || total.values.containsKey("spent") || !m.find()) {
            return;
        }
        Span span = normal.span(m.start(1), m.end());
        total.put(
                "spent",
                new Reading<>(
                        new Money(Amounts.inTenThousandYuan(new BigDecimal(m.group(1)), m.group(2))),
                        line.start() + span.start(),
                        line.start() + span.end(),
                        span.of(line.text()),
                        Confidence.LIKELY));
    }

    private static final Pattern TOTAL_SPENT =
            Pattern.compile("(?:共计|合计|累计|总共)(?:实际)?(?:支出|使用|支付) ?(\\d+(?:\\.\\d+)?) ?(亿元|万元|千元|元)");

    private void settle() {
        if (table) {
            return;
        }
        found.forEach((key, amounts) -> {
            List<String> different =
                    amounts.stream().map(a -> a.value() + "万元").distinct().toList();
            if (different.size() > 1) {
                int slash = key.indexOf('/');
                FundRowDraft row = rows.get(key.substring(0, slash));
                String field = key.substring(slash + 1);
                if (row != null) {
                    row.values.computeIfPresent(field, (k, v) -> v.as(Confidence.DOUBTFUL));
                }
                Reading<Money> first = amounts.get(0);
                draft.notes.add(
                        Note.Kind.AMBIGUOUS,
                        first.start(),
                        first.end(),
                        "文中同一类金额有几个数，草稿取第一个，请核对",
                        "the text gives several amounts of this kind; the first one is used",
                        different);
            }
        });
        draft.funds.addAll(rows.values());
        noteConcluded();
    }

    private void noteConcluded() {
        if (rows.isEmpty()) {
            return;
        }
        Reading<String> label = rows.values().iterator().next().label;
        draft.notes.add(
                Note.Kind.CONCLUDED,
                label.start(),
                label.end(),
                "资金数取自正文文字，没有资金表，请核对各阶段金额",
                "the amounts were read from running text, there is no fund table; check them");
    }
}
