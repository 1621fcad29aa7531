package org.gongkai.schema.indicator;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Printed indicator names made comparable: 1）“绩效目标合理”（6分） and 绩效目标合理 are one name. */
final class PrintedName {
    private static final Pattern NUMBER =
            Pattern.compile("^(?:[(（]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)）.、．]|[①-⑳])+(?=.)");
    private static final Pattern NOISE = Pattern.compile("[\\s　“”\"'‘’《》:：。*★△▲、,，]");
    private static final Pattern WEIGHT = Pattern.compile("[(（\\[【][^)）\\]】]*[0-9分%][^)）\\]】]*[)）\\]】]?$");
    private static final Pattern SUFFIX = Pattern.compile("(?<=..)(?:指标|情况|目标)$");

    private PrintedName() {}

    /** Without numbering, weight, quotes and blanks. */
    static String plain(String printed) {
        String name = NUMBER.matcher(printed.strip()).replaceFirst("");
        name = Normalizer.normalize(name, Normalizer.Form.NFKC);
        name = NOISE.matcher(name).replaceAll("");
        return WEIGHT.matcher(name).replaceFirst("");
    }

    /** The plain name without the words that change nothing: 的, and a final 指标 or 情况. */
    static String core(String plain) {
        String name = plain.length() > 3 ? plain.replace("的", "") : plain;
        return SUFFIX.matcher(name).replaceFirst("");
    }

    /** 1 for equal names, 0 for names without a common character: mean of common sequence and common pairs of characters. */
    static double similarity(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        if (a.length() < 2 || b.length() < 2) {
            return 0;
        }
        double sequence = 2.0 * longestCommonSequence(a, b) / (a.length() + b.length());
        double pairs = 2.0 * commonPairs(a, b) / (a.length() + b.length() - 2);
        return (sequence + pairs) / 2;
    }

    private static int longestCommonSequence(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int i = 0; i < a.length(); i++) {
            int diagonal = 0;
            for (int j = 0; j < b.length(); j++) {
                int above = row[j + 1];
                row[j + 1] = a.charAt(i) == b.charAt(j) ? diagonal + 1 : Math.max(above, row[j]);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    private static int commonPairs(String a, String b) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 2 <= a.length(); i++) {
            pairs.merge(a.substring(i, i + 2), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + 2 <= b.length(); i++) {
            String pair = b.substring(i, i + 2);
            int left = pairs.getOrDefault(pair, 0);
            if (left > 0) {
                pairs.put(pair, left - 1);
                common++;
            }
        }
        return common;
    }
}
