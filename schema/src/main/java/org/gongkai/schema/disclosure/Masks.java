package org.gongkai.schema.disclosure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which masked values are shown. None of them is taken for personal data again. */
final class Masks {
    private static final Pattern TOWN = Pattern.compile("^(.*?(?:镇|乡|苏木|街道办事处|街道))(?![村路街道巷办])");
    private static final Pattern COUNTY = Pattern.compile("^(.*?(?:自治县|自治旗|[^社小新景园校院林矿厂片]区|县|旗))");
    private static final Pattern CITY = Pattern.compile("^(.*?(?:自治州|地区|盟|市|省|自治区))");
    private static final Pattern LETTERS = Pattern.compile("(?<=\\p{L})\\p{L}+");

    private Masks() {}

    static String name(String name) {
        if (name.codePoints().anyMatch(c -> c < 0x250 && Character.isLetter(c))) {
            return LETTERS.matcher(name).replaceAll("**");
        }
        String bare = name.replaceAll("\\s", "");
        int kept = Surnames.isCompound(bare) && bare.length() > 2 ? 2 : 1;
        return bare.substring(0, kept) + "*".repeat(Math.max(1, Math.min(2, bare.length() - kept)));
    }

    static String mobile(String digits) {
        String number = digits.substring(digits.length() - 11);
        return number.substring(0, 3) + "****" + number.substring(7);
    }

    /** @param areaCode with its zero, empty where none is printed */
    static String landline(String areaCode, String local) {
        String masked = "*".repeat(Math.max(1, local.length() - 2)) + local.substring(Math.max(0, local.length() - 2));
        return areaCode.isEmpty() ? masked : areaCode + "-" + masked;
    }

    static String idNumber(String characters) {
        int hidden = characters.length() - 5;
        return characters.substring(0, 2) + "*".repeat(hidden) + characters.substring(hidden + 2);
    }

    static String account(String digits) {
        return "*".repeat(digits.length() - 4) + digits.substring(digits.length() - 4);
    }

    static String email(String address) {
        return address.charAt(0) + "***" + address.substring(Math.max(address.indexOf('@'), address.indexOf('＠')));
    }

    static String afterFirst(String value, int kept) {
        return value.substring(0, kept) + "*".repeat(Math.max(1, value.length() - kept));
    }

    /** Down to the town where one is named, else to the county or the city. */
    static String address(String address) {
        for (Pattern level : new Pattern[] {TOWN, COUNTY, CITY}) {
            Matcher matcher = level.matcher(address);
            if (matcher.find()) {
                return matcher.group(1) + "****";
            }
        }
        return "****";
    }
}
