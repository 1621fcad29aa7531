package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.text.ChineseNumerals;
import org.jspecify.annotations.Nullable;

/** How many checkpoints a text has: listed in it, beside it, asked in it, or announced. */
final class Checkpoints {
    private static final Pattern ANNOUNCED =
            Pattern.compile("(?<![项个条次%0-9])(?:以上|上述|以下|下列)([2-9]|[二三四五六七八九])(?:个|项|条)(?:评价)?(?:要点|要素|条件|内容|方面|要求|标准)");

    /** 三项均达到要求. */
    private static final Pattern ALL_OF = Pattern.compile(
            "(?<![0-9.一二三四五六七八九十])([2-9]|[二三四五六七八九])(?:个|项|条)(?:要点|条件|内容|方面|要求|标准)?(?:均|都|全部)(?:达到|符合|满足|具备|做到|达标|合格)");

    private Checkpoints() {}

    /** How many there are; null where nothing tells. */
    static @Nullable Integer count(Draft draft) {
        if (draft.items > 1) {
            return draft.items;
        }
        int beside = draft.context.checkpoints().size();
        if (beside > 1) {
            return beside;
        }
        int asked = Questions.count(draft.text);
        return asked > 1 ? Integer.valueOf(asked) : announced(draft.text);
    }

    /** 以上4个要点: the number of checkpoints is said where they don't stand in the text. */
    private static @Nullable Integer announced(String text) {
        for (Pattern pattern : List.of(ANNOUNCED, ALL_OF)) {
            Matcher m = pattern.matcher(text);
            if (m.find()) {
                return ChineseNumerals.parse(m.group(1))
                        .map(BigDecimal::intValue)
                        .orElse(null);
            }
        }
        return null;
    }
}
