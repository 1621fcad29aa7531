package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class MetadataEmptyTest {
    private static final String CODE = "METADATA_EMPTY";

    @Test
    void listsDisclosureLabelsThatWerePublishedEmpty() {
        OriginalPublication page = new OriginalPublication(
                "某县人民政府",
                null,
                null,
                List.of(
                        new FormField("索引号", "1", List.of()),
                        new FormField("主题分类", null, List.of()),
                        new FormField("有效性", null, List.of())));
        Finding finding = finding(CODE, report().originalPublication(page).build());
        assertThat(finding.severity()).isEqualTo(Severity.IMPORT_QUALITY);
        assertThat(finding.message()).isEqualTo("原发布页的信息公开属性有2项为空：主题分类、有效性。");
        assertThat(findings(CODE, report().build())).isEmpty();
    }
}
