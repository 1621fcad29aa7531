package org.gongkai.schema.disclosure;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** WeChat and QQ accounts: told by the words before them, never by their form. */
final class MessengerDetector {
    private static final String ACCOUNT =
            "([A-Za-z][A-Za-z0-9_\\-]{5,19}|[1-9]\\d{4,11})(?![A-Za-z0-9@＠]|\\s?[人个条次元万])";
    private static final Pattern AFTER_LABEL = Pattern.compile(
            "(?:微\\s?信|(?i:QQ))(?:联系|号码|账号|帐号|号|ID)?(?:[（(][^）)\\n]{0,6}[）)])?\\s{0,3}[:：为是]{0,2}\\s{0,3}" + ACCOUNT);
    private static final Pattern ALONE = Pattern.compile("(?<![A-Za-z0-9])" + ACCOUNT);

    private MessengerDetector() {}

    /** @param at index of 信, or of the first Q */
    static void detect(String text, int at, List<Found> found) {
        int from = text.charAt(at) == '信' ? Math.max(0, at - 2) : at;
        Matcher label = AFTER_LABEL.matcher(text).region(from, Math.min(text.length(), at + 45));
        label.useTransparentBounds(true);
        if (label.find() && label.start() <= at) {
            add(label, found);
        }
    }

    static void field(String text, Set<Hint> hints, List<Found> found) {
        if (hints.contains(Hint.MESSENGER)) {
            Matcher alone = ALONE.matcher(text);
            while (alone.find()) {
                add(alone, found);
            }
        }
    }

    private static void add(Matcher account, List<Found> found) {
        String value = account.group(1);
        new Found(PersonalKind.MESSENGER, account.start(1), account.end(1), Masks.afterFirst(value, 1), value)
                .addTo(found);
    }
}
