package org.gongkai.schema.disclosure;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses after words such as 家庭住址, cut where the next thing begins. */
final class AddressDetector {
    private static final Pattern LABEL = Pattern.compile(
            "(?:家庭住[址所]|现住[址所]|户籍(?:所在地|地址)|居住地址?|(?:联系|通讯|通信|邮寄|家庭|户籍|居住|邮政)地\\s{0,2}址|住\\s{0,2}[址所]|家住|居住[于在]|住[在于])[\\s:：为是]{0,3}|(?<![网项目建设程实施办公所位册P箱页链接的])地\\s{0,2}址(?:\\s?[:：]\\s?|(?=\\p{IsHan}{2,7}[省市县区州][^，。；;\\n]{0,30}[号室])(?!.{0,3}[为在是]))");
    private static final Pattern VALUE = Pattern.compile("[^，,。；;\\n|<]{2,60}");
    private static final Pattern NEXT_FIELD =
            Pattern.compile("\\s*(?:邮\\s?编|邮政编码|联系|电\\s?话|手机|传真|项目|身份证|\\s{2,}).*", Pattern.DOTALL);
    private static final Pattern DETAIL = Pattern.compile("[0-9０-９号室栋幢楼路街巷弄组村院]|小区");

    private static final Pattern PLACE = Pattern.compile("[省市县区州旗镇乡村路街巷弄号室栋幢楼组院]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2}");
    private static final String HIDDEN = "****";

    private AddressDetector() {}

    /** @param at index of 址, 住 or 籍 */
    static void detect(String text, int at, List<Found> found) {
        int from = Math.max(0, at - 6);
        Matcher label = LABEL.matcher(text)
                .region(from, Math.min(text.length(), at + 8))
                .useTransparentBounds(true);
        if (label.find()) {
            value(text, label.end(), found);
        }
    }

    static void field(String text, Set<Hint> hints, List<Found> found) {
        if (hints.contains(Hint.ADDRESS)) {
            value(text, 0, found);
        }
    }

    private static void value(String text, int from, List<Found> found) {
        int start = from;
        while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\u3000')) {
            start++;
        }
        Matcher value = VALUE.matcher(text).region(start, text.length());
        if (!value.lookingAt()) {
            return;
        }
        String address = NEXT_FIELD.matcher(value.group()).replaceFirst("").stripTrailing();
        if (DETAIL.matcher(address).find()
                && PLACE.matcher(address).find()
                && HAN.matcher(address).find()
                && !address.contains(HIDDEN)
                && address.length() >= 4) {
            add(start, address, found);
        }
    }

    /** The town stays; a short rest such as 12号 is only personal together with it. */
    private static void add(int start, String address, List<Found> found) {
        String masked = Masks.address(address);
        int kept = masked.length() - HIDDEN.length();
        String rest = address.substring(kept);
        int end = start + address.length();
        if (rest.length() >= 6) {
            new Found(PersonalKind.ADDRESS, start + kept, end, HIDDEN, rest).addTo(found);
        } else if (!rest.isEmpty()) {
            boolean plain = address.substring(0, kept).chars().noneMatch(c -> c < 0x250);
            new Found(PersonalKind.ADDRESS, start, end, plain ? masked : HIDDEN, address).addTo(found);
        }
    }
}
