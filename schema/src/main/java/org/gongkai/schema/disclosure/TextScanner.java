package org.gongkai.schema.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One pass over a text that stops where personal data may begin and lets the detectors look there. */
final class TextScanner {
    private static final String PLATE_PLACES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final Pattern PLATE = Pattern.compile(
            "[" + PLATE_PLACES
                    + "][A-HJ-NP-Z][·•\\s]?(?=[A-Z]{0,3}\\d[A-Z0-9]{0,5}\\d)[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳](?![A-Za-z0-9])");
    private static final Pattern MAIL_BEFORE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._%+\\-]{0,63}$");
    private static final Pattern MAIL_AFTER =
            Pattern.compile("[A-Za-z0-9\\-]+(?:\\.[A-Za-z0-9\\-]+)*\\.[A-Za-z]{2,10}");

    /** The characters at which {@link #scan} has anything to do. */
    private static final boolean[] MATTERS = new boolean[Character.MAX_VALUE + 1];

    static {
        for (int i = 0; i <= Character.MAX_VALUE; i++) {
            char c = (char) i;
            MATTERS[i] = DigitRun.isDigit(c)
                    || c >= 'A' && c <= 'Z'
                    || "@＠址住籍信Qq".indexOf(c) >= 0
                    || SpelledMobile.mayBegin(c)
                    || Roles.mayEnd(c);
        }
    }

    private TextScanner() {}

    static List<Found> scan(String text, Set<Hint> hints) {
        List<Found> found = new ArrayList<>(0);
        AddressDetector.field(text, hints, found);
        MessengerDetector.field(text, hints, found);
        boolean isName = hints.contains(Hint.IS_NAME);
        if (isName || hints.contains(Hint.NAME) || hints.contains(Hint.EVALUATOR)) {
            PersonalKind kind =
                    hints.contains(Hint.EVALUATOR) ? PersonalKind.EVALUATOR_NAME : PersonalKind.OFFICIAL_NAME;
            NameDetector.field(text, kind, isName, found);
        }
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (!MATTERS[c]) {
                i++;
            } else if (DigitRun.isDigit(c)) {
                DigitRun run = DigitRun.at(text, i);
                if (run.digits() >= (hints.contains(Hint.PHONE) ? 5 : 7)) {
                    NumberDetector.detect(text, run, hints, found);
                }
                i = run.end();
            } else {
                word(text, i, c, hints, found);
                i++;
            }
        }
        for (Found one : found.isEmpty() ? List.<Found>of() : List.copyOf(found)) {
            if (one.kind() == PersonalKind.MOBILE || one.kind() == PersonalKind.LANDLINE) {
                NameDetector.beforePhone(text, one, found);
            }
        }
        if (found.size() > 1) {
            found.sort(Comparator.comparingInt(Found::start));
        }
        return found;
    }

    private static void word(String text, int i, char c, Set<Hint> hints, List<Found> found) {
        if (c == '@' || c == '＠') {
            email(text, i, found);
        } else if (c == '信' || c == 'q') {
            MessengerDetector.detect(text, i, found);
        } else if (c >= 'A' && c <= 'Z') {
            MessengerDetector.detect(text, i, found);
            if (i > 0 && PLATE_PLACES.indexOf(text.charAt(i - 1)) >= 0) {
                plate(text, i - 1, found);
            }
            NumberDetector.passport(text, i, hints, found);
        } else if (c == '址' || c == '住' || c == '籍') {
            AddressDetector.detect(text, i, found);
        } else if (SpelledMobile.mayBegin(c)) {
            SpelledMobile.detect(text, i, found);
        } else if (Roles.mayEnd(c)) {
            NameDetector.afterRole(text, i + 1, found);
        }
    }

    private static void email(String text, int at, List<Found> found) {
        String before = text.substring(Math.max(0, at - 64), at);
        Matcher name = MAIL_BEFORE.matcher(before);
        Matcher domain = MAIL_AFTER.matcher(text).region(at + 1, text.length());
        if (name.find() && domain.lookingAt()) {
            int start = at - name.group().length();
            String address = text.substring(start, domain.end());
            new Found(PersonalKind.EMAIL, start, domain.end(), Masks.email(address), address).addTo(found);
        }
    }

    private static void plate(String text, int start, List<Found> found) {
        Matcher plate = PLATE.matcher(text)
                .region(start, Math.min(text.length(), start + 10))
                .useTransparentBounds(true);
        if (plate.lookingAt()) {
            String number = plate.group();
            new Found(PersonalKind.LICENCE_PLATE, start, plate.end(), Masks.afterFirst(number, 2), number).addTo(found);
        }
    }
}
