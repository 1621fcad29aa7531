package org.gongkai.schema.scoring;

import java.util.Locale;
import java.util.Map;

/** Units under their various names. */
final class Units {
    private static final Map<String, String> TIME = Map.ofEntries(
            Map.entry("日", "天"),
            Map.entry("天", "天"),
            Map.entry("个工作日", "工作日"),
            Map.entry("工作日", "工作日"),
            Map.entry("个自然日", "天"),
            Map.entry("自然日", "天"),
            Map.entry("day", "天"),
            Map.entry("days", "天"),
            Map.entry("周", "周"),
            Map.entry("个星期", "周"),
            Map.entry("星期", "周"),
            Map.entry("weeks", "周"),
            Map.entry("月", "月"),
            Map.entry("个月", "月"),
            Map.entry("month", "月"),
            Map.entry("months", "月"),
            Map.entry("季", "季度"),
            Map.entry("季度", "季度"),
            Map.entry("个季度", "季度"),
            Map.entry("quarters", "季度"),
            Map.entry("年", "年"),
            Map.entry("小时", "小时"),
            Map.entry("个小时", "小时"),
            Map.entry("hours", "小时"),
            Map.entry("分钟", "分钟"));

    private Units() {}

    /** The usual name of a unit of time, or the word itself. */
    static String time(String word) {
        String key = word.strip().toLowerCase(Locale.ROOT);
        return TIME.getOrDefault(key, key);
    }

    static boolean isTime(String word) {
        return TIME.containsKey(word.strip().toLowerCase(Locale.ROOT));
    }

    static boolean same(String a, String b) {
        String left = time(a).replace("个", "");
        String right = time(b).replace("个", "");
        return left.equals(right) || left.isEmpty() || right.isEmpty();
    }
}
