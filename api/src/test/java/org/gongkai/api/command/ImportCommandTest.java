package org.gongkai.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.seeds.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void refusesWhatIsNoReportLineByLineAndReadsTheRest(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.txt"), "不是报告");
        Files.writeString(folder.resolve("b.json"), "{\"title\":\"t\"");
        Files.writeString(folder.resolve("c.jsonl"), JsonCodec.write(Seeds.fumin2025()) + "\n{\"title\":1}\n");
        Files.write(folder.resolve("d.txt"), Seeds.source(Seeds.fumin2025()));

        int exit = run("import", folder.toString(), "--dry-run");

        assertThat(exit).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("a.txt") && line.contains("no evaluation report"))
                .anyMatch(line -> line.contains("b.json"))
                .anyMatch(line -> line.contains("c.jsonl:2"));
        assertThat(out.toString()).contains("指标 21 个").contains("3 refusal(s)");
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThat(run("import", "nowhere.docx", "--dry-run")).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("nowhere.docx").contains("no such file");
    }

    @Test
    void anEmptyFormIsRefusedAndSaysThatItIsOne(@TempDir Path folder) throws IOException {
        Path form = Files.writeString(folder.resolve("空表.txt"), """
                项目支出绩效自评表
                （    年度）
                项目资金（万元）\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
                年度资金总额\t\t\t\t10\t\t
                一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分
                产出指标\t数量指标\t指标1：\t\t\t\t
                效益指标\t社会效益指标\t指标1：\t\t\t\t
                总分\t\t\t\t\t100\t
                """);

        assertThat(run("import", form.toString(), "--dry-run")).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("空表.txt").contains("空表或模板，没有任何得分");
    }

    @Test
    void aListOfProjectsGivesOneDraftForEachRow(@TempDir Path folder) throws IOException {
        Path list = Files.writeString(folder.resolve("汇总.txt"), """
                江口市住房和城乡建设局2023年度项目支出绩效自评结果汇总表
                序号\t项目名称\t预算数\t执行数\t自评得分
                1\t市政道路维护\t500\t486.2\t96.7
                2\t路灯电费\t320\t320\t100
                """);

        assertThat(run("import", list.toString(), "--dry-run")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("2 份报告")
                .contains("项目 市政道路维护；单位 江口市住房和城乡建设局；年度 2023；得分 96.7；预算 500 万元，支出 486.2 万元")
                .contains("本稿来自汇总表的一行");
    }

    /** For root no folder is unreadable: then what stands in it is read like everything else. */
    @Test
    void aFolderThatCannotBeOpenedCostsOneLineAndNotTheBatch(@TempDir Path folder) throws IOException {
        Path closed = Files.createDirectories(folder.resolve("a"));
        Files.writeString(closed.resolve("x.txt"), "不是报告");
        Files.write(folder.resolve("d.txt"), Seeds.source(Seeds.fumin2025()));
        assertThat(closed.toFile().setReadable(false)).isTrue();

        int exit = run("import", folder.toString(), "--dry-run");

        boolean root = Files.isReadable(closed);
        assertThat(closed.toFile().setReadable(true)).isTrue();
        assertThat(exit).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString().lines()).singleElement().asString().contains(root ? "x.txt" : "permission denied");
        assertThat(out.toString()).contains("指标 21 个").contains("1 refusal(s)");
    }

    private int run(String... arguments) {
        CommandLine line = GongkaiCommand.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
