package org.gongkai.schema.scoring;

import java.util.regex.Pattern;

/** Says what a rule measures: from the formula, the names in the text, the indicator's name and explanation. */
final class AxisFinder {
    private static final Pattern SAVING_FORMULA =
            Pattern.compile("[\\[(]+(计划|预算|目标|批复|概算|上年)[^-()/]*-(实际|决算|支出|本年|完成)[^/]*[)\\]]+/");
    private static final Pattern CHANGE_FORMULA =
            Pattern.compile("[\\[(]+(实际|决算|支出|本年|当年|本期)[^-()/]*-(计划|预算|目标|批复|概算|上年|上期)[^/]*[)\\]]+/");
    private static final Pattern SATISFACTION = Pattern.compile("满意度|满意率");
    private static final Pattern SAVING_NAME = Pattern.compile("节约率|节支率");
    private static final Pattern CHANGE_NAME = Pattern.compile("变动率|变化率|超支率|增长率|增幅|超概率|调整率");

    private static final Pattern DEVIATION_NAME = Pattern.compile("(?:偏差|偏离|差异|误差)(?:率|度|幅度|比例)|相差|偏离");

    private AxisFinder() {}

    /** The axis of a rate; {@code twoSided} where the text says ±, so that a deviation keeps its sign. */
    static Axis rate(Draft draft, boolean twoSided) {
        String own = org.gongkai.schema.text.NormalizedText.normalize(draft.text);
        String all = own + "\n" + org.gongkai.schema.text.NormalizedText.normalize(draft.context.all());
        String plain = all.replace(" ", "");
        if (SAVING_FORMULA.matcher(plain).find()) {
            return new Axis(Axis.Type.SAVING, "", "%", null);
        }
        if (CHANGE_FORMULA.matcher(plain).find()) {
            return new Axis(Axis.Type.CHANGE, "", "%", null);
        }
        if (DEVIATION_NAME.matcher(all).find()) {
            return new Axis(twoSided ? Axis.Type.CHANGE : Axis.Type.DEVIATION, "", "%", null);
        }
        if (SATISFACTION.matcher(own).find()
                || SATISFACTION.matcher(draft.context.name()).find()) {
            return new Axis(Axis.Type.SATISFACTION, "满意度", "%", null);
        }
        boolean formula = own.contains("=") && own.contains("/");
        if (!formula && SAVING_NAME.matcher(all).find()) {
            return new Axis(Axis.Type.SAVING, "", "%", null);
        }
        if (!formula && CHANGE_NAME.matcher(all).find()) {
            return new Axis(Axis.Type.CHANGE, "", "%", null);
        }
        return Axis.rate("");
    }
}
