package org.gongkai.schema.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.schema.disclosure.PersonalData;
import org.gongkai.schema.disclosure.PersonalDatum;
import org.gongkai.schema.disclosure.PersonalKind;

/** Personal data in the report, one finding per kind. The finding never repeats it: only the masked form and the places. */
final class PersonalDataPrinted extends Check {
    private static final int SHOWN = 12;

    PersonalDataPrinted() {
        super("PERSONAL_DATA", "个人信息", "Personal data");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        Map<PersonalKind, List<PersonalDatum>> kinds = new LinkedHashMap<>();
        for (PersonalDatum datum : PersonalData.find(subject.report())) {
            kinds.computeIfAbsent(datum.kind(), k -> new ArrayList<>()).add(datum);
        }
        kinds.forEach((kind, data) -> {
            PersonalDatum first = data.get(0);
            String place = subject.placeOf(first.pointer());
            Draft draft = findings.warning()
                    .at(first.pointer(), place.isEmpty() ? kind.label() : place)
                    .says(
                            "报告中有%s（%d处，如%s），公开前须遮蔽或确认可以公开。".formatted(kind.label(), data.size(), first.maskedForm()),
                            "The report prints personal data (%s, %d place%s): mask it or confirm that it may be published."
                                    .formatted(
                                            kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                            data.size(),
                                            data.size() == 1 ? "" : "s"))
                    .rule("个人信息保护法；公开前去标识化，依规可以公开的除外");
            data.stream().limit(SHOWN).forEach(d -> draft.input(kind.label(), d.maskedForm(), d.pointer()));
            draft.step("%s %d 处".formatted(kind.label(), data.size()))
                    .result("公开视图中按披露规则遮蔽")
                    .add();
        });
    }
}
