package org.gongkai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SiteProfileReaderTest {
    @Test
    void readsTheSampleProfile() {
        SiteProfile profile = Samples.profile();

        assertThat(profile.site().idCode()).isEqualTo("0000000000");
        assertThat(profile.column().keywords()).contains("绩效评价");
        assertThat(profile.disclosure().get(0).label()).isEqualTo("索引号");
        assertThat(profile.footer().errorReport().label()).isEqualTo("我为政府网站找错");
    }

    @Test
    void namesEveryWrongFieldAtOnce() throws IOException {
        String wrong = sample().replace("idCode: \"0000000000\"", "idCode: \"12\"")
                .replace("domain: www.shili.example", "domain: shili")
                .replace("field: index,", "field: indx,")
                .replace("audit: true", "audit: perhaps")
                .replace("source: 示例县财政局\n", "");

        assertThatThrownBy(() -> SiteProfileReader.read(wrong, "profile.yaml"))
                .isInstanceOf(SiteProfileException.class)
                .hasMessageContaining("profile.yaml: 6 field(s) wrong")
                .hasMessageContaining("site.idCode is not a 网站标识码: '12'")
                .hasMessageContaining("site.domain is not a host name")
                .hasMessageContaining("site.baseUrl is on 'www.shili.example' but site.domain is 'shili'")
                .hasMessageContaining("disclosure[0].field is 'indx', expected one of index, issuer")
                .hasMessageContaining("show.audit must be true or false")
                .hasMessageContaining("source is missing");
    }

    @Test
    void refusesWhatInspectorsFindOnRealPages() throws IOException {
        String wrong = sample().replaceAll("description: .*", "description: 绩效公开")
                .replace("keywords: [绩效公开, ", "keywords: [\"绩效公开，绩效\", ")
                .replaceAll("  errorReport: .*\n", "");

        assertThatThrownBy(() -> SiteProfileReader.read(wrong, "profile.yaml"))
                .hasMessageContaining("column.description only repeats the name")
                .hasMessageContaining("write one keyword per entry")
                .hasMessageContaining("footer.errorReport is missing");
    }

    @Test
    void namesUnknownFieldsAndNumbersWithoutQuotes() throws IOException {
        String wrong = sample().replace("hotline: \"12345\"", "hotline: 12345\n  colour: red");

        assertThatThrownBy(() -> SiteProfileReader.read(wrong, "profile.yaml"))
                .hasMessageContaining("footer.colour is not a field of the profile")
                .hasMessageContaining("footer.hotline must be text; put quotes around it");
    }

    @Test
    void saysInWhichLineTheYamlBreaks() {
        assertThatThrownBy(() -> SiteProfileReader.read("site:\n  name: [\n", "profile.yaml"))
                .isInstanceOf(SiteProfileException.class)
                .hasMessageStartingWith("profile.yaml, line 2: not YAML");
    }

    private static String sample() throws IOException {
        try (var in = SiteProfileReaderTest.class.getResourceAsStream("/org/gongkai/seeds/site-profile.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
