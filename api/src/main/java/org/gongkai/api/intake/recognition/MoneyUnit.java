package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.text.Amounts;
import org.gongkai.schema.text.ChineseNumerals;
import org.gongkai.schema.text.NormalizedText;
import org.jspecify.annotations.Nullable;

/** Amounts of a table, whose unit stands in a head, a caption or the cell itself. */
final class MoneyUnit {

    /** A unit of money; in 填报单位：元谋县水务局 none stands, since the name of a place or an office goes on behind 元. */
    private static final String NAME =
            "(亿元|万元|千元|元(?!\\p{IsHan}{1,24}?(?:县|市|区|" + Titles.ORGANISATION_END.pattern() + ")))";

    private static final Pattern UNIT =
            Pattern.compile("[(\\[:] ?(?:金额)?(?:单位)?[:]? ?(?:人民币)?" + NAME + "[)\\]]?|单位 ?[:]? ?(?:人民币)?" + NAME);

    /** A sentence that names the unit of amounts: 以下金额单位均为万元, 金额均以元为单位, 本报告货币单位：万元. */
    private static final Pattern STATED = Pattern.compile(
            "(?:(?:金额|货币|资金|计量|计价)单位|单位)(?:除[^。;]{1,16}外)?,?(?:均|都|统一|一律|全部)?(?:为|是|:|用|采用)[\"']?(?:人民币)?" + NAME
                    + "|(?:金额|资金|数据|数字|数值)[^。;\\d]{0,12}以[\"']?(?:人民币)?(亿元|万元|千元|元)[\"']?(?:为单位|列示|表示|计|反映)");

    private MoneyUnit() {}

    /** The unit that a sentence states for the amounts around it. */
    static @Nullable String stated(String text) {
        Matcher m = STATED.matcher(Words.joined(NormalizedText.normalize(text)));
        if (!m.find()) {
            return null;
        }
        return m.group(1) != null ? m.group(1) : m.group(2);
    }

    /** The unit that a head such as 项目资金（万元） or a line such as 单位：元 names. */
    static @Nullable String in(String text) {
        Matcher m = UNIT.matcher(NormalizedText.normalize(text));
        if (!m.find()) {
            return null;
        }
        return m.group(1) != null ? m.group(1) : m.group(2);
    }

    /** The amount in a cell; its own unit wins over that of the table. */
    static Optional<Money> amount(String cell, String unit) {
        String text = NormalizedText.normalize(cell).replace(" ", "").replace("\n", "");
        if (Words.isNothing(text)) {
            return Optional.empty();
        }
        if (text.matches(".*(?:元|亿|万)$")) {
            return Amounts.parse(text).map(Money::new);
        }
        if (!text.matches("-?[\\d.]+")) {
            return Optional.empty();
        }
        return ChineseNumerals.parse(text).map(n -> new Money(in(n, unit)));
    }

    static BigDecimal in(BigDecimal number, String unit) {
        return Amounts.inTenThousandYuan(number, unit);
    }
}
