package org.gongkai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.schema.report.Organisation;
import org.gongkai.schema.report.Project;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bureaus name projects and themselves in sixty characters and more. */
class LongNamesTest {
    private static final String PROJECT = "进一步加强和改进县乡村三级基层医疗卫生服务机构基本公共卫生服务能力提升工程建设补助资金".repeat(2);

    @Test
    void titlesAreCutAndHeadingsAreWhole(@TempDir Path out) throws IOException {
        String title = PROJECT + "项目支出绩效评价报告";
        Samples.Memory source = new Samples.Memory()
                .with(Samples.released(Samples.report("clinics-2025", 2025)
                        .title(title)
                        .project(Project.named(PROJECT))
                        .implementingUnit(Organisation.named("青石县" + PROJECT + "工作领导小组办公室"))
                        .build()));
        assertThat(Publisher.publish(source, Samples.profile(), out, 2).problems())
                .isEmpty();

        List<Path> pages;
        try (Stream<Path> walk = Files.walk(out.resolve("current").toRealPath())) {
            pages = walk.filter(path -> path.toString().endsWith(".html")).toList();
        }
        for (Path page : pages) {
            assertThat(Jsoup.parse(Files.readString(page)).title())
                    .as(page.toString())
                    .hasSizeLessThanOrEqualTo(70);
        }
        Path folder = pages.stream()
                .map(Path::getParent)
                .filter(path -> path.endsWith("clinics-2025") && Files.exists(path.resolve("report.json")))
                .findFirst()
                .orElseThrow();
        Document report = Jsoup.parse(Files.readString(folder.resolve("index.html")));
        assertThat(report.title()).startsWith("进一步加强").contains("… - ");
        assertThat(report.select("h1").text()).isEqualTo(title);
        assertThat(report.select("meta[name=ArticleTitle]").attr("content")).isEqualTo(title);
    }
}
