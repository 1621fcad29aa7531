package org.gongkai.schema.disclosure;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells telephone, identity and account numbers from amounts, years, document, index and registration numbers: by their form,
 * their check digits and the words around them.
 */
final class NumberDetector {
    private static final String S = "[ \\-.]{0,2}";
    private static final Pattern ID_18 = Pattern.compile("(?<!\\d)[1-9](?:" + S + "\\d){16}" + S + "[\\dX](?!\\d)");
    private static final Pattern ID_15 = Pattern.compile("(?<!\\d)[1-9]\\d{14}(?!\\d)");
    private static final Pattern CARD =
            Pattern.compile("(?<!\\d)(?:[3-6]\\d{15,18}|[3-6]\\d{3}(?:[ \\-]\\d{4}){3}(?:[ \\-]\\d{1,3})?)(?!\\d)");
    private static final Pattern ACCOUNT = Pattern.compile("(?<!\\d)\\d(?:[ \\-]{0,2}\\d){9,24}(?!\\d)");
    private static final Pattern MOBILE = Pattern.compile(
            "(?<!\\d)(?:(?:00)?86" + S + "\\)?" + S + ")?(1[3-9]\\d" + S + "\\d{4}" + S + "\\d{4})(?!\\d)");
    private static final Pattern MOBILE_ANYHOW = Pattern.compile("(?<!\\d)(1" + S + "[3-9](?:" + S + "\\d){9})(?!\\d)");
    private static final String AREA = "0(?:10|2[0-57-9]|[3-9]\\d{2})";
    private static final Pattern WITH_AREA = Pattern.compile("(?<!\\d)(?:86[ \\-]{0,2})?(" + AREA
            + ")(?:[ \\-]{1,3}|[)][ \\-]{0,2})([2-9]\\d{2,3}[ \\-]?\\d{4})(?:-\\d{1,5})?(?!\\d)");
    private static final Pattern JOINED_AREA = Pattern.compile("(?<!\\d)(" + AREA + ")([2-9]\\d{6,7})(?!\\d)");
    private static final Pattern LOCAL = Pattern.compile(
            "(?<!\\d)()([2-9]\\d{2,3}[ \\-.]{0,2}\\d{4}|[2-9](?:[ \\-.]\\d){6,7})(?:-\\d{1,5})?(?!\\d)");
    private static final Pattern ANY_PHONE = Pattern.compile("(?<!\\d)()(\\d(?:[ \\-.()]{0,3}\\d){4,})(?!\\d)");

    private static final Pattern PHONE_BEFORE = Pattern.compile(
            "(?:电\\s{0,4}话(?![费机卡亭])|手\\s{0,4}机|联系方式|传\\s{0,4}真|座机|致电|拨打|(?i:tel|phone|mobile))[^。；;\\n]{0,12}$");
    private static final Pattern ID_BEFORE = Pattern.compile("(?:身份证|证件号|驾驶证)[^。；;\\n]{0,12}$");
    private static final Pattern ACCOUNT_BEFORE = Pattern.compile("(?:[账帐]号|卡号|[账帐]户|开户)[^。；;\\n]{0,16}$");
    private static final Pattern PASSPORT = Pattern.compile("[A-Za-z]{1,2}[ ]?\\d{7,8}(?![0-9A-Za-z])");
    private static final Pattern PASSPORT_BEFORE = Pattern.compile("护照[^。；;\\n]{0,10}$");
    private static final Pattern REGISTER_BEFORE = Pattern.compile(
            "(?:索引号?|文号|编号|代码|证号|许可证|合同号?|凭证号?|发票|订单号?|批号|流水号|备案|标识码|专利号?|ISBN|第|〕|\\]|］)[\\s:：为是]{0,3}[A-Za-z0-9\\-_/]{0,16}$");
    private static final Pattern AMOUNT_AFTER =
            Pattern.compile("^(?:\\.\\d|\\s{0,2}(?:元|万|亿|%|％|‰|人次?|次|件|项|户|台|套|平方|公里|亩|吨|份|个|号))");

    private NumberDetector() {}

    static void detect(String text, DigitRun run, Set<Hint> hints, List<Found> found) {
        String before = text.substring(Math.max(0, run.start() - 30), run.start());
        boolean glued = endsInCode(before);
        String after = text.substring(run.end(), Math.min(text.length(), run.end() + 6));
        boolean amount = AMOUNT_AFTER.matcher(after).find();
        boolean register = REGISTER_BEFORE.matcher(before).find();
        boolean phone = hints.contains(Hint.PHONE)
                || !register && PHONE_BEFORE.matcher(before).find()
                || followsPhone(text, run, found);
        boolean id = hints.contains(Hint.ID_NUMBER) || ID_BEFORE.matcher(before).find();
        boolean account =
                hints.contains(Hint.ACCOUNT) || ACCOUNT_BEFORE.matcher(before).find();
        boolean free = !glued && !register && !amount && !startsCode(after);
        ids(run, id, free, found);
        accounts(run, account, free, found);
        mobiles(text, run, phone, free || phone && !amount, found);
        landlines(text, run, phone, free, amount, hints, found);
    }

    private static void ids(DigitRun run, boolean context, boolean free, List<Found> found) {
        for (Pattern pattern : new Pattern[] {ID_18, ID_15}) {
            Matcher matcher = pattern.matcher(run.plain());
            while (matcher.find()) {
                String characters = bare(matcher.group());
                if (context || free && IdNumber.isValid(characters)) {
                    add(run, matcher, 0, PersonalKind.ID_NUMBER, Masks.idNumber(characters), characters, found);
                }
            }
        }
    }

    private static void accounts(DigitRun run, boolean context, boolean free, List<Found> found) {
        Matcher card = (context ? ACCOUNT : CARD).matcher(run.plain());
        while (card.find()) {
            String digits = bare(card.group());
            if (context || free && IdNumber.passesLuhn(digits)) {
                add(run, card, 0, PersonalKind.BANK_ACCOUNT, Masks.account(digits), digits, found);
            }
        }
    }

    private static void mobiles(String text, DigitRun run, boolean context, boolean free, List<Found> found) {
        Matcher matcher = (context ? MOBILE_ANYHOW : MOBILE).matcher(run.plain());
        while (free && matcher.find()) {
            String digits = bare(matcher.group(1));
            boolean decimal = matcher.end() == run.plain().length() && text.startsWith(".", run.end());
            if (!decimal) {
                add(run, matcher, 1, PersonalKind.MOBILE, Masks.mobile(digits), digits, found);
            }
        }
    }

    private static void landlines(
            String text,
            DigitRun run,
            boolean context,
            boolean free,
            boolean amount,
            Set<Hint> hints,
            List<Found> found) {
        if (free || context && !amount) {
            landline(text, run, WITH_AREA, found);
        }
        if (context && !amount) {
            landline(text, run, JOINED_AREA, found);
            landline(text, run, LOCAL, found);
        }
        if (hints.contains(Hint.PHONE)) {
            landline(text, run, ANY_PHONE, found);
        }
    }

    private static void landline(String text, DigitRun run, Pattern pattern, List<Found> found) {
        Matcher matcher = pattern.matcher(run.plain());
        while (matcher.find()) {
            String local = bare(matcher.group(2));
            String masked = Masks.landline(matcher.group(1), local);
            int start = run.start() + matcher.start();
            boolean bracket = matcher.group().startsWith(matcher.group(1) + ")") && start > 0;
            int opening = bracket && "(（".indexOf(text.charAt(start - 1)) >= 0 ? start - 1 : start;
            int end = run.start() + matcher.end();
            new Found(PersonalKind.LANDLINE, opening, end, masked, local).addTo(found);
        }
    }

    private static void add(
            DigitRun run,
            Matcher matcher,
            int group,
            PersonalKind kind,
            String masked,
            String secret,
            List<Found> found) {
        int start = run.start() + matcher.start(group);
        int end = run.start() + matcher.end(group);
        new Found(kind, start, end, masked, secret).addTo(found);
    }

    /** Passports are told by the word before them only. */
    static void passport(String text, int start, Set<Hint> hints, List<Found> found) {
        Matcher matcher = PASSPORT.matcher(text);
        matcher.region(start, Math.min(text.length(), start + 12));
        String before = text.substring(Math.max(0, start - 20), start);
        if (matcher.lookingAt()
                && (hints.contains(Hint.PASSPORT)
                        || PASSPORT_BEFORE.matcher(before).find())) {
            String number = matcher.group().replace(" ", "");
            new Found(PersonalKind.PASSPORT, start, matcher.end(), Masks.afterFirst(number, 1), number).addTo(found);
        }
    }

    /** The second number of 联系电话：65203111、65203112. */
    private static boolean followsPhone(String text, DigitRun run, List<Found> found) {
        if (found.isEmpty()) {
            return false;
        }
        Found last = found.get(found.size() - 1);
        boolean phone = last.kind() == PersonalKind.MOBILE || last.kind() == PersonalKind.LANDLINE;
        return phone
                && last.end() <= run.start()
                && text.substring(last.end(), run.start()).matches("\\s*[、，,/;；或和]\\s*[(（]?");
    }

    /** Letters, slashes and the like before digits: part of a code such as 11530124MA6N or 000014349/2013. */
    private static boolean endsInCode(String before) {
        return !before.isEmpty() && isCode(before.charAt(before.length() - 1));
    }

    private static boolean startsCode(String after) {
        return !after.isEmpty() && isCode(after.charAt(0));
    }

    private static boolean isCode(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '/' || c == '#' || c == '=' || c == '&';
    }

    static String bare(String number) {
        StringBuilder bare = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c >= '0' && c <= '9' || c == 'X') {
                bare.append(c);
            }
        }
        return bare.toString();
    }
}
