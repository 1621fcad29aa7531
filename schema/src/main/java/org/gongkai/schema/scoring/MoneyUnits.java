package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.schema.scoring.RuleToken.Kind;
import org.gongkai.schema.text.Amounts;

/** Brings the sums of one text to one unit: 2万元以内得满分，每超出5000元扣1分 counts in 万元. */
final class MoneyUnits {
    private static final String COMMON = "万元";

    private MoneyUnits() {}

    /** The tokens as they are, or with every sum in 万元 where the text uses several units of money. */
    static List<RuleToken> settle(List<RuleToken> tokens) {
        Set<String> units =
                tokens.stream().filter(MoneyUnits::isSum).map(RuleToken::unit).collect(Collectors.toSet());
        return units.size() < 2
                ? tokens
                : tokens.stream().map(t -> isSum(t) ? converted(t) : t).toList();
    }

    private static boolean isSum(RuleToken token) {
        return token.is(Kind.QUANTITY) && token.unit().endsWith("元");
    }

    private static RuleToken converted(RuleToken t) {
        BigDecimal sum = Exact.plain(Amounts.inTenThousandYuan(t.number(), t.unit()));
        return new RuleToken(t.kind(), t.text(), sum, COMMON, t.date(), t.start(), t.end());
    }
}
