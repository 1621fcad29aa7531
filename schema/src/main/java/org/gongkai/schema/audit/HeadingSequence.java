package org.gongkai.schema.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.schema.report.Section;

/**
 * Numbers of headings under one heading: a number twice in a row or running backwards (error), a number left out or in
 * another form than its neighbours (warning). Counting from 1 again starts another list and is no fault.
 */
final class HeadingSequence extends Check {
    private record Numbered(HeadingNumber number, String heading, String pointer) {}

    HeadingSequence() {
        super("HEADING_SEQUENCE", "标题序号错乱", "Heading numbers out of sequence");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        siblings(subject.report().sections(), "/sections", "正文", findings);
    }

    private static void siblings(List<Section> sections, String pointer, String place, Findings findings) {
        List<Numbered> run = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            String at = pointer + "/" + i;
            HeadingNumber number = HeadingNumber.of(section.heading()).orElse(null);
            if (number != null) {
                boolean again = !run.isEmpty()
                        && number.value() == 1
                        && run.get(run.size() - 1).number().value() != 1;
                if (again) {
                    sequence(run, place, findings);
                    run.clear();
                }
                run.add(new Numbered(number, section.heading().strip(), at));
            } else if (!section.heading().isBlank()) {
                sequence(run, place, findings);
                run.clear();
            }
            String below =
                    section.heading().isBlank() ? place : section.heading().strip();
            siblings(section.children(), at + "/children", below, findings);
        }
        sequence(run, place, findings);
    }

    private static void sequence(List<Numbered> run, String place, Findings findings) {
        if (run.size() < 2) {
            return;
        }
        HeadingNumber.Style style = usualStyle(run);
        int first = run.get(0).number().value();
        boolean error = false;
        List<String> faults = new ArrayList<>();
        List<String> faultsEn = new ArrayList<>();
        List<String> due = new ArrayList<>();
        String place0 = "";
        for (int i = 0; i < run.size(); i++) {
            Numbered here = run.get(i);
            due.add(style.write(Math.min(first + i, 99)));
            List<String> wrong = new ArrayList<>();
            if (i > 0) {
                int before = run.get(i - 1).number().value();
                int now = here.number().value();
                if (now == before) {
                    error = true;
                    wrong.add("与前一标题序号重复");
                    faultsEn.add(here.number().printed() + " is used twice");
                } else if (now < before) {
                    error = true;
                    wrong.add("序号倒退");
                    faultsEn.add(here.number().printed() + " runs backwards");
                } else if (now > before + 1) {
                    wrong.add("缺" + missing(style, before, now));
                    faultsEn.add("numbers are left out before " + here.number().printed());
                }
            }
            if (here.number().style() != style) {
                wrong.add("形式应为“" + style.write(here.number().value()) + "”");
                faultsEn.add(here.number().printed() + " has another form");
            }
            if (!wrong.isEmpty()) {
                faults.add("“" + Texts.shorten(here.heading(), 24) + "”" + String.join("，", wrong));
                place0 = place0.isEmpty() ? here.pointer() : place0;
            }
        }
        if (faults.isEmpty()) {
            return;
        }
        String printed = run.stream().map(n -> n.number().printed()).collect(Collectors.joining(" "));
        Draft draft = (error ? findings.error() : findings.warning())
                .at(place0 + "/heading", place)
                .quote(printed)
                .says(
                        "“%s”下的标题序号为 %s：%s。".formatted(place, printed, String.join("；", faults)),
                        "Headings under \"%s\" are numbered %s: %s."
                                .formatted(place, printed, String.join("; ", faultsEn)))
                .rule("同级标题序号连续、形式一致（" + style.example() + "）");
        run.forEach(n -> draft.input("标题", n.heading(), n.pointer() + "/heading"));
        faults.forEach(draft::step);
        draft.result("按顺序应为 " + String.join(" ", due))
                .correct(printed, String.join(" ", due))
                .add();
    }

    private static String missing(HeadingNumber.Style style, int before, int now) {
        List<String> numbers = new ArrayList<>();
        for (int n = before + 1; n < now && numbers.size() < 5; n++) {
            numbers.add(style.write(n));
        }
        return String.join("", numbers);
    }

    /** The form of most headings; of the first one among equals. */
    private static HeadingNumber.Style usualStyle(List<Numbered> run) {
        Map<HeadingNumber.Style, Integer> count = new LinkedHashMap<>();
        run.forEach(n -> count.merge(n.number().style(), 1, Integer::sum));
        int most = count.values().stream().max(Integer::compare).orElse(0);
        HeadingNumber.Style first = run.get(0).number().style();
        // The first heading of a list sets its form: （一）（2）（3） is a list of Chinese numerals in parentheses.
        boolean firstIsRare = count.getOrDefault(first, 0) == 1 && run.size() > 4;
        return firstIsRare
                ? count.entrySet().stream()
                        .filter(e -> e.getValue() == most)
                        .findFirst()
                        .map(Map.Entry::getKey)
                        .orElse(first)
                : first;
    }
}
