package org.gongkai.api.intake.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an invented report as a Word file of a wanted length. */
final class BenchReport {

    /** GB/T 9704-2012: 22 lines of 28 characters. */
    private static final int CHARACTERS_PER_PAGE = 22 * 28;

    private static final String[] SECTIONS = {
        "一、基本情况", "二、绩效评价工作开展情况", "三、综合评价情况及评价结论", "四、绩效评价指标分析", "五、主要经验及做法、存在的问题及原因分析", "六、有关建议"
    };
    private static final String[][] INDICATORS = {
        {"决策（20分）", "项目立项（10分）", "立项依据充分性", "5"},
        {"决策（20分）", "项目立项（10分）", "立项程序规范性", "5"},
        {"决策（20分）", "绩效目标（10分）", "绩效目标合理性", "5"},
        {"决策（20分）", "绩效目标（10分）", "绩效指标明确性", "5"},
        {"过程（20分）", "资金管理（12分）", "资金到位率", "4"},
        {"过程（20分）", "资金管理（12分）", "预算执行率", "4"},
        {"过程（20分）", "资金管理（12分）", "资金使用合规性", "4"},
        {"过程（20分）", "组织实施（8分）", "管理制度健全性", "4"},
        {"过程（20分）", "组织实施（8分）", "制度执行有效性", "4"},
        {"产出（30分）", "产出数量（10分）", "实际完成率", "10"},
        {"产出（30分）", "产出质量（10分）", "质量达标率", "10"},
        {"产出（30分）", "产出时效（10分）", "完成及时性", "10"},
        {"效益（30分）", "项目效益（30分）", "社会效益", "20"},
        {"效益（30分）", "项目效益（30分）", "服务对象满意度", "10"}
    };
    private static final String SENTENCE =
            "本项目由县级财政预算安排，资金管理符合有关规定，项目单位按照实施方案组织实施，完成了年度目标任务，" + "资料归档较为及时，服务对象反映良好，但部分绩效指标设定不够细化，后续需要进一步完善。";

    private BenchReport() {}

    static byte[] docx(int number, int pages) {
        StringBuilder body = new StringBuilder();
        int year = 2015 + number % 10;
        paragraph(body, "示例县第" + (number + 1) + "局" + year + "年示例项目支出绩效评价报告");
        int wanted = pages * CHARACTERS_PER_PAGE / SECTIONS.length;
        for (String section : SECTIONS) {
            paragraph(body, section);
            for (int written = 0; written < wanted; written += SENTENCE.length() * 2) {
                paragraph(body, SENTENCE + SENTENCE);
            }
        }
        paragraph(body, "附件1 项目支出绩效评价指标体系及打分表");
        table(body, number);
        return zip("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + body + "</w:body></w:document>");
    }

    private static void table(StringBuilder body, int number) {
        body.append("<w:tbl>");
        row(body, "一级指标", "二级指标", "三级指标", "指标解释", "评价标准", "分值", "得分", "扣分原因");
        int total = 100;
        for (int i = 0; i < INDICATORS.length; i++) {
            String[] indicator = INDICATORS[i];
            boolean loses = (number + i) % 5 == 0;
            total -= loses ? 1 : 0;
            row(
                    body,
                    i > 0 && indicator[0].equals(INDICATORS[i - 1][0]) ? "" : indicator[0],
                    i > 0 && indicator[1].equals(INDICATORS[i - 1][1]) ? "" : indicator[1],
                    indicator[2],
                    "用以反映和考核项目" + indicator[2] + "的情况。",
                    "①是否符合规定；②资料是否齐全。一项不符合扣1分。",
                    indicator[3],
                    String.valueOf(Integer.parseInt(indicator[3]) - (loses ? 1 : 0)),
                    loses ? "资料不够齐全" : "");
        }
        row(body, "合计", "", "", "", "", "100", String.valueOf(total), "");
        body.append("</w:tbl>");
    }

    private static void row(StringBuilder body, String... cells) {
        body.append("<w:tr>");
        for (int i = 0; i < cells.length; i++) {
            boolean parent = i < 2 && cells[i].isEmpty();
            body.append("<w:tc><w:tcPr>");
            if (i < 2) {
                body.append(parent ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>");
            }
            body.append("</w:tcPr>");
            paragraph(body, cells[i]);
            body.append("</w:tc>");
        }
        body.append("</w:tr>");
    }

    private static void paragraph(StringBuilder body, String text) {
        body.append("<w:p><w:r><w:t>").append(text).append("</w:t></w:r></w:p>");
    }

    private static byte[] zip(String document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(document.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
