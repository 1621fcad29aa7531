package org.gongkai.seeds.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.schema.report.Section;
import org.gongkai.schema.report.SectionRole;
import org.gongkai.schema.report.Statement;
import org.jspecify.annotations.Nullable;

/** Writes the sections of a report from the sentences of wording.yaml and the facts; says nothing twice. */
final class Narrative {
    private static final String DIGITS = "一二三四五六七八九十";

    private final Facts facts;
    private final Dice dice;
    private final Planting planting;
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    Narrative(Facts facts, List<Row> rows, Dice dice, Planting planting) {
        this.facts = facts;
        this.dice = dice;
        this.planting = planting;
        ProjectKind kind = facts.project().kind();
        Facts.Counted counted = facts.counted().get(0);
        values.put("project", kind.name());
        values.put("year", String.valueOf(facts.year()));
        values.put("budget", Num.text(facts.budget()));
        values.put("inPlace", Num.text(facts.inPlace()));
        values.put("spent", Num.text(facts.spent()));
        values.put("l1", rows.stream().map(r -> r.name).collect(Collectors.joining("、")));
        values.put("quantity", counted.name());
        values.put("target", String.valueOf(counted.target()));
        values.put("actual", String.valueOf(counted.actual()));
        values.put("unit", counted.unit());
        values.put("social", kind.social().get(dice.between(0, 1)));
        values.put("people", kind.people());
        values.put("sent", String.valueOf(facts.survey().sent()));
        values.put("returned", String.valueOf(facts.survey().returned()));
        values.put("valid", String.valueOf(facts.survey().valid()));
        values.put("satisfied", String.valueOf(facts.survey().satisfied()));
        values.put("rate", String.valueOf(facts.survey().percent()));
        values.put("from", facts.year() + 1 + "年3月");
        values.put("to", facts.year() + 1 + "年5月");
    }

    /** Sets a word for the sentences to come. */
    void put(String key, String value) {
        values.put(key, value);
    }

    /** A sentence of a list, filled in. */
    String say(String name) {
        List<String> fresh = Pools.wording(name).stream()
                .filter(sentence -> !used.contains(sentence))
                .toList();
        String sentence = dice.pick(fresh.isEmpty() ? Pools.wording(name) : fresh);
        used.add(sentence);
        return fill(sentence);
    }

    private String fill(String sentence) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', at)) {
            int close = sentence.indexOf('}', open);
            String value = values.get(sentence.substring(open + 1, close));
            if (value == null) {
                throw new IllegalStateException(
                        "no value for " + sentence.substring(open, close + 1) + " in " + sentence);
            }
            text.append(sentence, at, open).append(value);
            at = close + 1;
        }
        return text.append(sentence, at, sentence.length()).toString();
    }

    /** The sections of the form, numbered, with what a person would copy from the sheet filled in. */
    List<Section> sections(
            List<Statement> experiences,
            List<Statement> problems,
            List<Statement> suggestions,
            @Nullable String grade) {
        List<Section> sections =
                switch (facts.form()) {
                    case PROJECT_2013 -> outline2013(experiences, problems, suggestions);
                    case PROJECT_2020 -> outline2020(experiences, problems, suggestions);
                    case SELF_EVALUATION -> selfEvaluation(problems, suggestions, grade);
                };
        return numbered(sections);
    }

    private List<Section> outline2020(
            List<Statement> experiences, List<Statement> problems, List<Statement> suggestions) {
        return List.of(
                section(
                        "基本情况",
                        SectionRole.BASIC_INFORMATION,
                        sub(
                                "项目概况",
                                SectionRole.PROJECT_OVERVIEW,
                                background(),
                                work(),
                                say("funding"),
                                say("management")),
                        sub("项目绩效目标", SectionRole.OBJECTIVES, goals())),
                section(
                        "绩效评价工作开展情况",
                        SectionRole.EVALUATION_WORK,
                        sub("绩效评价目的、对象和范围", null, say("purpose"), say("object")),
                        sub(
                                "绩效评价原则、评价指标体系、评价方法、评价标准",
                                null,
                                say("principle"),
                                say("system"),
                                say("method"),
                                say("scaleSentence")),
                        sub("绩效评价工作过程", null, say("steps"), hint())),
                section("综合评价情况及评价结论", SectionRole.CONCLUSION, say("conclusion") + say("overallView")),
                section(
                        "绩效评价指标分析",
                        SectionRole.INDICATOR_ANALYSIS,
                        sub("项目决策情况", null, say("decision")),
                        sub("项目过程情况", null, say("process"), measures()),
                        sub("项目产出情况", null, say("output"), quantities()),
                        sub("项目效益情况", null, say("effect"), say("survey"))),
                section("主要经验及做法", SectionRole.EXPERIENCE, list(experiences)),
                section("存在的问题及原因分析", SectionRole.PROBLEMS, list(problems)),
                section("有关建议", SectionRole.SUGGESTIONS, list(suggestions)),
                section("其他需要说明的问题", SectionRole.OTHER_MATTERS, other()));
    }

    private List<Section> outline2013(
            List<Statement> experiences, List<Statement> problems, List<Statement> suggestions) {
        return List.of(
                section(
                        "项目概况",
                        SectionRole.PROJECT_OVERVIEW,
                        sub("项目单位基本情况", null, background()),
                        sub("项目绩效目标", SectionRole.OBJECTIVES, goals()),
                        sub("项目主要内容", null, work())),
                section(
                        "项目资金使用及管理情况",
                        SectionRole.FUNDS,
                        sub("项目资金到位和使用情况", null, say("funding")),
                        sub("项目资金管理情况", null, say("management"), say("management"))),
                section("项目组织实施情况", SectionRole.ORGANISATION, measures() + say("process"), hint()),
                section(
                        "项目绩效情况",
                        SectionRole.INDICATOR_ANALYSIS,
                        sub("评价方法", null, say("purpose"), say("method"), say("system")),
                        sub("绩效目标完成情况", null, say("decision"), say("output"), quantities()),
                        sub("效果和满意情况", null, say("effect"), say("survey"))),
                section(
                        "综合评价情况及评价结论",
                        SectionRole.CONCLUSION,
                        say("scaleSentence"),
                        say("conclusion") + say("overallView")),
                section("主要经验及做法", SectionRole.EXPERIENCE, list(experiences)),
                section("存在的问题", SectionRole.PROBLEMS, list(problems)),
                section("有关建议", SectionRole.SUGGESTIONS, list(suggestions)),
                section("其他需要说明的问题", SectionRole.OTHER_MATTERS, other()));
    }

    private List<Section> selfEvaluation(
            List<Statement> problems, List<Statement> suggestions, @Nullable String grade) {
        return List.of(
                section("项目基本情况", SectionRole.BASIC_INFORMATION, background(), work(), say("funding")),
                section("项目组织管理情况", SectionRole.ORGANISATION, say("management"), measures(), hint()),
                section(
                        "绩效目标完成情况",
                        SectionRole.INDICATOR_ANALYSIS,
                        say("output"),
                        quantities(),
                        say("effect"),
                        say("survey")),
                section(
                        "自评结论",
                        SectionRole.CONCLUSION,
                        say(grade == null ? "conclusionNoGrade" : "conclusion") + say("overallView")),
                section("存在的问题", SectionRole.PROBLEMS, list(problems)),
                section("改进措施", SectionRole.SUGGESTIONS, list(suggestions)),
                section("其他需要说明的问题", SectionRole.OTHER_MATTERS, other()));
    }

    private String background() {
        return String.join("", facts.project().kind().background());
    }

    private String work() {
        return String.join("", facts.project().kind().work());
    }

    private String goals() {
        return facts.project().kind().overall() + "年度计划：" + goalsOfTheYear() + "。";
    }

    String goalsOfTheYear() {
        return facts.counted().stream()
                .map(c -> c.name() + c.target() + c.unit())
                .collect(Collectors.joining("，"));
    }

    private String quantities() {
        return "其余任务中，"
                + facts.counted().stream()
                        .skip(1)
                        .map(c -> c.name() + "计划" + c.target() + c.unit() + "、实际" + c.actual() + c.unit())
                        .collect(Collectors.joining("；"))
                + "。";
    }

    private String measures() {
        boolean four = dice.chance(0.5);
        List<String> measures = dice.some(Pools.wording("steps_of_work"), 4);
        for (int i = 0; i < 4; i++) {
            values.put("m" + (i + 1), measures.get(i));
        }
        String text = say(four ? "measures4" : "measures3");
        if (planting.wants(Mistake.LIST_COUNT)) {
            String changed = four ? text.replace("四项", "五项") : text.replace("三项", "四项");
            // The place is known once the sections stand in order; see locate.
            planting.at(changed, text, changed);
            return changed;
        }
        return text;
    }

    /** A sentence that does not belong there, where one is to be planted. */
    private String hint() {
        String text = "";
        if (planting.wants(Mistake.TEMPLATE_TEXT_LEFT)) {
            text = say("template");
        } else if (planting.wants(Mistake.XREF_BROKEN)) {
            values.put("n", String.valueOf(dice.between(5, 7)));
            text = say("xref");
        } else if (planting.wants(Mistake.PERSONAL_DATA)) {
            values.put("phone", "1990000%04d".formatted(dice.between(0, 9999)));
            text = say("phone");
        }
        if (!text.isEmpty()) {
            planting.at(text, null, text);
        }
        return text;
    }

    private String other() {
        return Pools.wording("other").get(0);
    }

    private static String list(List<Statement> statements) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            lines.add((i + 1) + "．" + statements.get(i).text());
        }
        return String.join("\n\n", lines);
    }

    private static Section section(String heading, SectionRole role, String... paragraphs) {
        return new Section(heading, role, paragraphs(paragraphs), List.of());
    }

    private static Section section(String heading, SectionRole role, Section... children) {
        List<Section> numbered = new ArrayList<>();
        for (int i = 0; i < children.length; i++) {
            Section child = children[i];
            numbered.add(new Section(
                    "（" + DIGITS.charAt(i) + "）" + child.heading(), child.role(), child.markdown(), List.of()));
        }
        return new Section(heading, role, "", numbered);
    }

    private static Section sub(String heading, @Nullable SectionRole role, String... paragraphs) {
        return new Section(heading, role, paragraphs(paragraphs), List.of());
    }

    private static String paragraphs(String... paragraphs) {
        return java.util.Arrays.stream(paragraphs).filter(p -> !p.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private List<Section> numbered(List<Section> sections) {
        List<Section> numbered = new ArrayList<>();
        int wrong = planting.wants(Mistake.HEADING_SEQUENCE) ? dice.between(2, sections.size() - 2) : -1;
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            String right = DIGITS.charAt(i) + "、" + section.heading();
            String heading = right;
            if (i == wrong) {
                heading = DIGITS.charAt(i - 1) + "、" + section.heading();
                planting.at("/sections/" + i + "/heading", right, heading);
            }
            numbered.add(new Section(heading, section.role(), section.markdown(), section.children()));
        }
        return numbered;
    }

    /** JSON Pointer of the section text that holds a sentence. */
    static String locate(List<Section> sections, String sentence, String at) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).markdown().contains(sentence)) {
                return at + "/" + i + "/markdown";
            }
            String below = locate(sections.get(i).children(), sentence, at + "/" + i + "/children");
            if (!below.isEmpty()) {
                return below;
            }
        }
        return "";
    }
}
