package org.gongkai.site.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.schema.text.Csv;

/**
 * A whole-column table: its columns with what they mean, for the head of the CSV and for its metadata.
 *
 * @param path address of the file
 * @param title what it holds
 * @param columns its columns
 */
public record Table(String path, String title, List<Column> columns) {

    /**
     * A column.
     *
     * @param name name in the head of the file, with the unit where there is one
     * @param type datatype of CSVW
     * @param about what it means
     */
    public record Column(String name, String type, String about) {}

    private static Column text(String name, String about) {
        return new Column(name, "string", about);
    }

    private static Column number(String name, String about) {
        return new Column(name, "decimal", about);
    }

    private static final List<Column> KEY =
            List.of(text("报告编号", "永久编号"), text("地址", "报告页面相对于栏目的地址"), new Column("预算年度", "gYear", "被评价的年度"));

    public static final Table REPORTS = new Table(
            "data/reports.csv",
            "报告",
            join(
                    KEY,
                    List.of(
                            text("标题", "报告标题"),
                            text("项目", "项目名称"),
                            text("实施单位", "项目实施单位"),
                            text("主管部门", "主管部门"),
                            text("评价机构", "评价机构"),
                            text("地区代码", "GB/T 2260"),
                            text("地区", "行政区划名称"),
                            text("评价方式", "单位自评、部门评价或财政评价"),
                            number("得分", "总分，分"),
                            text("等级代码", "EXCELLENT、GOOD、FAIR、POOR"),
                            text("等级", "报告所写等级"),
                            number("预算（万元）", "全部来源的预算"),
                            number("支出（万元）", "全部来源的支出"),
                            number("执行率（%）", "支出 ÷ 预算 × 100"),
                            number("核对错误", "错误条数"),
                            number("核对提醒", "提醒条数"),
                            number("核对疑问", "疑问条数"),
                            number("无数据分值", "没有可核对数据的分值，分"),
                            new Column("首次发布", "dateTime", "首次发布时间，北京时间"),
                            new Column("本版发布", "dateTime", "本版发布时间，北京时间"),
                            number("版本", "第几版"),
                            text("指纹", "SHA-256"))));

    public static final Table FUNDS = new Table(
            "data/funds.csv",
            "资金",
            join(
                    KEY,
                    List.of(
                            text("来源代码", "资金来源的规范代码"),
                            text("来源", "资金来源的规范名称"),
                            text("原名", "报告所写名称"),
                            number("年初预算（万元）", "年初预算数"),
                            number("全年预算（万元）", "全年预算数"),
                            number("计划投资（万元）", "计划投资额"),
                            number("到位（万元）", "实际到位资金"),
                            number("支出（万元）", "全年执行数"),
                            number("所列执行率（%）", "报告所写执行率"),
                            number("分值", "该行分值，分"),
                            number("得分", "该行得分，分"))));

    public static final Table INDICATORS = new Table(
            "data/indicators.csv",
            "指标",
            join(
                    KEY,
                    List.of(
                            text("位置", "在指标树中的位置，如 1.2.3"),
                            number("级别", "第几级指标"),
                            text("末级", "是否末级"),
                            text("规范代码", "指标目录的代码"),
                            text("指标", "报告所写名称"),
                            text("完整名称", "各级名称"),
                            number("分值", "分"),
                            number("得分", "分"),
                            number("扣分", "报告所写扣分，分"),
                            text("扣分原因", "报告所写原因"),
                            text("目标值", "年度指标值"),
                            text("实际值", "实际完成值"),
                            text("其他栏目", "备注、数据来源等没有专设列的栏，栏目：内容"))));

    public static final Table FINDINGS = new Table(
            "data/findings.csv",
            "核对结果",
            join(
                    KEY,
                    List.of(
                            text("发现编号", "在报告内不变"),
                            text("检查代码", "检查的代码"),
                            text("类别代码", "ERROR、WARNING、QUESTION、IMPORT_QUALITY"),
                            text("类别", "错误、提醒、疑问、导入质量"),
                            text("位置", "在报告中的位置"),
                            text("说明", "一句话"),
                            text("规则", "依据的规则"),
                            text("算式", "推算步骤"),
                            text("结论", "结果"))));

    /** Every table, in the order of the catalogue. */
    public static List<Table> all() {
        return List.of(REPORTS, FUNDS, INDICATORS, FINDINGS);
    }

    /** The byte order mark and the head of the file. */
    public byte[] head() {
        return Csv.withByteOrderMark()
                .row(columns.stream().map(Column::name).toList())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<Column> join(List<Column> first, List<Column> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }
}
