package org.gongkai.api.intake.recognition;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.Choice;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.DateRange;
import org.gongkai.schema.report.EvaluationKind;
import org.gongkai.schema.report.EvaluationMode;
import org.gongkai.schema.report.EvaluatorType;
import org.gongkai.schema.report.FormField;
import org.gongkai.schema.report.Grade;
import org.gongkai.schema.report.Organisation;
import org.gongkai.schema.report.Organiser;
import org.gongkai.schema.report.PartialDate;
import org.gongkai.schema.report.ProjectKind;
import org.gongkai.schema.text.Dates;
import org.jspecify.annotations.Nullable;

/** Puts the value of a form's label where it belongs. Every label becomes a form field, the empty ones too. */
final class FormReader {

    private static final List<String> MODES = List.of("实施过程评价", "完成结果评价", "事前评估", "事中评价", "事后评价", "过程评价", "结果评价");
    private static final List<String> ORGANISERS = List.of("财政部门", "主管部门", "项目单位", "部门单位");
    private static final List<String> EVALUATORS = List.of("中介机构", "专家组", "项目单位评价组", "第三方机构", "评价组");
    private static final List<String> KINDS =
            List.of("经常性项目", "一次性项目", "经常性", "一次性", "延续性项目", "新增项目", "常年性项目", "阶段性项目");
    private static final Pattern PHONE =
            Pattern.compile("(?<!\\d)(?:1\\d{10}|0\\d{2,3}[-－—]?\\d{7,8}|\\d{7,8}|1\\d{2}\\*{4}\\d{4})(?!\\d)");
    private static final Pattern POSTCODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    private static final Pattern POINTS = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?) ?分?");
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");

    private static final Pattern PROJECT_CODE =
            Pattern.compile("^(?=[0-9A-Z]*\\d{6})[0-9A-Z]{8,30}[-－—_:： ]{1,2}(?=[\\p{IsHan}“\"（(])");

    private final ReportDraft draft;

    FormReader(ReportDraft draft) {
        this.draft = draft;
    }

    /**
     * A label with its value.
     *
     * @param field what the label means
     * @param label the label as printed
     * @param labelStart place of the label
     * @param value the value as printed, may be blank
     * @param start place of the value
     */
    void put(String field, String label, int labelStart, String value, int start) {
        put(field, label, new int[] {labelStart, labelStart + label.length()}, value, start);
    }

    /** The cell of a column whose label stands in the head: one label for many values, so the place is the value's. */
    void cell(String field, String label, CellGrid.Box box) {
        put(field, label, new int[] {box.start(), box.start()}, box.printed(), box.start());
    }

    private void put(String field, String label, int[] labelAt, String value, int start) {
        String text = Words.strip(value);
        int at = start + Math.max(0, value.indexOf(text));
        List<Choice> choices =
                switch (field) {
                    case "mode" -> Choices.of(text, MODES);
                    case "organiser" -> Choices.of(text, ORGANISERS);
                    case "evaluatorType" -> Choices.of(text, EVALUATORS);
                    case "projectKind" -> Choices.of(text, KINDS);
                    default -> text.matches(".*[□☑☐■√].*") ? Choices.of(text, List.of()) : List.of();
                };
        boolean empty = text.isEmpty() || Words.isNothing(text) && !text.equals("无");
        boolean choice = !choices.isEmpty();
        boolean brackets = text.matches(".*[（(]\\s*[)）].*");
        String shown = choice && !brackets || empty ? null : text;
        draft.form.add(Reading.certain(
                new FormField(Words.strip(label), shown, choices),
                labelAt[0],
                Math.max(at + text.length(), labelAt[1]),
                null));
        if (!empty) {
            take(field, label, text, at, choices);
        } else if (text.length() > 0) {
            draft.structure.add(new int[] {at, at + text.length()});
        }
    }

    private void take(String field, String label, String text, int at, List<Choice> choices) {
        int end = at + text.length();
        switch (field) {
            case "projectName" ->
                draft.offer("project.name", Reading.certain(projectName(text), at, end, printed(text)));
            case "implementingUnit", "competentDepartment", "evaluator" ->
                draft.offer(field, Reading.certain(organisation(text), at, end, printed(text)));
            case "mode" -> ticked(choices, at, end, "mode", FormReader::mode);
            case "organiser" -> ticked(choices, at, end, "organiser", FormReader::organiser);
            case "evaluatorType" -> evaluator(choices, text, at, end);
            case "projectKind" -> kind(choices, text, at, end);
            case "kind" -> {
                if (choices.isEmpty()) {
                    evaluationKind(text).ifPresent(k -> draft.offer("kind", Reading.certain(k, at, end, text)));
                } else {
                    ticked(choices, at, end, "kind", FormReader::evaluationKind);
                }
            }
            case "conducted" -> dates(text, at).ifPresent(d -> draft.offer("conducted", d));
            case "evaluatedPeriod" -> dates(text, at).ifPresent(d -> draft.offer("evaluatedPeriod", d));
            case "submitted" -> date(text, at).ifPresent(d -> draft.offer("submitted", d));
            case "reportDate" -> date(text, at).ifPresent(d -> draft.offer("reportDate", d));
            case "fiscalYear" ->
                date(text, at)
                        .ifPresent(
                                d -> draft.offer("fiscalYear", d.with(d.value().year())));
            case "grade" -> grade(label, text, at);
            case "totalScore" -> totalScore(text, at);
            case "leader" -> leader(text, at);
            case "creditCode" -> creditCode(text);
            default -> {
                if (field.startsWith("contact.")) {
                    contact(field.substring(8), label, text, at);
                }
            }
        }
    }

    /** 51000022T000006789101-寄宿生生活补助: the budget system's code is no part of the name. */
    private static String projectName(String text) {
        String name = oneLine(text);
        Matcher code = PROJECT_CODE.matcher(name);
        return code.find() ? name.substring(code.end()) : name;
    }

    private static @Nullable String printed(String text) {
        return projectName(text).equals(text) ? null : text;
    }

    private static String oneLine(String text) {
        return text.indexOf('\n') < 0 ? text : Words.joined(text);
    }

    static Organisation organisation(String text) {
        String name = oneLine(text);
        Matcher code =
                Pattern.compile("^(.{2,40}?)[（(]([0-9A-HJ-NPQRTUWXY]{18})[)）]$").matcher(name);
        if (code.matches()) {
            return new Organisation(code.group(1), code.group(2));
        }
        Matcher budgetCode =
                Pattern.compile("^\\d{3,9}[-－]?(?=[\\p{IsHan}]{3,})").matcher(name);
        if (budgetCode.find()) {
            name = name.substring(budgetCode.end());
        }
        return Organisation.named(name.replaceAll("\\s*[（(](?:盖章|公章|签章|(?:19|20)\\d{2} ?年度?)[)）]\\s*", ""));
    }

    private void creditCode(String text) {
        Reading<Organisation> unit = draft.fact("implementingUnit");
        if (unit != null
                && unit.value().code() == null
                && CREDIT_CODE.matcher(text).matches()) {
            draft.facts.put(
                    "implementingUnit", unit.with(new Organisation(unit.value().name(), text)));
        }
    }

    private <T> void ticked(
            List<Choice> choices,
            int at,
            int end,
            String field,
            java.util.function.Function<String, Optional<T>> meaning) {
        String chosen = Choices.chosen(choices);
        if (chosen != null) {
            meaning.apply(chosen).ifPresent(v -> draft.offer(field, Reading.certain(v, at, end, chosen)));
        } else if (choices.size() > 1) {
            draft.notes.add(
                    Note.Kind.AMBIGUOUS,
                    at,
                    end,
                    "选项没有唯一的勾选标记，未填" + choices.stream().map(Choice::label).toList(),
                    "no single option is ticked; the field stays empty",
                    choices.stream().map(Choice::label).toList());
        }
    }

    private static Optional<EvaluationMode> mode(String label) {
        if (label.contains("过程") || label.contains("事中")) {
            return Optional.of(EvaluationMode.PROCESS);
        }
        return label.contains("结果") || label.contains("完成") || label.contains("事后")
                ? Optional.of(EvaluationMode.COMPLETION)
                : Optional.empty();
    }

    private static Optional<Organiser> organiser(String label) {
        if (label.contains("财政")) {
            return Optional.of(Organiser.FINANCE_DEPARTMENT);
        }
        if (label.contains("主管")) {
            return Optional.of(Organiser.COMPETENT_DEPARTMENT);
        }
        return label.contains("单位") ? Optional.of(Organiser.PROJECT_UNIT) : Optional.empty();
    }

    private void evaluator(List<Choice> choices, String text, int at, int end) {
        if (choices.isEmpty()) {
            draft.offer("evaluator", Reading.certain(organisation(text), at, end, printed(text)));
            return;
        }
        ticked(choices, at, end, "evaluatorType", label -> {
            if (label.contains("中介") || label.contains("第三方")) {
                return Optional.of(EvaluatorType.AGENCY);
            }
            return label.contains("专家")
                    ? Optional.of(EvaluatorType.EXPERT_PANEL)
                    : label.contains("评价组") || label.contains("单位")
                            ? Optional.of(EvaluatorType.UNIT_TEAM)
                            : Optional.empty();
        });
    }

    private void kind(List<Choice> choices, String text, int at, int end) {
        if (choices.isEmpty()) {
            projectKind(text).ifPresent(k -> draft.offer("project.kind", Reading.certain(k, at, end, text)));
        } else {
            ticked(choices, at, end, "project.kind", FormReader::projectKind);
        }
    }

    static Optional<ProjectKind> projectKind(String label) {
        if (label.contains("一次性")) {
            return Optional.of(ProjectKind.ONE_OFF);
        }
        return label.contains("经常性") || label.contains("常年性") ? Optional.of(ProjectKind.RECURRING) : Optional.empty();
    }

    static Optional<EvaluationKind> evaluationKind(String text) {
        if (text.contains("自评")) {
            return Optional.of(EvaluationKind.SELF_EVALUATION);
        }
        if (text.contains("部门评价")) {
            return Optional.of(EvaluationKind.DEPARTMENTAL_EVALUATION);
        }
        return text.contains("财政评价") || text.contains("财政重点") || text.contains("重点绩效评价")
                ? Optional.of(EvaluationKind.FISCAL_EVALUATION)
                : Optional.empty();
    }

    static Optional<Reading<PartialDate>> date(String text, int at) {
        List<Dates.Found> found = Dates.findAll(text);
        if (!found.isEmpty()) {
            Dates.Found first = found.get(0);
            int start = at + first.span().start();
            int end = at + first.span().end();
            return Optional.of(Reading.certain(
                    first.date(),
                    start,
                    end,
                    text.substring(first.span().start(), first.span().end())));
        }
        return Dates.parse(text).map(d -> Reading.certain(d, at, at + text.length(), text));
    }

    static Optional<Reading<DateRange>> dates(String text, int at) {
        List<Dates.Found> found = Dates.findAll(text);
        if (found.isEmpty()) {
            return Dates.parse(text).map(d -> Reading.certain(new DateRange(d, d), at, at + text.length(), text));
        }
        Dates.Found first = found.get(0);
        Dates.Found last = found.get(Math.min(1, found.size() - 1));
        PartialDate to = last.date();
        int end = last.span().end();
        if (found.size() == 1) {
            Matcher m = Pattern.compile("^\\s*[-—~～至到－]+\\s*(?:(\\d{1,2})月)?(\\d{1,2})[日月]")
                    .matcher(text.substring(end));
            if (m.find() && first.date().month() != null) {
                to = rest(first.date(), m);
                end += m.end();
            }
        }
        int start = at + first.span().start();
        return Optional.of(Reading.certain(
                new DateRange(first.date(), to),
                start,
                at + end,
                text.substring(first.span().start(), end)));
    }

    /** 2024年3月1日至4月15日: the second date lacks its year. */
    private static PartialDate rest(PartialDate first, Matcher m) {
        try {
            String month = m.group(1);
            int second = Integer.parseInt(m.group(2));
            if (m.group().endsWith("月")) {
                return new PartialDate(first.year(), second, null);
            }
            Integer firstMonth = first.month();
            return new PartialDate(first.year(), month == null ? firstMonth : Integer.valueOf(month), second);
        } catch (RuntimeException notADate) {
            return first;
        }
    }

    private void grade(String label, String text, int at) {
        Matcher points = POINTS.matcher(text);
        for (String word : List.of("优秀", "良好", "不合格", "合格", "优", "良", "中", "差")) {
            int found = text.indexOf(word);
            if (found >= 0 && text.length() <= 12 && Grade.ofLabel(word).isPresent()) {
                draft.totals.putIfAbsent("grade", Reading.certain(word, at + found, at + found + word.length(), null));
                return;
            }
        }
        if (points.matches() && !label.contains("等")) {
            totalScore(text, at);
        }
    }

    private void totalScore(String text, int at) {
        Matcher m = POINTS.matcher(text);
        if (m.find()) {
            draft.totals.putIfAbsent(
                    "totalScore",
                    Reading.certain(new java.math.BigDecimal(m.group(1)), at + m.start(), at + m.end(), m.group())
                            .as(Confidence.LIKELY));
        }
    }

    void leader(String text, int at) {
        Matcher m =
                Pattern.compile("^[\\p{IsHan}·]{2,5}(?=\\s|$|\\d|\\p{Punct})").matcher(text);
        if (m.find()) {
            draft.facts.putIfAbsent("leader", Reading.certain(m.group(), at, at + m.end(), null));
            date(text.substring(m.end()), at + m.end())
                    .ifPresent(d -> draft.offer("reportDate", d.as(Confidence.LIKELY)));
        }
    }

    private void contact(String part, String label, String text, int at) {
        int end = at + text.length();
        switch (part) {
            case "name" -> {
                Matcher phone = PHONE.matcher(text);
                String name = text;
                if (phone.find()) {
                    draft.contacts.putIfAbsent(
                            "phone", Reading.certain(phone.group(), at + phone.start(), at + phone.end(), null));
                    name = Words.strip(text.substring(0, phone.start()).replaceAll("[（(/、,，:：]|(?:联系)?电话", " "));
                }
                if (!name.isEmpty() && name.length() <= 20) {
                    if (draft.contacts.putIfAbsent("name", Reading.certain(name, at, at + name.length(), null))
                            == null) {
                        draft.contacts.putIfAbsent(
                                "role", Reading.certain(Words.joined(label), at, at + name.length(), null));
                    }
                }
            }
            case "phone" -> {
                Matcher phone = PHONE.matcher(text);
                if (phone.find()) {
                    draft.contacts.putIfAbsent("phone", Reading.certain(text, at, end, null));
                } else {
                    draft.notes.add(
                            Note.Kind.NOT_UNDERSTOOD,
                            at,
                            end,
                            "电话一栏不像电话号码，请核对",
                            "this does not look like a telephone number");
                }
            }
            case "postcode" -> {
                Matcher code = POSTCODE.matcher(text);
                if (code.find()) {
                    draft.contacts.putIfAbsent(
                            "postcode", Reading.certain(code.group(), at + code.start(), at + code.end(), null));
                }
            }
            default -> draft.contacts.putIfAbsent("address", Reading.certain(text, at, end, null));
        }
    }
}
