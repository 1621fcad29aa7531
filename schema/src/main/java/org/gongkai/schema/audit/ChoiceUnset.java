package org.gongkai.schema.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.schema.report.Choice;
import org.gongkai.schema.report.FormField;

/** A printed choice without a visible tick. The tick may have been lost in the copy; where the text names one option it is proposed. */
final class ChoiceUnset extends Check {
    ChoiceUnset() {
        super("CHOICE_UNSET", "选项未勾选", "Choice without a visible tick");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        List<FormField> form = subject.report().form();
        for (int i = 0; i < form.size(); i++) {
            FormField field = form.get(i);
            boolean ticked = field.choices().stream().anyMatch(c -> Boolean.TRUE.equals(c.ticked()));
            String value = field.value();
            boolean answered = value != null && !field.choices().stream().allMatch(c -> value.contains(c.label()));
            if (field.choices().size() < 2 || ticked || answered) {
                continue;
            }
            String options = field.choices().stream().map(Choice::label).collect(Collectors.joining("、"));
            List<Choice> named = field.choices().stream()
                    .filter(c -> c.label().length() >= 4
                            && subject.narrative().anyMatch(p -> p.text().contains(c.label())))
                    .toList();
            boolean emptyBoxes = field.choices().stream().allMatch(c -> Boolean.FALSE.equals(c.ticked()));
            Draft draft = (emptyBoxes ? findings.warning() : findings.importQuality())
                    .at("/form/" + i, "表单 › " + field.label())
                    .quote(options)
                    .says(
                            "「%s」没有可见的勾选（%s）%s。"
                                    .formatted(
                                            field.label(),
                                            options,
                                            named.size() == 1
                                                    ? "；正文写有“" + named.get(0).label() + "”"
                                                    : ""),
                            "%s: no option is visibly ticked.".formatted(field.label()))
                    .rule("选择项应勾选其一")
                    .input("选项", options, "/form/" + i + "/choices")
                    .step("已勾选 0 项")
                    .result(emptyBoxes ? "未勾选" : "勾选可能在复制时丢失");
            if (named.size() == 1) {
                draft.correct(null, named.get(0).label());
            }
            draft.add();
        }
    }
}
