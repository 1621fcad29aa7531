package org.gongkai.schema.disclosure;

import java.util.Set;

/** Chinese surnames, and words that begin like a surname but are none. */
final class Surnames {
    private static final String SINGLE = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江"
            + "尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游"
            + "辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠"
            + "惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战"
            + "木闪濮阎肖岩沐鄂么";
    /** Surnames that hardly ever begin another word. */
    private static final String NO_WORDS = "王李张刘陈杨赵吴徐孙朱胡郭罗郑梁谢宋韩冯邓曹彭董袁潘蒋蔡贾魏薛杜戴汪姜范廖姚崔谭陆韦邱侯龚邹孟秦尹阮霍聂刁岳殷裴邢鲁俞柳倪葛贺樊莫沈吕苏卢傅";

    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "上官", "司马", "诸葛", "司徒", "令狐", "皇甫", "尉迟", "东方", "慕容", "长孙", "宇文", "夏侯", "轩辕", "独孤", "南宫", "端木", "公孙");
    private static final Set<String> WORDS = Set.of(
            "单位", "高级", "任组", "任副", "任主", "路口", "高度", "高效", "严格", "方面", "方可", "方案", "全面", "全体", "全部", "全程", "全县", "全市",
            "任务", "任何", "应当", "应该", "应急", "安排", "安全", "安监", "包括", "包含", "金额", "管理", "查看", "查阅", "查验", "支付", "支出", "支持",
            "许可", "时间", "时任", "成员", "成立", "成本", "常务", "常年", "党委", "党组", "党员", "曾任", "和其", "和各", "于是", "计划", "农户", "农民",
            "农业", "广大", "项目", "国家", "国有", "国资", "施工", "万元", "费用", "经费", "林业", "文化", "文件", "文旅", "房屋", "明确", "关于", "关键",
            "相关", "相应", "解决", "强化", "强调", "平台", "平均", "满意", "满足", "权限", "连续", "路线", "房产", "石油", "车辆", "游客", "司机", "商务",
            "商户", "师生", "官方", "原因", "原则", "原有", "华东", "华北", "江苏", "江西", "云南", "海南", "海口", "宁夏", "甘肃", "贵阳", "来自", "来源",
            "印章", "封面", "简介", "简历", "申请", "申报", "尚未", "左右", "向上", "向下", "位于", "时限", "丰富", "宣传", "储备", "劳务", "劳动", "席位",
            "边界", "古镇", "景区", "康复", "温馨", "盛大", "连同", "都是", "都要", "区级", "区县", "何时", "何人", "何种", "白天", "黄金", "易地", "麻烦",
            "盘点", "花费", "练习", "满分", "初步", "初审", "容易", "敬请", "封闭", "储存", "明细", "强制", "牟利", "国库", "管护", "和谐", "和组", "平时",
            "相对", "时常", "车主", "应届", "门卫", "权益", "关心", "关注", "计生", "单亲", "易迁", "宿舍", "成绩", "成长", "金融", "林地", "林权", "田地",
            "田间", "方式", "方法", "步骤", "应收", "应付", "师事", "任课", "程序", "付款", "区域", "区内", "区安", "水平", "元旦", "双方", "安置", "安装",
            "花园", "温室", "邮寄", "盛放", "计入", "计量", "计算", "易于", "乐意", "年均", "年度", "相互", "相当", "经营", "沙地", "牛羊", "马铃", "车间",
            "池塘", "苗木", "苗圃", "谷物", "麦田", "桑园", "鱼塘", "米面", "干部", "路灯", "路面", "荣获", "沈阳", "阳光", "凌晨", "明显", "卫生", "和家",
            "和农", "和村", "和学", "和企", "和专", "和社", "和市", "和县", "和管", "和使", "和施", "和监", "和建", "于当", "向社", "项资", "解释", "寿命",
            "常见", "常规", "应按", "应在", "应及", "应加", "应由", "应提", "应有", "应对", "应用", "应缴", "应享", "应补", "查询", "索引", "成果", "成效",
            "毕业", "段落");
    private static final String NEVER_LAST = "兼任局处室科部办院所司厅委站队校会组股县市镇乡省区人员师路街等的了";
    private static final boolean[] IS_SINGLE = new boolean[Character.MAX_VALUE + 1];

    static {
        SINGLE.chars().forEach(c -> IS_SINGLE[c] = true);
    }

    private Surnames() {}

    static boolean isCompound(String name) {
        return name.length() >= 2 && COMPOUND.contains(name.substring(0, 2));
    }

    /** Whether two to four Chinese characters look like a person's name. */
    static boolean looksLikeName(String text) {
        boolean surname = isCompound(text) ? text.length() >= 3 : IS_SINGLE[text.charAt(0)] && text.length() <= 3;
        return surname && text.length() >= 2 && !isNoName(text);
    }

    /** Whether a text is a common word or ends as an office does: nobody's name, wherever it stands. */
    static boolean isNoName(String text) {
        return WORDS.contains(text.substring(0, 2)) || NEVER_LAST.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    static boolean beginsNoWord(char surname) {
        return NO_WORDS.indexOf(surname) >= 0;
    }

    static boolean isSurname(char c) {
        return IS_SINGLE[c];
    }
}
