package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.gongkai.schema.report.Project;
import org.jspecify.annotations.Nullable;

/**
 * One thing under several printed names: the project, a quoted term, an indicator in table and text, weights and points in
 * several forms, a department, a word with its bracket at changing places, an indicator name used twice.
 */
final class LabelVariant extends Check {
    private static final Pattern QUOTED = Pattern.compile("“([^“”\\s]{2,8})”");
    private static final Pattern WEIGHTED =
            Pattern.compile("(?<![一-龥])([一-龥]{3,12})\\s*[（(]\\s*(\\d{1,3}(?:\\.\\d)?)\\s*分?\\s*[)）]");
    private static final Pattern WEIGHT = Pattern.compile("[（(]\\s*\\d{1,3}(?:\\.\\d)?\\s*分?\\s*[)）]");
    private static final Pattern PRINTED_WEIGHT = Pattern.compile("[（(]\\s*\\d+(?:\\.\\d+)?\\s*分?\\s*[)）]\\s*$");
    private static final Pattern FIRST_BRACKET = Pattern.compile("[（(].*$");
    private static final Pattern ANALYSED = Pattern.compile("^项目?([一-龥]{2,4}?)(?:情况)?分析");
    private static final List<Pattern> BRACKETED =
            List.of(Pattern.compile("[一-龥]{2}[（(][一-龥][)）]"), Pattern.compile("[一-龥][（(][一-龥][)）][一-龥]"));
    private static final Pattern ONE_BRACKETED = Pattern.compile("[（(][一-龥][)）]");
    private static final Pattern POINTS_CHINESE = Pattern.compile("扣[一二两三四五六]分");
    private static final Pattern POINTS_ARABIC = Pattern.compile("扣\\d+(?:\\.\\d+)?分");
    private static final Pattern UNIT_NAME = Pattern.compile("(财务|人事|业务|办公|综合|计财|规划)(处室|科室|室|处|科|股)(?![一-龥]?[长员])");

    private static final List<String> UNIT_ENDS = List.of("室", "处", "科", "股");

    LabelVariant() {
        super("LABEL_VARIANT", "名称前后不一", "One thing under several names");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        project(subject, findings);
        terms(subject, findings);
        indicatorNames(subject, findings);
        firstLevel(subject, findings);
        weightForms(subject, findings);
        pointForms(subject, findings);
        bracketed(subject, findings);
        departments(subject, findings);
        sameName(subject, findings);
    }

    private static void project(Subject subject, Findings findings) {
        Project project = subject.report().project();
        Set<String> names = new LinkedHashSet<>(List.of(project.name()));
        names.addAll(project.otherNames());
        if (names.size() > 1) {
            variants(findings, "/project/name", "项目名称", "项目名称", "The project's name", names);
        }
    }

    /** A quoted term that is also printed with blanks or with its quotation marks elsewhere. */
    private static void terms(Subject subject, Findings findings) {
        if (!subject.letters().mayHold('“')) {
            return;
        }
        StringBuilder all = new StringBuilder();
        subject.passages().stream()
                .filter(p -> p.kind() != Passage.Kind.INDICATOR)
                .forEach(p -> all.append(p.text()).append('\n'));
        Set<String> terms = new LinkedHashSet<>();
        Matcher quoted = QUOTED.matcher(all);
        while (quoted.find()) {
            if (quoted.group(1).matches(".*[A-Za-z0-9].*")) {
                terms.add(quoted.group(1));
            }
        }
        for (String term : terms) {
            StringBuilder loose = new StringBuilder();
            for (char c : term.toCharArray()) {
                loose.append(loose.isEmpty() ? "" : "[ \\u00a0\\u3000“”\"]{0,2}")
                        .append(Pattern.quote(String.valueOf(c)));
            }
            Set<String> forms = new LinkedHashSet<>();
            Matcher m = Pattern.compile(loose.toString()).matcher(all);
            while (m.find()) {
                forms.add(m.group());
            }
            if (forms.size() > 1) {
                variants(findings, "/title", "全文", "“" + term + "”", "The term " + term, forms);
            }
        }
    }

    /** A label with a weight in the text that no indicator bears, close to one of the same weight. */
    private static void indicatorNames(Subject subject, Findings findings) {
        Map<String, Passage> labels = new LinkedHashMap<>();
        Map<String, String> weights = new LinkedHashMap<>();
        for (Passage passage : subject.passages()) {
            boolean text = passage.kind() == Passage.Kind.NARRATIVE || passage.kind() == Passage.Kind.HEADING;
            if (text) {
                if (brackets(passage) && WEIGHT.matcher(passage.text()).find()) {
                    Matcher m = WEIGHTED.matcher(passage.text());
                    while (m.find()) {
                        labels.putIfAbsent(m.group(1), passage);
                        weights.putIfAbsent(m.group(1), m.group(2));
                    }
                }
                if (passage.kind() == Passage.Kind.HEADING) {
                    String title = FIRST_BRACKET
                            .matcher(HeadingNumber.title(passage.text()))
                            .replaceAll("")
                            .strip();
                    if (title.length() >= 4 && title.length() <= 12 && Texts.isHan(title)) {
                        labels.putIfAbsent(title, passage);
                    }
                }
            }
        }
        Set<String> names = new LinkedHashSet<>();
        subject.nodes().forEach(n -> names.add(n.name()));
        Map<String, Set<String>> found = new LinkedHashMap<>();
        labels.keySet().stream().filter(label -> !names.contains(label)).forEach(label -> {
            Node node = closest(subject, label, weights.get(label));
            if (node != null) {
                found.computeIfAbsent(node.pointer(), key -> new LinkedHashSet<>(List.of(node.name())))
                        .add(label);
            }
        });
        found.forEach((pointer, forms) -> {
            String name = forms.iterator().next();
            Node node = subject.nodes().stream()
                    .filter(n -> n.pointer().equals(pointer))
                    .findFirst()
                    .orElseThrow();
            variants(findings, pointer + "/name", node.place(), "指标「" + name + "」", "The indicator " + name, forms);
        });
    }

    private static @Nullable Node closest(Subject subject, String label, @Nullable String weight) {
        Node best = null;
        int least = Integer.MAX_VALUE;
        for (Node node : subject.nodes()) {
            if (Math.abs(label.length() - node.name().length()) > 4) {
                continue;
            }
            int shorter = Math.min(label.length(), node.name().length());
            // Two characters of seven may differ where the weight agrees too; without a weight, one of four.
            boolean sameWeight = weight != null
                    && node.indicator().maxScore() != null
                    && Num.same(node.indicator().maxScore(), new BigDecimal(weight));
            if (!sameWeight && (weight != null || shorter < 4 || !nearlySame(label, node.name()))) {
                continue;
            }
            int distance = distance(label, node.name());
            boolean near = sameWeight ? distance * 3 <= shorter : distance == 1;
            if (near && distance < least) {
                best = node;
                least = distance;
            }
        }
        return best;
    }

    /** 项目效益情况分析 in the text, 效果 in the table: another name of the same first-level indicator. */
    private static void firstLevel(Subject subject, Findings findings) {
        Map<String, List<String>> analysed = new LinkedHashMap<>();
        for (Passage passage : subject.passages()) {
            if (passage.kind() != Passage.Kind.HEADING || !passage.has("分析")) {
                continue;
            }
            Matcher m = ANALYSED.matcher(HeadingNumber.title(passage.text()));
            if (m.find()) {
                String list = passage.pointer().replaceAll("/\\d+/heading$", "");
                analysed.computeIfAbsent(list, k -> new ArrayList<>()).add(m.group(1));
            }
        }
        for (List<String> list : analysed.values()) {
            long known = list.stream().filter(said -> isRoot(subject, said)).count();
            // Only a list of headings that goes through the first level.
            if (known >= 2) {
                list.stream().filter(said -> !isRoot(subject, said)).forEach(said -> {
                    String code = code(said);
                    subject.roots().stream()
                            .filter(root -> !code.isEmpty() && code(root.name()).equals(code))
                            .findFirst()
                            .ifPresent(root -> variants(
                                    findings,
                                    root.pointer() + "/name",
                                    root.place(),
                                    "一级指标",
                                    "A first-level indicator",
                                    new LinkedHashSet<>(List.of(root.name(), said))));
                });
            }
        }
    }

    private static boolean isRoot(Subject subject, String said) {
        return subject.roots().stream().anyMatch(r -> r.name().equals(said));
    }

    private static String code(String name) {
        return IndicatorCatalogue.standard()
                .byName(name, null, 1)
                .map(m -> IndicatorCatalogue.firstLevel(m.code()))
                .orElse("");
    }

    private static void weightForms(Subject subject, Findings findings) {
        Map<String, String> examples = new TreeMap<>();
        for (Node node : subject.nodes()) {
            String label = node.indicator().printedLabel();
            if (label != null) {
                Matcher m = PRINTED_WEIGHT.matcher(label);
                if (m.find()) {
                    examples.putIfAbsent(m.group().replaceAll("[0-9.]+", "N").replaceAll("\\s", ""), label);
                }
            }
        }
        if (examples.size() > 1) {
            variants(
                    findings,
                    "/scores/indicators",
                    "评分表",
                    "分值标注",
                    "The form of the weights",
                    new LinkedHashSet<>(examples.values()));
        }
    }

    private static void pointForms(Subject subject, Findings findings) {
        String chinese = null;
        String arabic = null;
        for (Passage passage : subject.passages()) {
            if (passage.kind() == Passage.Kind.INDICATOR && passage.has("扣")) {
                Matcher c = POINTS_CHINESE.matcher(passage.text());
                chinese = chinese == null && c.find() ? c.group() : chinese;
                Matcher a = POINTS_ARABIC.matcher(passage.text());
                arabic = arabic == null && a.find() ? a.group() : arabic;
            }
        }
        if (chinese != null && arabic != null) {
            variants(
                    findings,
                    "/scores/indicators",
                    "评分表",
                    "扣分标注",
                    "The form of deductions",
                    new LinkedHashSet<>(List.of(chinese, arabic)));
        }
    }

    private static void bracketed(Subject subject, Findings findings) {
        Map<String, Set<String>> forms = new LinkedHashMap<>();
        Map<String, Passage> places = new LinkedHashMap<>();
        for (Passage passage : subject.passages()) {
            boolean one =
                    brackets(passage) && ONE_BRACKETED.matcher(passage.text()).find();
            for (Pattern pattern : one ? BRACKETED : List.<Pattern>of()) {
                Matcher m = pattern.matcher(passage.text());
                while (m.find()) {
                    char[] letters = m.group().replaceAll("[（()）]", "").toCharArray();
                    Arrays.sort(letters);
                    String key = new String(letters);
                    forms.computeIfAbsent(key, k -> new LinkedHashSet<>())
                            .add(m.group().replace('（', '(').replace('）', ')'));
                    places.putIfAbsent(key, passage);
                }
            }
        }
        forms.forEach((key, written) -> {
            Passage passage = places.get(key);
            if (written.size() > 1 && passage != null) {
                variants(
                        findings,
                        passage.pointer(),
                        passage.place(),
                        "“" + written.iterator().next() + "”",
                        "A word with brackets",
                        written);
            }
        });
    }

    private static void departments(Subject subject, Findings findings) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        Map<String, Passage> places = new LinkedHashMap<>();
        for (Passage passage : subject.passages()) {
            if (passage.kind() == Passage.Kind.NARRATIVE && passage.hasAny(UNIT_ENDS)) {
                Matcher m = UNIT_NAME.matcher(passage.text());
                while (m.find()) {
                    names.computeIfAbsent(m.group(1), k -> new LinkedHashSet<>())
                            .add(m.group());
                    places.putIfAbsent(m.group(1), passage);
                }
            }
        }
        names.forEach((key, forms) -> {
            Passage passage = places.get(key);
            if (forms.size() > 1 && passage != null) {
                variants(findings, passage.pointer(), passage.place(), "内设机构", "A department", forms);
            }
        });
    }

    private static void sameName(Subject subject, Findings findings) {
        Map<String, List<Node>> byName = new LinkedHashMap<>();
        subject.leaves().forEach(n -> byName.computeIfAbsent(n.name(), k -> new ArrayList<>())
                .add(n));
        byName.forEach((name, nodes) -> {
            if (nodes.size() > 1) {
                Set<String> places = new LinkedHashSet<>();
                nodes.forEach(n -> places.add(n.place()));
                if (places.size() > 1) {
                    findings.warning()
                            .at(nodes.get(1), "name")
                            .says(
                                    "%d个指标同名「%s」，须用上级指标区分。".formatted(nodes.size(), name),
                                    "%d indicators are called %s; only their parents tell them apart."
                                            .formatted(nodes.size(), name))
                            .rule("指标名称不重复")
                            .input("指标", String.join("；", places), nodes.get(0).pointer())
                            .step("「%s」出现 %d 次".formatted(name, nodes.size()))
                            .result("指标同名")
                            .add();
                }
            }
        });
    }

    private static void variants(
            Findings findings, String pointer, String place, String what, String whatEn, Set<String> forms) {
        String list = String.join("」「", forms);
        findings.warning()
                .at(pointer, place)
                .quote(String.join(" / ", forms))
                .says(
                        "%s有%d种写法：「%s」。".formatted(what, forms.size(), list),
                        "%s is written in %d ways: %s.".formatted(whatEn, forms.size(), String.join(" / ", forms)))
                .rule("同一事物用同一名称")
                .step("写法 %d 种：「%s」".formatted(forms.size(), list))
                .result("名称前后不一")
                .add();
    }

    private static boolean brackets(Passage passage) {
        return passage.has('(') || passage.has('（');
    }

    /** At most one place in the middle where two words differ, and at most one character more in one of them. */
    private static boolean nearlySame(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int begins = 0;
        while (begins < shorter && a.charAt(begins) == b.charAt(begins)) {
            begins++;
        }
        int ends = 0;
        while (ends < shorter - begins && a.charAt(a.length() - 1 - ends) == b.charAt(b.length() - 1 - ends)) {
            ends++;
        }
        return Math.max(a.length(), b.length()) - begins - ends <= 1;
    }

    /** Edit distance. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
