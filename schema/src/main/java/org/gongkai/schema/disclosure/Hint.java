package org.gongkai.schema.disclosure;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What the label of a text says about it. */
enum Hint {
    /** The field of the record is made for a person's name: whatever it holds is one. */
    IS_NAME,
    /** The label announces somebody's name. */
    NAME,
    EVALUATOR,
    PHONE,
    ADDRESS,
    ID_NUMBER,
    ACCOUNT,
    PASSPORT,
    MESSENGER;

    static final Set<Hint> NONE = Set.of();

    private static final Pattern EVALUATOR_LABEL = Pattern.compile("评价人员|组长|组员|成员|主评人|会计师|专家|签字|签名");
    private static final Pattern NAME_LABEL =
            Pattern.compile("姓\\s*名|负责人|联系人|经办人|填表人|填报人|制表人|审核人|复核人|法定代表人|受益人|受助人|户主|领导");
    private static final Pattern PHONE_LABEL = Pattern.compile("电\\s*话(?![费机卡亭])|手\\s*机|联系方式|传\\s*真|座机");
    private static final Pattern ADDRESS_LABEL = Pattern.compile("地\\s*址|住\\s*址|住所");
    private static final Pattern NO_ADDRESS_LABEL = Pattern.compile("网|邮箱|项目|建设|实施|IP|链接");
    private static final Pattern ID_LABEL = Pattern.compile("身份证|证件号|驾驶证");
    private static final Pattern ACCOUNT_LABEL = Pattern.compile("[账帐]号|卡号|开户");

    private static final Pattern MESSENGER_LABEL = Pattern.compile("微\\s?信(?!公众|群|小程序)|QQ(?!群|邮)");

    /** One character of every word above: where a label has none of them, no word is looked for. */
    private static final boolean[] IN_LABELS = new boolean[Character.MAX_VALUE + 1];

    static {
        "评组成主会专签姓负联经填制审复法受户领电手传座地住身证驾账帐卡开微Q护".chars().forEach(c -> IN_LABELS[c] = true);
    }

    /** The hints in a label such as 联系人及电话; none in one that was masked itself, whose value is masked already. */
    static Set<Hint> ofLabel(String label) {
        if (label.indexOf('*') >= 0 || !mayHint(label)) {
            return NONE;
        }
        Set<Hint> hints = EnumSet.noneOf(Hint.class);
        add(hints, EVALUATOR, EVALUATOR_LABEL, label);
        add(hints, NAME, NAME_LABEL, label);
        add(hints, PHONE, PHONE_LABEL, label);
        add(hints, ID_NUMBER, ID_LABEL, label);
        add(hints, ACCOUNT, ACCOUNT_LABEL, label);
        if (!NO_ADDRESS_LABEL.matcher(label).find()) {
            add(hints, ADDRESS, ADDRESS_LABEL, label);
        }
        add(hints, MESSENGER, MESSENGER_LABEL, label);
        if (label.contains("护照")) {
            hints.add(PASSPORT);
        }
        return hints.isEmpty() ? NONE : hints;
    }

    private static boolean mayHint(String label) {
        for (int i = 0; i < label.length(); i++) {
            if (IN_LABELS[label.charAt(i)]) {
                return true;
            }
        }
        return false;
    }

    private static void add(Set<Hint> hints, Hint hint, Pattern pattern, String label) {
        if (pattern.matcher(label).find()) {
            hints.add(hint);
        }
    }
}
