package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.schema.report.Indicator;

/**
 * A qualitative result in one of the three tiers of the self-evaluation form with a score outside the tier: 100–80, 80–60 and
 * below 60 per cent of the weight in the newer form, 100–80, 80–50 and below 50 in the older one. What either form allows is
 * left alone.
 */
final class TierMismatch extends Check {
    private record Tier(Pattern words, String label, BigDecimal low, BigDecimal high) {}

    private static final List<Tier> TIERS = List.of(
            new Tier(
                    Pattern.compile("未(?:达成|达到|完成).{0,12}(?:效果)?较?差|效果较差"),
                    "未达成预期指标且效果较差",
                    BigDecimal.ZERO,
                    BigDecimal.valueOf(60)),
            new Tier(Pattern.compile("部分(?:达成|达到|完成)"), "部分达成预期指标", BigDecimal.valueOf(50), BigDecimal.valueOf(80)),
            new Tier(
                    Pattern.compile("^(?:全部|基本)?(?:达成|达到)(?:年度|预期)(?:年度)?(?:指标|目标|效果)"),
                    "达成预期指标",
                    BigDecimal.valueOf(80),
                    Num.HUNDRED));

    TierMismatch() {
        super("TIER_MISMATCH", "得分与定性档次不符", "Score lies outside the stated tier");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        if (subject.isSelfEvaluationTable()) {
            subject.leaves().forEach(node -> row(node, findings));
        }
    }

    private static void row(Node node, Findings findings) {
        Indicator i = node.indicator();
        if (i.actual() == null
                || i.actual().number() != null
                || i.maxScore() == null
                || i.score() == null
                || i.maxScore().signum() <= 0) {
            return;
        }
        String words = Texts.squeeze(i.actual().printed());
        Tier tier = TIERS.stream()
                .filter(t -> t.words().matcher(words).find())
                .findFirst()
                .orElse(null);
        if (tier == null || words.length() > 40) {
            return;
        }
        BigDecimal rate = Num.percent(i.score(), i.maxScore());
        if (rate.compareTo(tier.low()) >= 0 && rate.compareTo(tier.high()) <= 0) {
            return;
        }
        findings.warning()
                .at(node, "score")
                .quote(i.actual().printed())
                .says(
                        "「%s」填为“%s”，得分率%s%%，不在该档%s%%–%s%%之内。"
                                .formatted(
                                        node.name(),
                                        tier.label(),
                                        Num.rounded(rate, 2),
                                        Num.text(tier.low()),
                                        Num.text(tier.high())),
                        "%s is marked \"%s\" but scores %s %% of its weight, outside %s–%s %%."
                                .formatted(
                                        node.name(),
                                        tier.label(),
                                        Num.rounded(rate, 2),
                                        Num.text(tier.low()),
                                        Num.text(tier.high())))
                .rule("自评表定性指标分三档：100–80%、80–60%（旧表80–50%）、60%（旧表50%）以下")
                .input("实际完成值", i.actual().printed(), node.pointer() + "/actual")
                .input("分值", i.maxScore(), node.pointer() + "/maxScore")
                .input("得分", i.score(), node.pointer() + "/score")
                .step("%s ÷ %s = %s%%".formatted(Num.text(i.score()), Num.text(i.maxScore()), Num.rounded(rate, 2)))
                .result("%s%% 不在 %s%%–%s%%"
                        .formatted(Num.rounded(rate, 2), Num.text(tier.low()), Num.text(tier.high())))
                .add();
    }
}
