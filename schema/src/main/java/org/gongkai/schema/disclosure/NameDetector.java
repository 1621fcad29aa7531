package org.gongkai.schema.disclosure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names that follow a role: 项目负责人：王静, 组长张三 副组长李四, 成员：王五、赵六. */
final class NameDetector {
    private static final String FOLLOWERS =
            "联系|电话|手机|传真|职务|职称|单位|签字|签名|盖章|同志|女士|先生|老师|主任|副主任|局长|副局长|处长|科长|院长|所长|经理|会计|注册|教授|研究员|高级|正高|工程师|专家|组长|成员|地址|身份证|邮编|年|等|为|任|担任|兼任|负责|具体|家";
    private static final Pattern FOLLOWER = Pattern.compile("(?:" + FOLLOWERS + ").*", Pattern.DOTALL);
    private static final Pattern BETWEEN = Pattern.compile(
            "(?:[（(][^）)\\n]{0,8}[）)])?(?:签\\s?字|签\\s?名|姓\\s?名|盖章)?(?:[（(][^）)\\n]{0,8}[）)])?[*_]*(?:[\\s:：|为是由—－-]|包括|包含)*[*_]*");
    private static final Pattern COLON = Pattern.compile("[:：|为是由]|包括|包含");
    /** What a person does or has: it ends a name of two characters too. */
    private static final String DOES =
            "同志|均|签章|盖章|签名|分管|高级|收入|闲置|代领|代签|代办|领走|经手|保管|牵头|主持|带队|签字|签收|签订|承诺|反映|表示|自述|领取|领到|家住|家庭|本人|名下|农商行|身份证|等\\s?\\d{1,4}\\s?人|[（(]\\d|[（(]身份证|[（(]电话";

    /** What may follow anything: it ends a name of three characters only. */
    private static final String MAY_DO =
            "未|在|与|和|及|由|向|对|将|把|从|也|都|签|领|代|汇报|组织|陪同|出具|擅自|违规|多次|重复|同意|确认|受|说|户|住|称|认为|介绍|提出|要求|流转|种植|养殖|信息|工资|获得|享受|购买|因|患|已|仍|没有|被|系|的|到场|到岗|参加|担任|兼任|全|账|银行|信用社";

    private static final Pattern DOING = Pattern.compile("(?:" + DOES + ")");
    private static final Pattern MAYBE_DOING = Pattern.compile("(?:" + DOES + "|" + MAY_DO + ")");
    private static final Pattern AFTER_OFFICIAL = Pattern.compile("(?:任|担任|兼任|为|负责|等|" + DOES + ")");
    private static final Pattern AFTER_PERSON =
            Pattern.compile("\\s*[，,（(]\\s*(?:男|女|\\d|身份证|电话|联系|现年|家住)|一?家(?!属)|同学|等\\s?\\d|" + DOES);
    private static final Pattern NEXT = Pattern.compile("(?:[（(][^）)\\n]{1,20}[）)])?[\\s、，,;；/|和及与]{1,3}");
    private static final Pattern SPACED =
            Pattern.compile("(\\p{IsHan})[ \\u3000\\u00a0]{1,4}(\\p{IsHan})(?!\\p{IsHan})");

    private static final Pattern SPACED_FIELD = Pattern.compile("(?<!\\p{IsHan})" + SPACED.pattern());
    private static final Pattern LATIN = Pattern.compile("\\b[A-Z][a-z]+(?:[ .'-]{1,2}[A-Z][a-z]+)+");
    private static final Pattern ENDS_AS_OFFICE =
            Pattern.compile(".*(?:局|公司|中心|委员会|办公室|科|处|主任|局长|科长|处长|院长|经理|组长|会计师|同志)");
    private static final Pattern TRANSCRIBED = Pattern.compile("\\p{IsHan}{2,6}[·•]\\p{IsHan}{2,6}");
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}·•]+");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00a0]");

    /** Brackets, 签字 and blanks may stand between a label and its colon. */
    private static final int COLON_WITHIN = 64;

    private NameDetector() {}

    /** @param end index after a character that may end a role */
    static void afterRole(String text, int end, List<Found> found) {
        if (end < text.length() && text.charAt(end) == '师') {
            return; // 会计师 and 工程师 are one word
        }
        for (Roles.Role role : Roles.endingAt(text, end)) {
            int begin = Roles.startOf(role.words(), text, end);
            if (role.form() == Roles.Form.NAME_BEFORE) {
                beforeTitle(text, begin, role.kind(), found);
                continue;
            }
            if (role.form() == Roles.Form.NAMES_BEFORE) {
                listBefore(text, begin, role.kind(), found);
                continue;
            }
            if (role.form() == Roles.Form.LABEL && !colonFollows(text, end)) {
                continue;
            }
            Matcher between = BETWEEN.matcher(text).region(end, text.length());
            int start = between.lookingAt() ? between.end() : end;
            String separator = between.hitEnd() && start == end ? "" : text.substring(end, start);
            if (role.form() == Roles.Form.LABEL) {
                if (separator.indexOf(':') >= 0 || separator.indexOf('：') >= 0) {
                    list(text, start, role.kind(), true, found);
                }
                continue;
            }
            boolean colon = COLON.matcher(separator).find();
            if (colon || role.form() == Roles.Form.OPEN) {
                if (!list(text, start, role.kind(), start > end, found) && role.form() != Roles.Form.COLON) {
                    single(text, start, role.kind(), DOING, found);
                }
            } else if (role.form() == Roles.Form.COLON) {
                inSignatureLine(text, begin, start, role.kind(), found);
            } else if (role.form() == Roles.Form.TITLE) {
                single(text, start, role.kind(), AFTER_OFFICIAL, found);
            } else if (role.form() == Roles.Form.PERSON) {
                single(text, start, role.kind(), AFTER_PERSON, found);
            } else if (role.form() == Roles.Form.ACTOR) {
                byAct(text, end, role.kind(), found);
            }
        }
    }

    /** Whether a colon stands near enough to belong to a label that ends here. */
    private static boolean colonFollows(String text, int end) {
        int to = Math.min(text.length(), end + COLON_WITHIN);
        for (int i = end; i < to; i++) {
            if (text.charAt(i) == ':' || text.charAt(i) == '：') {
                return true;
            }
        }
        return false;
    }

    /** 请联系黎明（0876-2122334）: the name before a telephone number. */
    static void beforePhone(String text, Found phone, List<Found> found) {
        int end = phone.start();
        while (end > 0 && " \u3000\u00a0（(：:，,、".indexOf(text.charAt(end - 1)) >= 0 && phone.start() - end < 3) {
            end--;
        }
        for (int length = 3; length >= 2 && end < phone.start(); length--) {
            int start = end - length;
            boolean begins = start == 0
                    || start > 0
                            && (endsBefore(text.charAt(start - 1))
                                    || "系询找科股室部站局办处所院组员人长".indexOf(text.charAt(start - 1)) >= 0);
            if (begins
                    && isHanName(text.substring(start, end))
                    && Hint.ofLabel(text.substring(start, end)).isEmpty()) {
                add(PersonalKind.OFFICIAL_NAME, start, end, text.substring(start, end), found);
                return;
            }
        }
    }

    /** One name that is told by what follows it. */
    private static void single(String text, int start, PersonalKind kind, Pattern after, List<Found> found) {
        for (int length = 3; length >= 2; length--) {
            int end = start + length;
            if (end <= text.length() && isHanName(text.substring(start, end))) {
                boolean clear = length == 3
                        && (after == AFTER_OFFICIAL && endsClearly(text, end) || follows(MAYBE_DOING, text, end));
                if (clear || follows(after, text, end)) {
                    add(kind, start, end, text.substring(start, end), found);
                    further(text, end, kind, found);
                    return;
                }
            }
        }
        likely(text, start, kind, found);
    }

    /** The names after 、 that go on a list. */
    private static void further(String text, int end, PersonalKind kind, List<Found> found) {
        if (end < text.length() && text.charAt(end) == '、') {
            list(text, end + 1, kind, false, found);
        }
    }

    /** After a role a surname that begins no common word is one, whatever follows; so is any where names go on. */
    private static void likely(String text, int start, PersonalKind kind, List<Found> found) {
        for (int length = 3; length >= 2; length--) {
            int end = start + length;
            if (end > text.length() || !isHanName(text.substring(start, end))) {
                continue;
            }
            boolean listed = end + 1 < text.length() && text.charAt(end) == '、' && nameAt(text, end + 1, false) > 0;
            boolean known = Surnames.beginsNoWord(text.charAt(start))
                    && !CommonWords.at(text, start, 2)
                    && (length == 3 || endsClearly(text, end));
            if (listed || known) {
                add(kind, start, end, text.substring(start, end), found);
                further(text, end, kind, found);
                return;
            }
        }
    }

    private static void byAct(String text, int start, PersonalKind kind, List<Found> found) {
        int end = start + 3;
        if (end < text.length() && isHanName(text.substring(start, end)) && follows(DOING, text, end)) {
            add(kind, start, end, text.substring(start, end), found);
        }
    }

    /** In a flattened table the title follows the name: 张开诚注册会计师. */
    private static void beforeTitle(String text, int end, PersonalKind kind, List<Found> found) {
        for (int length = 3; length >= 2; length--) {
            int start = end - length;
            boolean alone = length == 3 || start == 0 || start > 0 && endsBefore(text.charAt(start - 1));
            if (start >= 0 && alone && isHanName(text.substring(start, end))) {
                add(kind, start, end, text.substring(start, end), found);
                return;
            }
        }
    }

    private static boolean follows(Pattern pattern, String text, int end) {
        return pattern.matcher(text).region(end, text.length()).lookingAt();
    }

    /** 审核人田野 复核丁香 制单薛梅: words that are common in running text, but stand alone between blanks here. */
    private static void inSignatureLine(String text, int begin, int start, PersonalKind kind, List<Found> found) {
        boolean alone = begin == 0 || isBlank(text.charAt(begin - 1));
        for (int length = 3; alone && length >= 2; length--) {
            int end = start + length;
            boolean ends = end == text.length() || end < text.length() && isBlank(text.charAt(end));
            if (ends && isHanName(text.substring(start, end))) {
                add(kind, start, end, text.substring(start, end), found);
                return;
            }
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\u3000' || c == '\u00a0';
    }

    /** Names before what they are, back to the beginning of their list. */
    private static void listBefore(String text, int end, PersonalKind kind, List<Found> found) {
        int to = end;
        while (to > 1) {
            int start = -1;
            for (int length = 3; length >= 2 && start < 0; length--) {
                int from = to - length;
                boolean begins = from == 0 || from > 0 && endsBefore(text.charAt(from - 1));
                if (begins && isHanName(text.substring(from, to))) {
                    start = from;
                }
            }
            if (start < 0) {
                return;
            }
            add(kind, start, to, text.substring(start, to), found);
            if (start == 0 || "、，和与".indexOf(text.charAt(start - 1)) < 0) {
                return;
            }
            to = start - 1;
        }
    }

    private static boolean endsBefore(char c) {
        return !isNameCharacter(c) || "由与和及请给对向让为是".indexOf(c) >= 0;
    }

    private static boolean isHanName(String text) {
        return text.chars().allMatch(c -> isNameCharacter((char) c)) && Surnames.looksLikeName(text);
    }

    /** A name and those that follow it in the same list. */
    static boolean list(String text, int start, PersonalKind kind, boolean separated, List<Found> found) {
        int from = start;
        boolean any = false;
        while (from < text.length()) {
            int end = nameAt(text, from, separated);
            if (end < 0 || any && isLabel(text, from, end)) {
                return any;
            }
            String quote = text.substring(from, end);
            add(kind, from, end, quote, found);
            any = true;
            Matcher next = NEXT.matcher(text).region(end, text.length());
            if (!next.lookingAt()) {
                return any;
            }
            from = next.end();
        }
        return any;
    }

    /** 驾驶员：段正淳，车牌号：: a word that names a value, not a person. */
    private static boolean isLabel(String text, int from, int end) {
        return CommonWords.at(text, from, 2) && "号码址额量率数费类表".indexOf(text.charAt(end - 1)) >= 0;
    }

    static void add(PersonalKind kind, int start, int end, String quote, List<Found> found) {
        String bare = BLANKS.matcher(quote).replaceAll("");
        new Found(kind, start, end, Masks.name(quote), bare).addTo(found);
    }

    /** Index after the name that begins at {@code from}, −1 where none does. */
    private static int nameAt(String text, int from, boolean separated) {
        int end = from;
        while (end < text.length() && end - from < 12 && isNameCharacter(text.charAt(end))) {
            end++;
        }
        String run = text.substring(from, end);
        if (run.startsWith("和") && !Hint.ofLabel(run.substring(1)).isEmpty()) {
            return -1;
        }
        if (run.length() == 1) {
            Matcher spaced = SPACED.matcher(text).region(from, text.length());
            boolean name = spaced.lookingAt() && Surnames.looksLikeName(spaced.group(1) + spaced.group(2));
            return name ? spaced.end() : -1;
        }
        for (int length = 2; length <= 4 && length < run.length(); length++) {
            if (FOLLOWER.matcher(run.substring(length)).matches() && Surnames.looksLikeName(run.substring(0, length))) {
                return from + length;
            }
        }
        boolean whole = run.length() >= 2 && run.length() <= 4 && Surnames.looksLikeName(run);
        if (!whole || !separated && !endsClearly(text, end)) {
            return foreignName(run) ? end : -1;
        }
        return end;
    }

    /** 买买提·艾力: a transcribed name. */
    private static boolean foreignName(String run) {
        return (run.indexOf('·') > 0 || run.indexOf('•') > 0)
                && TRANSCRIBED.matcher(run).matches();
    }

    private static boolean endsClearly(String text, int end) {
        return end >= text.length() || " \t\n\u3000|/（(，,。；;、0123456789*<".indexOf(text.charAt(end)) >= 0;
    }

    private static boolean isNameCharacter(char c) {
        return c >= '\u4e00' && c <= '\u9fff' || c == '·' || c == '•' || c >= '\u3400' && c <= '\u4dbf';
    }

    /** The names in a field that is made for names (or whose label says so). */
    static void field(String text, PersonalKind kind, boolean anyName, List<Found> found) {
        Matcher spaced = SPACED_FIELD.matcher(text);
        while (spaced.find()) {
            if (Surnames.isSurname(spaced.group(1).charAt(0))) {
                add(kind, spaced.start(), spaced.end(), spaced.group(), found);
            }
        }
        Matcher latin = LATIN.matcher(text);
        while (anyName && latin.find()) {
            add(kind, latin.start(), latin.end(), latin.group(), found);
        }
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            if (isMasked(text, words.end())) {
                continue;
            }
            int cut = cut(word);
            String name = word.substring(0, cut);
            if (isName(name, anyName && text.indexOf('*') < 0)) {
                add(kind, words.start(), words.start() + cut, name, found);
            }
        }
    }

    private static boolean isName(String word, boolean anyName) {
        boolean likely = word.length() >= 2 && word.length() <= 4 && Surnames.looksLikeName(word);
        return likely || foreignName(word) || anyName && isShortPerson(word);
    }

    private static boolean isMasked(String text, int end) {
        return end < text.length() && text.charAt(end) == '*';
    }

    private static boolean isShortPerson(String bare) {
        return bare.length() >= 2
                && bare.length() <= 4
                && !Surnames.isNoName(bare)
                && Hint.ofLabel(bare).isEmpty()
                && !CommonWords.at(bare, 0, 2)
                && !ENDS_AS_OFFICE.matcher(bare).matches();
    }

    /** Where a title such as 主任 follows the name. */
    private static int cut(String word) {
        for (int length = 2; length <= 4 && length < word.length(); length++) {
            if (FOLLOWER.matcher(word.substring(length)).matches()) {
                return length;
            }
        }
        return word.length();
    }
}
