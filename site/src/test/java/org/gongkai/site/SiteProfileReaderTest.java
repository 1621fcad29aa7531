package org.gongkai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void readsAFileThatWindowsBeganWithAByteOrderMark() throws IOException {
        assertThat(SiteProfileReader.read("\uFEFF" + sample(), "profile.yaml").source())
                .isEqualTo("示例县财政局");
    }

    @Test
    void saysThatAFileIsNotInUtf8AndWhatToDo(@TempDir Path folder) throws IOException {
        Path gbk = Files.writeString(folder.resolve("profile.yaml"), sample(), Charset.forName("GBK"));

        assertThatThrownBy(() -> SiteProfileReader.read(gbk))
                .hasMessageContaining("is not UTF-8 (GBK?); save it as UTF-8");
        assertThatThrownBy(() -> SiteProfileReader.read(folder.resolve("none.yaml")))
                .hasMessageContaining("no such file");
    }

    @Test
    void saysOnceWhatIsWrongWithAField() throws IOException {
        String wrong = sample().replace("idCode: \"0000000000\"", "idCode: 1234567890");

        assertThatThrownBy(() -> SiteProfileReader.read(wrong, "profile.yaml"))
                .hasMessageContaining("1 field(s) wrong")
                .hasMessageContaining("site.idCode must be text; put quotes around it");
    }

    /** A date in the profile would stand on every page, whenever its report was made: a faked date. */
    @Test
    void refusesFixedValuesOfWhatEachReportSaysItself() throws IOException {
        String wrong = sample().replace("label: 成文日期", "label: 成文日期, value: \"2020-01-01\"")
                .replace("label: 发布日期", "label: 发布日期, value: \"2020-01-01\"");

        assertThatThrownBy(() -> SiteProfileReader.read(wrong, "profile.yaml"))
                .hasMessageContaining("2 field(s) wrong")
                .hasMessageContaining("disclosure[3].value is not used: document-date is taken from each report")
                .hasMessageContaining("disclosure[6].value is not used: publication-date is taken from each report");
    }

    @Test
    void refusesAddressesThatReadersCannotTypeAndListsThatAreNone() throws IOException {
        String wrong = sample().replace("example/jxgk/", "example/绩效/")
                .replace("keywords: [绩效公开, ", "keywords: [{a: b}, 2025, ")
                .replace("type: 信息公开", "type: 绩效公开")
                .replace("  hotline:", "  links: {label: 一, href: \"https://www.shili.example/\"}\n  hotline:");

        assertThatThrownBy(() -> SiteProfileReader.read(wrong, "profile.yaml"))
                .hasMessageContaining("site.baseUrl has the path '/绩效/'")
                .hasMessageContaining("column.keywords has an entry that is not text")
                .hasMessageContaining("column.type only repeats the name")
                .hasMessageContaining("footer.links must be a list");
    }

    private static String sample() throws IOException {
        try (var in = SiteProfileReaderTest.class.getResourceAsStream("/org/gongkai/seeds/site-profile.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
