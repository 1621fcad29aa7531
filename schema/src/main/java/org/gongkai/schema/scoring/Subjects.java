package org.gongkai.schema.scoring;

import java.util.regex.Pattern;

/** Judges the words around conditions: a plain name of a quantity, or something that changes the condition. */
final class Subjects {
    private static final Pattern CHANGES = Pattern.compile(
            "且|并(?!网|购|联|轨|发症)|同时|但|除(?!险|尘|害|草|雪|冰|臭)|若|如果|另|特殊|酌|(?:率|满意度|比例|数量|金额)(?:和|与|或|及|、)|未(?!成年|来|完成部分)|不(?!动产|低|少|合格率|良|满意)|按时(?!.{0,4}率)|按期(?!.{0,4}率)|如期|经批准|以及其|平均(?![用时价]|时[长间]|成本|响应|办[结理]|受理|处理|等待|年限|工资|分)|连续|累计|合计|其余|加权|第[二三四五]|较上年|[同环]比(?!增长率|增速|增幅|下降率|增减率)|比上年|与上年|较年初");
    private static final Pattern EXEMPTS =
            Pattern.compile("除(?!险|尘|害|草|雪|冰|臭)|但|若|如果|另|特殊|酌|适当(?=[加扣给减])|同时|且|连续|平均|免于|豁免|经批准|较上年|同比|环比");
    private static final Pattern FILL = Pattern.compile(
            "评价标准|评分标准|评价要点|评分规则|计分标准|计分方法|打分标准|[:,|。、\\s\"A-Za-z%()]|预算年度或项目期内|项目期内|预算年度|指标|本|该|项目|年度|情况|当|对|其中|若|则|的|在|时|为|是|按|评分|标准|实际|资金");

    private Subjects() {}

    /** Whether words beside a loss leave the loss as it is: no exemption, no second condition. */
    static boolean isHarmless(String words) {
        return !EXEMPTS.matcher(words).find();
    }

    /** Whether the words merely name what is measured. */
    static boolean isPlain(String words) {
        return !CHANGES.matcher(words).find();
    }

    /** The name of the quantity, without the words that go with every name. */
    static String core(String words) {
        return FILL.matcher(words).replaceAll("");
    }

    /** Whether two names may mean the same quantity: one is empty, or one holds the other. */
    static boolean mayBeSame(String a, String b) {
        String left = core(a);
        String right = core(b);
        return left.isEmpty() || right.isEmpty() || left.contains(right) || right.contains(left);
    }
}
