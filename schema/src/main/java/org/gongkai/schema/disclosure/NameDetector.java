package org.gongkai.schema.disclosure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names that follow a role: 项目负责人：王静, 组长张三 副组长李四, 成员：王五、赵六. */
final class NameDetector {
    /** Roles by their last character; longer ones are found through their ends. */
    private static final Map<Character, List<Role>> ROLES = roles();

    private static final String FOLLOWERS =
            "联系|电话|手机|传真|职务|职称|单位|签字|签名|盖章|同志|女士|先生|老师|主任|副主任|局长|副局长|处长|科长|院长|所长|经理|会计|注册|教授|研究员|专家|组长|成员|地址|身份证|邮编|年|等|为|任|担任|负责|具体|家";
    private static final String ACCOUNTANT = "注册会计师";
    private static final Pattern FOLLOWER = Pattern.compile("(?:" + FOLLOWERS + ").*", Pattern.DOTALL);
    private static final Pattern BETWEEN = Pattern.compile(
            "(?:[（(][^）)\\n]{0,8}[）)])?(?:签\\s?字|签\\s?名|姓\\s?名|盖章)?(?:[（(][^）)\\n]{0,8}[）)])?[*_]*([\\s:：|为是—－-]*)[*_]*");
    private static final Pattern NEXT = Pattern.compile("[\\s、，,;；/|和及与]{1,3}");
    private static final Pattern SPACED =
            Pattern.compile("(\\p{IsHan})[ \\u3000\\u00a0]{1,4}(\\p{IsHan})(?!\\p{IsHan})");

    private static final Pattern SPACED_FIELD = Pattern.compile("(?<!\\p{IsHan})" + SPACED.pattern());
    private static final Pattern LATIN = Pattern.compile("\\b[A-Z][a-z]+(?:[ .'-]{1,2}[A-Z][a-z]+)+");
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}·•]+");

    private record Role(String words, PersonalKind kind, boolean needsColon) {}

    private NameDetector() {}

    private static Map<Character, List<Role>> roles() {
        Map<Character, List<Role>> roles = new TreeMap<>();
        for (String words : List.of("负责人", "联系人", "经办人", "填表人", "填报人", "制表人", "审核人", "复核人", "法定代表人", "分管领导", "项目经理")) {
            add(roles, new Role(words, PersonalKind.OFFICIAL_NAME, false));
        }
        for (String words : List.of("组长", "组员", "主评人", "评价人员", "注册会计师", "评审专家", "评价专家")) {
            add(roles, new Role(words, PersonalKind.EVALUATOR_NAME, false));
        }
        for (String words : List.of("受益人", "受助人", "救助对象", "户主", "患者", "当事人", "申请人")) {
            add(roles, new Role(words, PersonalKind.PRIVATE_NAME, false));
        }
        for (String words : List.of("贫困户", "低保户", "五保户", "村民", "学生", "职工", "家属")) {
            add(roles, new Role(words, PersonalKind.PRIVATE_NAME, true));
        }
        add(roles, new Role("成员", PersonalKind.EVALUATOR_NAME, true));
        add(roles, new Role("签字", PersonalKind.EVALUATOR_NAME, true));
        add(roles, new Role("签名", PersonalKind.EVALUATOR_NAME, true));
        add(roles, new Role("姓名", PersonalKind.PRIVATE_NAME, true));
        return roles;
    }

    private static void add(Map<Character, List<Role>> roles, Role role) {
        char last = role.words().charAt(role.words().length() - 1);
        roles.merge(last, List.of(role), (one, other) -> {
            List<Role> all = new java.util.ArrayList<>(one);
            all.addAll(other);
            return all;
        });
    }

    static boolean mayEndRole(char c) {
        return switch (c) {
            case '人', '导', '理', '长', '员', '师', '家', '象', '主', '者', '户', '民', '生', '工', '属', '字', '名' -> true;
            default -> false;
        };
    }

    /** @param end index after a character that may end a role */
    static void afterRole(String text, int end, List<Found> found) {
        for (Role role : ROLES.getOrDefault(text.charAt(end - 1), List.of())) {
            if (text.startsWith(role.words(), end - role.words().length())) {
                Matcher between = BETWEEN.matcher(text).region(end, text.length());
                boolean any = between.lookingAt();
                String separator = any ? between.group(1) : "";
                if (role.words().equals(ACCOUNTANT)) {
                    beforeTitle(text, end - ACCOUNTANT.length(), role.kind(), found);
                }
                boolean colon = separator.chars().anyMatch(c -> ":：|为是".indexOf(c) >= 0);
                boolean separated = !separator.isEmpty() || any && between.end() > end;
                if (colon || !role.needsColon()) {
                    list(text, any ? between.end() : end, role.kind(), colon || separated, found);
                }
                return;
            }
        }
    }

    /** In a flattened table the title follows the name: 张开诚注册会计师. */
    private static void beforeTitle(String text, int end, PersonalKind kind, List<Found> found) {
        for (int length = 3; length >= 2; length--) {
            int start = end - length;
            boolean alone = length == 3 || start == 0 || start > 0 && !isNameCharacter(text.charAt(start - 1));
            if (start >= 0 && alone && isHanName(text.substring(start, end))) {
                add(kind, start, end, text.substring(start, end), found);
                return;
            }
        }
    }

    private static boolean isHanName(String text) {
        return text.chars().allMatch(c -> isNameCharacter((char) c)) && Surnames.looksLikeName(text);
    }

    /** A name and those that follow it in the same list. */
    static void list(String text, int start, PersonalKind kind, boolean separated, List<Found> found) {
        int from = start;
        while (from < text.length()) {
            int end = nameAt(text, from, separated);
            if (end < 0) {
                return;
            }
            String quote = text.substring(from, end);
            add(kind, from, end, quote, found);
            Matcher next = NEXT.matcher(text).region(end, text.length());
            if (!next.lookingAt()) {
                return;
            }
            from = next.end();
        }
    }

    static void add(PersonalKind kind, int start, int end, String quote, List<Found> found) {
        String bare = quote.replaceAll("[\\s\\u3000\\u00a0]", "");
        new Found(kind, start, end, Masks.name(quote), bare).addTo(found);
    }

    /** Index after the name that begins at {@code from}, −1 where none does. */
    private static int nameAt(String text, int from, boolean separated) {
        int end = from;
        while (end < text.length() && end - from < 12 && isNameCharacter(text.charAt(end))) {
            end++;
        }
        String run = text.substring(from, end);
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
        return run.matches("\\p{IsHan}{2,6}[·•]\\p{IsHan}{2,6}");
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
                && !bare.matches(".*(?:局|公司|中心|委员会|办公室|科|处|主任|局长|科长|处长|院长|经理|组长|会计师|同志)");
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
