package org.gongkai.schema.disclosure;

/** Kinds of personal data that a report can leak. */
public enum PersonalKind {
    /** A mobile number; shown as 138****1234. */
    MOBILE("手机号码"),
    /** A landline number; shown by its area code and last two digits. */
    LANDLINE("固定电话"),
    /** An identity card number; shown as 35*************123. */
    ID_NUMBER("身份证号码"),
    /** A passport number; shown by its first letter. */
    PASSPORT("护照号码"),
    /** A bank card or account number; shown by its last four digits. */
    BANK_ACCOUNT("银行账号"),
    /** An e-mail address; shown by its first letter and domain. */
    EMAIL("电子邮箱"),
    /** A WeChat or QQ account; shown by its first character. */
    MESSENGER("微信号或QQ号"),
    /** A postal or home address; shown down to the town. */
    ADDRESS("地址"),
    /** The name of somebody in charge or of a contact; shown by the surname. */
    OFFICIAL_NAME("负责人或联系人姓名"),
    /** The name of an evaluator; shown by the surname. */
    EVALUATOR_NAME("评价人员姓名"),
    /** The name of a private person, e.g. a beneficiary; shown by the surname. */
    PRIVATE_NAME("个人姓名"),
    /** A licence plate; shown by its place. */
    LICENCE_PLATE("车牌号");

    private final String label;

    PersonalKind(String label) {
        this.label = label;
    }

    /** The kind in Chinese. */
    public String label() {
        return label;
    }
}
