package org.gongkai.schema.audit;

import java.util.List;
import org.gongkai.schema.report.FormField;
import org.gongkai.schema.report.OriginalPublication;

/** Labels of the issuer's disclosure block (信息公开属性) that were published without a value. */
final class MetadataEmpty extends Check {
    MetadataEmpty() {
        super("METADATA_EMPTY", "公开属性为空", "Disclosure labels without a value");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        OriginalPublication publication = subject.report().originalPublication();
        if (publication == null) {
            return;
        }
        List<String> empty = publication.properties().stream()
                .filter(p -> p.value() == null && p.choices().isEmpty())
                .map(FormField::label)
                .toList();
        if (!empty.isEmpty()) {
            String list = String.join("、", empty);
            findings.importQuality()
                    .at("/originalPublication/properties", "信息公开属性")
                    .says(
                            "原发布页的信息公开属性有%d项为空：%s。".formatted(empty.size(), list),
                            "%d labels of the original disclosure block are empty: %s.".formatted(empty.size(), list))
                    .rule("信息公开属性各项应有内容")
                    .step("空项 %d 个：%s".formatted(empty.size(), list))
                    .result("公开属性不完整")
                    .add();
        }
    }
}
