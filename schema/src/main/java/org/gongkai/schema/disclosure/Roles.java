package org.gongkai.schema.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words before which or after which a person's name stands. */
final class Roles {
    /** What must stand between a role and a name, or after the name, for it to be one. */
    enum Form {
        /** Nothing, where the name ends clearly: 项目负责人王静，. */
        OPEN,
        /** A colon or 为, 是, 由, 包括: the word is common in running text. */
        COLON,
        /** A colon that is printed: 申报人：, 访谈对象：; the word is the end of countless labels. */
        LABEL,
        /** A title, whose name is followed by what the person does: 局长王建国任组长. */
        TITLE,
        /** A group of people, whose name is followed by something personal: 低保户李秀英，女. */
        PERSON,
        /** 由, whose name is followed by what only a person does: 由宋佳音经手. */
        ACTOR,
        /** The name stands before: 张开诚注册会计师, 李建同志. */
        NAME_BEFORE,
        /** Names stand before, and before them something else than a word: 由孙建华任组长, 何丽萍、马晓东为组员. */
        NAMES_BEFORE
    }

    record Role(String words, PersonalKind kind, Form form) {}

    private static final @Nullable List<Role>[] BY_LAST = byLast();

    static {
        add(
                PersonalKind.OFFICIAL_NAME,
                Form.OPEN,
                "负责人 联系人 经办人 填表人 填报人 制表人 编制人 撰写人 执笔人 审核人 复核人 审批人 验收人 责任人 法定代表人 法人代表 分管领导 项目经理 "
                        + "联络员 证明人 记录人 出纳 会计 理事长 队长 队员 驾驶员 监管员 报账员 保管员 总经理");
        add(PersonalKind.OFFICIAL_NAME, Form.COLON, "审核 复核 签字 签名 制单 领导");
        add(PersonalKind.OFFICIAL_NAME, Form.LABEL, "人 员 者 师 老师 社长 会长 部长 厂长 班长 董事长 行长 干部 账户名称 账户名 开户名");
        add(PersonalKind.PRIVATE_NAME, Form.LABEL, "对象 代表 户");
        add(PersonalKind.OFFICIAL_NAME, Form.OPEN, "资料员 施工员 安全员 质检员 技术员 管理员 监督员 护林员 保洁员 管护员 信息员 采购员 检测员 督查员");
        add(PersonalKind.OFFICIAL_NAME, Form.TITLE, "局长 处长 科长 股长 主任 院长 校长 所长 书记 支书 镇长 乡长 县长 市长 站长 馆长 村长 法人 工程师 会计师");
        add(PersonalKind.EVALUATOR_NAME, Form.NAME_BEFORE, "注册会计师 同志 女士 先生");
        add(PersonalKind.EVALUATOR_NAME, Form.NAMES_BEFORE, "教授 研究员 任组长 任副组长 任组员 为组长 为副组长 为组员 为成员");
        add(PersonalKind.EVALUATOR_NAME, Form.OPEN, "组长 组员 主评人 参评人 评价人 评价人员 注册会计师 评审专家 评价专家");
        add(PersonalKind.EVALUATOR_NAME, Form.COLON, "成员 专家");
        add(PersonalKind.PRIVATE_NAME, Form.OPEN, "受益人 受助人 救助对象 低保对象 优抚对象 户主 户名 当事人 申请人 领款人 收款人 收件人 监护人 承包人 投诉人 举报人");
        add(PersonalKind.PRIVATE_NAME, Form.COLON, "姓名");
        add(
                PersonalKind.PRIVATE_NAME,
                Form.PERSON,
                "患者 贫困户 低保户 五保户 农户 住户 大户 村民 居民 学生 职工 家属 家长 老人 残疾人 群众 农民 农民工 代表 教师 脱贫户 监测户 父亲 母亲 配偶 丈夫 妻子 儿子 女儿 收货人");
        add(PersonalKind.PRIVATE_NAME, Form.ACTOR, "由");
    }

    private Roles() {}

    /** One place for every character; a table is looked into at nearly every character of a report. */
    @SuppressWarnings("unchecked")
    private static @Nullable List<Role>[] byLast() {
        return new List[Character.MAX_VALUE + 1];
    }

    private static void add(PersonalKind kind, Form form, String words) {
        for (String word : words.split(" ")) {
            char last = word.charAt(word.length() - 1);
            List<Role> roles = BY_LAST[last];
            if (roles == null) {
                roles = new ArrayList<>();
                BY_LAST[last] = roles;
            }
            roles.add(new Role(word, kind, form));
        }
    }

    static boolean mayEnd(char c) {
        return BY_LAST[c] != null;
    }

    /** The roles whose words end here, blanks between their characters skipped (组 长). */
    static List<Role> endingAt(String text, int end) {
        List<Role> ending = List.of();
        List<Role> roles = BY_LAST[text.charAt(end - 1)];
        for (int i = 0; roles != null && i < roles.size(); i++) {
            Role role = roles.get(i);
            if (startOf(role.words(), text, end) >= 0) {
                ending = ending.isEmpty() ? new ArrayList<>(2) : ending;
                ending.add(role);
            }
        }
        return ending;
    }

    /** Where words begin that end at a place of a text, −1 where they do not stand there. */
    static int startOf(String words, String text, int end) {
        int i = end;
        for (int k = words.length() - 1; k >= 0; k--) {
            i--;
            while (i >= 0 && k < words.length() - 1 && (text.charAt(i) == ' ' || text.charAt(i) == '\u3000')) {
                i--;
            }
            if (i < 0 || text.charAt(i) != words.charAt(k)) {
                return -1;
            }
        }
        return i;
    }
}
