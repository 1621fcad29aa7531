package org.gongkai.schema.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FormField;
import org.gongkai.schema.report.Project;
import org.gongkai.schema.report.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "请致电13812345678咨询 > 请致电138****5678咨询",
                "手机：138 1234 5678。 > 手机：138****5678。",
                "手机：138-1234-5678 > 手机：138****5678",
                "手机：１３８１２３４５６７８ > 手机：138****5678",
                "手机 +86 13812345678 > 手机 +86 138****5678",
                "可拨打一三九八七六五四三二一或幺三八 零零壹叁 捌零零○联系 > 可拨打139****4321或138****8000联系",
                "（13812345678，微信同号） > （138****5678，微信同号）",
                "联系电话：0898-65203111 > 联系电话：0898-******11",
                "联系电话：（0898）65203111 > 联系电话：0898-******11",
                "联系电话65203111地址 > 联系电话******11地址",
                "电话：65203111、65203112，传真 6520 3113 > 电话：******11、******12，传真 ******13",
                "0871－68812345 > 0871-******45",
                "身份证号350102199001011230 > 身份证号35*************230",
                "350102 19900101 1234（身份证） > 350102 19900101 1234（身份证）",
                "11010519491231002X > 11*************02X",
                "身份证：130503670401001 > 身份证：13**********001",
                "卡号 6222 0212 3456 7894 > 卡号 ************7894",
                "账号：53001618836051234567 > 账号：****************4567",
                "邮箱 wang.jing@example.gov.cn > 邮箱 w***@example.gov.cn",
                "护照号码E12345678 > 护照号码E********",
                "公车云A12345和云AD12345 > 公车云A*****和云A******",
                "家庭住址：昆明市官渡区永平路35号2幢601室，电话 > 家庭住址：昆明市官渡区****，电话",
                "住址:富民县款庄镇对方村委会12号。 > 住址:富民县款庄镇****。",
                "项目负责人：王静，已签字 > 项目负责人：王*，已签字",
                "项目负责人王静联系电话65203111 > 项目负责人王*联系电话******11",
                "评价工作组组长:陈诗贵 2014年11月 > 评价工作组组长:陈** 2014年11月",
                "组长：张 三 副组长：李四，成员：王五、赵六六、欧阳明 > 组长：张* 副组长：李*，成员：王*、赵**、欧阳*",
                "法定代表人为刘德海。 > 法定代表人为刘**。",
                "受益人：买买提·艾力 > 受益人：买**",
                "签 字张开诚注册会计师某会计师事务所有限公司张开诚唐南楠注册会计师 > 签 字张**注册会计师某会计师事务所有限公司张**唐**注册会计师",
                "电话65203111地址海口市国兴大道9号省政府办公楼东侧邮编项目类型 > 电话******11地址海口市****邮编项目类型",
                "由副局长王建国任组长，成员包括李明、张红、刘洋等5人 > 由副局长王**任组长，成员包括李*、张*、刘*等5人",
                "组 长：王建国 副组长：李  明 成  员：张  红 > 组 长：王** 副组长：李* 成  员：张*",
                "办公室主任由张磊兼任，以局长杨志明为组长 > 办公室主任由张*兼任，以局长杨**为组长",
                "评价人员：周敏（高级经济师）、吴刚（造价工程师） > 评价人员：周*（高级经济师）、吴*（造价工程师）",
                "审核：刘强  复核：张敏，由李建同志负责 > 审核：刘*  复核：张*，由李*同志负责",
                "低保户李秀英，女，68岁；学生张三丰同学；村民王二小反映 > 低保户李**，女，68岁；学生张**同学；村民王**反映",
                "经办人（签字）：周小平 > 经办人（签字）：周**",
                "项目负责人：王静主任。会上王静表示 > 项目负责人：王*主任。会上王*表示",
            })
    void masks(String text, String masked) {
        assertThat(shown(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "国发〔2016〕55号、昆政发〔2017〕35号、琼财采20112978号",
                "预算406.52万元，支出3148000.00元，共13800000000元，占98.375%",
                "合同金额 13812345678.90 元",
                "2013年10月11日至2014年11月28日，2025-12-31，2014 10 11",
                "统一社会信用代码：11530124015126384N、91110108MA01ABCD12",
                "组织机构代码 015126384，索引号 015126384/2025-0101001，索引号：01512638-4-2024-13812345678",
                "标识码5301240003，京ICP备13012345号，京公网安备 11010802012345号",
                "第1.2.1项，指标3.4.5，第20250101号，合同编号 13812345678",
                "大厅审批工作电话费24万元，电话费 12345678.5 元",
                "共办理 13900000000 件",
                "二〇二四年一月至一二月，一三五计划，第一三八〇〇一三八〇〇〇〇号，一二三四五六七八九〇一",
                "截至2025年服务热线12345受理65203111件",
                "部门负责人审核同意后，报综合处处长审批；负责人安排，组长由局长担任，成员单位共5家",
                "成员：财政局、办公室、各乡镇；负责人：分管领导；联系人：办公室",
                "局长安排工作，主任方面，科长严格把关，院长高度重视，书记强调，所长负责制，主任任务重",
                "农户满意度达95%，农户田地，村民和学生，居民住房，学生安全，职工医疗，患者满意度，申请人应当提交",
                "由局长为组长、分管副局长为副组长，各股室负责人为成员；成员由各科室组成，成员包括财政局、审计局",
                "审核：财务科；复核：已复核；签字：同意；审核为合格；法人：独立法人单位；由主任办公会研究审定",
                "全体党员同志，广大农民工同志，有关同志，老同志活动中心，第一责任人，验收人员签字",
                "发放问卷 13800 份，回收 13612 份；项目总投资1380013800元；发票代码 053001900111",
                "由聘请的注册会计师和事务所注册会计师复核，地址变更为某市某路9号",
                "由各申购部门负责人审核，部门负责人高度重视，经办人员填写报销单",
                "项目建设地址：款庄镇；办公地址：富民县环城南路1号；网站地址：http://www.km.gov.cn",
                "138****1234，35*************123，王*，李**，w***@example.cn，0898-******11",
                "云A股市场、A4纸、GB/T 2260、ISBN 9787115428028",
                "分配到款庄镇、赤鹫镇、散旦镇、东村镇，法人代表、受益人口3000人，学生人数1200名",
            })
    void leavesEverythingElseAlone(String text) {
        assertThat(shown(text)).isEqualTo(text);
    }

    @Test
    void readsTheHeadsAndLabelsOfTablesInTheNarrative() {
        assertThat(shown("""
                        | 姓名 | 职务/职称 | 联系电话 |
                        |---|---|---|
                        | 张开诚 | 注册会计师 | 65203111 |
                        | 唐南楠 | 注册会计师 | 65203112 |

                        | 项目负责人 | 王静 | 单位 | 财政局 |
                        |---|---|---|---|
                        | 计划数 | 65203199 | 住址 | 海口市秀英区某路3号 |
                        """)).isEqualTo("""
                        | 姓名 | 职务/职称 | 联系电话 |
                        |---|---|---|
                        | 张** | 注册会计师 | ******11 |
                        | 唐** | 注册会计师 | ******12 |

                        | 项目负责人 | 王* | 单位 | 财政局 |
                        |---|---|---|---|
                        | 计划数 | 65203199 | 住址 | 海口市秀英区**** |
                        """);
    }

    @Test
    void readsTheLabelsOfForms() {
        EvaluationReport report = EvaluationReport.titled("报告", Project.named("项目"))
                .form(List.of(
                        new FormField("项目负责人", "王静", List.of()),
                        new FormField("联系电话", "65203111转8012", List.of()),
                        new FormField("地址", "海口市国兴大道9号省政府办公楼东侧", List.of()),
                        new FormField("填报人", "财务科", List.of()),
                        new FormField("备注", "65203199", List.of())))
                .build();

        assertThat(PublicView.of(report, DisclosurePolicy.strict()).report().form())
                .extracting(FormField::value)
                .containsExactly("王*", "******11转8012", "海口市****", "财务科", "65203199");
    }

    @Test
    void saysWhatItIsWhereItStandsAndWhatThePublicSees() {
        EvaluationReport report = report("组长：张三");

        assertThat(PersonalData.find(report))
                .containsExactly(
                        new PersonalDatum("/sections/0/markdown", PersonalKind.EVALUATOR_NAME, "张三", 3, 5, "张*"));
    }

    private static String shown(String text) {
        EvaluationReport shown =
                PublicView.of(report(text), DisclosurePolicy.strict()).report();
        return shown.sections().stream().map(Section::markdown).collect(Collectors.joining());
    }

    private static EvaluationReport report(String text) {
        return EvaluationReport.titled("报告", Project.named("项目"))
                .sections(List.of(new Section("一", null, text, List.of())))
                .build();
    }
}
