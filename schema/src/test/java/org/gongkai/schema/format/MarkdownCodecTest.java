package org.gongkai.schema.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;
import org.gongkai.schema.RandomReports;
import org.gongkai.schema.report.Comparison;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FundSource;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Measure;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.Project;
import org.gongkai.schema.report.Region;
import org.gongkai.schema.report.ScoreSheet;
import org.gongkai.schema.report.Section;
import org.junit.jupiter.api.Test;

class MarkdownCodecTest {
    private static final String MINIMAL = """
            ---
            title: 某县2025年某项目支出绩效评价报告
            year: 2025
            project: 某项目
            unit: 某县某局
            region: 530124 富民县
            totals: {score: 98}
            grade: 优
            ---
            # 评分表
            | 一级指标 | 二级指标 | 分值 | 得分 | 完成值 |
            |---|---|---|---|---|
            | 产出 | | 100 | 98 | |
            | | 数量 | 100 | 98 | 4台 |
            # 正文
            ## 一、基本情况
            某项目购置终端机4台。
            """;

    @Test
    void readsAShortFileWrittenByHand() {
        EvaluationReport report = MarkdownCodec.read(MINIMAL);

        assertThat(report.fiscalYear()).isEqualTo(2025);
        assertThat(report.region()).isEqualTo(new Region("530124", "富民县"));
        assertThat(report.scores().totalScore()).isEqualByComparingTo("98");
        Indicator output = report.scores().indicators().get(0);
        assertThat(output.children().get(0).actual()).isEqualTo(new Measure("4台", null, new BigDecimal("4"), "台"));
        assertThat(report.sections()).containsExactly(new Section("一、基本情况", null, "某项目购置终端机4台。", List.of()));
    }

    @Test
    void readsAPrintedTableWhereTheParentsStandInTheRowOfTheirFirstChild() {
        EvaluationReport report = MarkdownCodec.read("""
                ---
                title: 报告
                project: 项目
                ---
                # 资金
                来源 | 全年预算数 | 支出
                --- | --- | ---
                资金总额 | 32 | 31.48

                # 评分表
                | 一级指标 | 二级指标 | 三级指标 | 分值 |
                |---|---|---|---|
                | 过程 | 业务管理 | 管理制度健全性 | 4 |
                | | | 制度执行有效性 | 5 |
                | | 财务管理 | 管理制度健全性 | 3 |
                ## 1.2.1 管理制度健全性
                **评价标准：** 一项不符合扣1分。
                **评价要点**
                - [x] 是否已制定办法
                - 是否符合制度
                """);

        assertThat(report.funds().row(FundSource.TOTAL).orElseThrow().spent()).isEqualTo(Money.wanYuan("31.48"));
        assertThat(report.scores().walk().map(Indicator::name))
                .containsExactly("过程", "业务管理", "管理制度健全性", "制度执行有效性", "财务管理", "管理制度健全性");
        Indicator last =
                report.scores().indicators().get(0).children().get(1).children().get(0);
        assertThat(last.criteria()).isEqualTo("一项不符合扣1分。");
        assertThat(last.checkpoints()).extracting("met").containsExactly(true, null);
    }

    @Test
    void writesAFileThatIsPleasantToRead() {
        EvaluationReport report = EvaluationReport.titled("某县2025年某项目支出绩效评价报告", Project.named("某项目"))
                .fiscalYear(2025)
                .scores(new ScoreSheet(
                        List.of(Indicator.named("产出")
                                .maxScore(new BigDecimal("10"))
                                .children(List.of(Indicator.named("质量达标率")
                                        .maxScore(new BigDecimal("10"))
                                        .score(new BigDecimal("9.5"))
                                        .target(new Measure("≥95%", Comparison.AT_LEAST, new BigDecimal("95"), "%"))
                                        .actual(Measure.text("基本达标"))
                                        .criteria("①是否合格；\n②是否齐全。\n一项不符合扣0.5分。")
                                        .build()))
                                .build()),
                        null,
                        new BigDecimal("94"),
                        null,
                        null,
                        "优秀",
                        null))
                .sections(List.of(new Section("5、 存在的问题", null, "# 一个问题", List.of())))
                .build();

        assertThat(MarkdownCodec.write(report)).isEqualTo("""
                ---
                title: 某县2025年某项目支出绩效评价报告
                year: 2025
                project: 某项目
                totals:
                  score: 94
                grade: 优秀
                ---

                # 评分表

                | 一级指标 | 二级指标 | 分值 | 得分 | 目标值 | 完成值 |
                |---|---|---:|---:|---:|---:|
                | 产出 | | 10 | | | |
                | | 质量达标率 | 10 | 9.5 | ≥95% | 基本达标 |

                ## 1.1 质量达标率

                **评价标准** ①是否合格；
                ②是否齐全。
                一项不符合扣0.5分。

                # 正文

                ## 5、 存在的问题

                \\# 一个问题
                """);
    }

    @Test
    void givesBackEveryReportExactlyAsItWasWritten() {
        RandomReports reports = new RandomReports(20250101);
        int count = Integer.getInteger("gongkai.reports", 400);
        for (int i = 0; i < count; i++) {
            EvaluationReport report = reports.next();
            String file = MarkdownCodec.write(report);
            assertThat(MarkdownCodec.read(file)).as("report %d", i).isEqualTo(report);
            assertThat(JsonCodec.read(JsonCodec.write(report)))
                    .as("JSON of report %d", i)
                    .isEqualTo(report);
        }
    }

    @Test
    void writesTheSameFileAgainAfterReadingIt() {
        String once = MarkdownCodec.write(MarkdownCodec.read(MINIMAL));

        assertThat(MarkdownCodec.write(MarkdownCodec.read(once))).isEqualTo(once);
        assertThat(MarkdownCodec.read(MINIMAL.replace("\n", "\r\n"))).isEqualTo(MarkdownCodec.read(MINIMAL));
    }

    @Test
    void isReadByAnyMarkdownReader() {
        Parser flexmark = Parser.builder(new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create())))
                .build();
        String body = MINIMAL.substring(MINIMAL.indexOf("# 评分表"));

        Iterable<Node> nodes = flexmark.parse(body).getChildren();
        List<Node> found = StreamSupport.stream(nodes.spliterator(), false).toList();

        assertThat(found).filteredOn(Heading.class::isInstance).hasSize(3);
        assertThat(found).filteredOn(TableBlock.class::isInstance).hasSize(1);
    }

    @Test
    void saysOnWhichLineAFileIsWrongAndWhatToDo() {
        assertProblem("no front matter", "line 1: a report begins with a line '---'");
        assertProblem("---\ntitle: t\n---\n", "line 1: the front matter has no 'project'; add a line project: …");
        assertProblem("---\ntitle: t\nproject: p\n", "line 4: the front matter never ends");
        assertProblem("---\ntitle: t\ntitle: u\n---\n", "line 3: 'title' stands twice");
        assertProblem("---\ntitle: [t\n---\n", "line 2: not valid YAML: ");
        assertProblem("---\ntitle: &a t\nproject: *a\n---\n", "line 2: anchors and aliases");
        assertProblem("---\ntitle: !!java t\n---\n", "line 2: tags (!) are not allowed");
        assertProblem(
                "---\ntitle: t\nproject: p\nyaer: 2025\n---\n", "line 4: /yaer: 没有“yaer”这个字段 / there is no such field");
        assertProblem(MINIMAL.replace("530124 富", "富"), "line 6: '富民县' is not a region; write 530124 富民县");
        assertProblem(MINIMAL.replace("score: 98", "score: 98分"), "line 7: /scores/totalScore: not a plain decimal");
        assertProblem(
                MINIMAL.replace("| 98 | 4台", "| 9O | 4台"), "line 14: /scores/indicators/0/children/0/score: not a");
        assertProblem(MINIMAL.replace("| 4台", "| 4台 | 5"), "line 14: the row has 6 cells under 5 heads");
        assertProblem(MINIMAL.replace("得分", "分数"), "line 11: unknown column '分数'; known are 分值, 得分");
        assertProblem(MINIMAL.replace("# 正文", "# 一、概况"), "line 15: unknown heading '# 一、概况'; known are");
        assertProblem(MINIMAL.replace("# 正文", "# 评分表"), "line 15: # 评分表 stands twice");
        assertProblem(MINIMAL.replace("## 一、基本情况", "## 一、 {什么}"), "line 16: '什么' is not one of 封面");
        assertProblem(MINIMAL.replace("# 正文", "## 9.1 数量"), "line 15: the table has no indicator 9.1");
        assertProblem(MINIMAL.replace("# 正文", "## 1.1 质量"), "line 15: indicator 1.1 is '数量' in the table, here '质量'");
    }

    private static void assertProblem(String file, String problem) {
        assertThatThrownBy(() -> MarkdownCodec.read(file))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith(problem);
    }
}
