package org.gongkai.schema.audit;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References to an annex under a name that no annex of the report bears. */
final class XrefBroken extends Check {
    private static final Pattern REFERENCE = Pattern.compile(
            "(?:详见|参见|见|按照?|如)\\s*(附(?:件|表|录)\\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})?(?:[:：]\\s*[一-龥]{2,12}?(?=[)）。，,；;]|$))?)(?![0-9一二三四五六七八九十]|\\s*[-~—至、和])");
    private static final Pattern NAME = Pattern.compile("附(?:件|表|录)\\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})?");
    private static final Pattern LABEL =
            Pattern.compile("(?m)^[\\s#*>|]*(附(?:件|表|录)\\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})?)\\s*(?:[:：、.．*]|\\s|$)");

    XrefBroken() {
        super("XREF_BROKEN", "附件引用不一致", "Reference to an annex that does not exist");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        Set<String> annexes = annexes(subject);
        Map<String, Passage> references = new LinkedHashMap<>();
        for (Passage passage : subject.passages()) {
            if (passage.kind() != Passage.Kind.ATTACHMENT && passage.has("附")) {
                Matcher m = REFERENCE.matcher(passage.text());
                while (m.find()) {
                    references.putIfAbsent(Texts.squeeze(m.group(1)), passage);
                }
            }
        }
        Set<String> broken = new LinkedHashSet<>();
        references.keySet().forEach(reference -> {
            String name = name(reference);
            boolean numbered = !name.equals(name.substring(0, 2));
            boolean known = numbered ? annexes.contains(name) : annexes.stream().anyMatch(a -> a.startsWith(name));
            if (!known) {
                broken.add(reference);
            }
        });
        if (broken.isEmpty()) {
            return;
        }
        Passage first = references.get(broken.iterator().next());
        if (first == null) {
            return;
        }
        boolean none = annexes.isEmpty();
        String cited = String.join("、", references.keySet());
        String present = none ? "无" : String.join("、", annexes);
        Draft draft = (none ? findings.importQuality() : findings.warning())
                .at(first)
                .quote(broken.iterator().next())
                .says(
                        none
                                ? "文中引用%s，报告内没有附件（可能未随文导入）。".formatted(cited)
                                : "文中引用%s，实际附件为%s：名称不一致，读者找不到%s。".formatted(cited, present, String.join("、", broken)),
                        none
                                ? "The text refers to %s, the report holds no annex (it may not have been imported)."
                                        .formatted(cited)
                                : "The text refers to %s, the annex is called %s.".formatted(cited, present))
                .rule("引用的附件名称与附件标题一致");
        references.forEach((reference, passage) -> draft.input("引用", reference, passage.pointer()));
        draft.input("附件", present, null)
                .step("{%s} ⊄ {%s}".formatted(cited, present))
                .result("找不到：" + String.join("、", broken))
                .add();
    }

    private static Set<String> annexes(Subject subject) {
        Set<String> names = new LinkedHashSet<>();
        for (Passage passage : subject.passages()) {
            if (!passage.has("附")) {
                continue;
            }
            if (passage.kind() == Passage.Kind.ATTACHMENT || passage.kind() == Passage.Kind.HEADING) {
                Matcher m = NAME.matcher(passage.text());
                if (m.find() && (passage.kind() == Passage.Kind.ATTACHMENT || m.start() <= 2)) {
                    names.add(Texts.squeeze(m.group()));
                }
            } else if (passage.kind() == Passage.Kind.NARRATIVE) {
                Matcher m = LABEL.matcher(passage.text());
                while (m.find()) {
                    names.add(Texts.squeeze(m.group(1)));
                }
            }
        }
        return names;
    }

    private static String name(String reference) {
        Matcher m = NAME.matcher(reference);
        return m.find() ? Texts.squeeze(m.group()) : reference;
    }
}
