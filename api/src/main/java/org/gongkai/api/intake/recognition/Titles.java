package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.region.Regions;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.Organisation;
import org.gongkai.schema.text.ChineseNumerals;
import org.gongkai.schema.text.NormalizedText;

/** Finds the title of a report, and what the title says: organisation, year, project. */
final class Titles {

    static final Pattern KIND = Pattern.compile(
            "绩效(?:自我)?评价(?:自评)?(?:工作)?(?:情况)?报告|绩效自评(?:工作)?(?:情况)?(?:总结)?报告|绩效(?:自评|自我评价|评价)(?:情况)?表|自评(?:情况)?(?:报告|表)|"
                    + "评价报告|绩效报告|绩效(?:目标)?完成情况(?:自评)?表|绩效目标自评表|绩效(?:评价|自评)(?:评分|打分|得分|扣分|计分)(?:汇总|明细|情况)?表|绩效评价(?:共性)?指标(?:体系)?(?:及)?(?:评分|打分|自评)表|绩效评价$|绩效自评$");
    private static final Pattern YEAR = Pattern.compile(
            "((?:19|20|１９|２０)[0-9０-９]{2}|[二２][〇零○Ｏ０O][一二三四五六七八九〇零○]{2}) ?(?:年度|年)|(?<!\\d)(20\\d{2})(?=(?:部门|整体|项目|绩效|财政))");
    private static final Pattern SUFFIX = Pattern.compile(
            "(?:的)?(?:财政)?(?:预算)?(?:支出)?(?:政策)?(?:部门|财政|重点|事前|事后|单位)?(?:整体)?(?:支出)?(?:绩效目标)?(?:绩效)?(?:重点|财政|部门|跟踪|中期|第三方|再)?(?:自我评价|自评价|自评|评价|完成情况).*$");
    static final Pattern ORGANISATION_END = Pattern.compile(
            "(?:管理局|监督局|服务局|保障局|规划局|事务局|信访局|分局|总局|局|委员会|发改委|卫健委|委|办公室|管委会|人民政府|镇政府|街道办事处|政府|厅|部(?!门)|中心|医院|学院|大学|中学|小学|学校|幼儿园|支队|大队|总队|检察院|法院|研究院|研究所|图书馆|文化馆|博物馆|联合会|联社|总工会|工会|协会|妇联|残联|团委|所|站|院|处|社区|公司|街道|镇|乡|馆)");

    private static final Pattern ORGANISATION_LINE = Pattern.compile(
            "[\\p{IsHan}]{2,10}(?:省|自治区|市|县|区|州|旗|盟|镇|乡)[\\p{IsHan}（）()]{1,20}?" + ORGANISATION_END.pattern());

    private static final Pattern ATTACHMENT_WORDS = Pattern.compile("^[(（【\\[]?附\\s?[件表录]\\s?"
            + "(?:\\d{1,2}(?:-\\d{1,2})?(?=(?:19|20)\\d{2})|\\d{1,2}(?:-\\d{1,2})?(?!\\d|年)|[一二三四五六七八九十]{1,2}(?![一二三四五六七八九十]))?"
            + "\\s?[)）】\\]]?\\s?[:：、.．]?\\s*");

    private Titles() {}

    static boolean isTitle(String text) {
        String t = Words.joined(text.substring(attachmentWords(text))).replaceAll("[（(][^（()）]*[)）]$", "");
        if (t.length() > 80
                || t.length() < 4
                || t.contains("。")
                || t.contains("：")
                || t.contains(">")
                || t.contains("»")) {
            return false;
        }
        if (Numbering.of(text)
                .filter(n -> n.shape() != Numbering.Shape.ATTACHMENT)
                .isPresent()) {
            return false;
        }
        Matcher m = KIND.matcher(t);
        boolean found = false;
        int end = 0;
        while (m.find()) {
            found = true;
            end = m.end();
        }
        return found && t.length() - end <= 8 && !t.matches(".*(?:根据|按照|现将|如下|详见|通知|公告|附后).*");
    }

    /** How many characters of a title say which annex it is: 附件1-2：, 附件 , 附表三. A year behind them is the title's. */
    static int attachmentWords(String title) {
        Matcher m = ATTACHMENT_WORDS.matcher(title);
        return m.lookingAt() ? m.end() : 0;
    }

    static Optional<Reading<Integer>> year(String title, int at, Confidence confidence) {
        Matcher m = YEAR.matcher(title);
        if (!m.find()) {
            return Optional.empty();
        }
        int group = m.group(1) == null ? 2 : 1;
        String plain = NormalizedText.normalize(m.group(group));
        String digits = plain.matches("\\d{4}")
                ? plain
                : m.group(group).replaceAll("[○ＯO０]", "〇").replace('２', '二');
        return ChineseNumerals.parse(digits)
                .map(n -> new Reading<>(n.intValue(), at + m.start(group), at + m.end(), m.group(), confidence));
    }

    /** What stands before and after the year: 富民县政务服务管理局 2025年 “e办通”采购经费项目 支出绩效评价报告. */
    static void parts(String title, int at, ReportDraft draft) {
        if (isSpaced(title)) {
            // 绩 效 评 价 报 告: which blank is one of the printed name can't be told
            return;
        }
        String stem = title;
        Matcher suffix = SUFFIX.matcher(title);
        if (suffix.find() && suffix.start() > 0) {
            stem = title.substring(0, suffix.start());
        }
        List<int[]> pieces = new ArrayList<>();
        Matcher year = YEAR.matcher(stem);
        if (year.find()) {
            pieces.add(new int[] {0, year.start()});
            pieces.add(new int[] {year.end(), stem.length()});
        } else {
            Matcher org = Pattern.compile(
                            "^(?:关于)?[\\p{IsHan}（）()]{2,28}?" + ORGANISATION_END.pattern() + "(?=[^\\p{P}]{2,})")
                    .matcher(stem);
            boolean named = org.find() && org.end() < stem.length() && isOrganisation(org.group());
            int cut = named ? org.end() : 0;
            pieces.add(new int[] {0, cut});
            pieces.add(new int[] {cut, stem.length()});
        }
        int[] first = trim(stem, pieces.get(0));
        int[] second = trim(stem, pieces.get(1));
        String before = stem.substring(first[0], first[1]);
        String after = stem.substring(second[0], second[1]);
        Matcher owner = Pattern.compile("^(.{2,30}" + ORGANISATION_END.pattern() + ")(.{2,})$")
                .matcher(after);
        if (before.isEmpty() && owner.matches() && isOrganisation(owner.group(1))) {
            organisation(owner.group(1), at + second[0], draft);
            project(owner.group(2), at + second[0] + owner.start(2), draft);
            return;
        }
        if (before.length() >= 4
                        && ORGANISATION_END.matcher(before).find()
                        && ORGANISATION_END
                                .matcher(before.substring(before.length() - 1))
                                .find()
                || before.matches(".*(?:局|委|办|中心|厅|院|校|处|队|所|站|馆|会)$")) {
            organisation(before, at + first[0], draft);
        } else if (after.isEmpty() && before.matches(".*(?:项目|资金|经费|专项|补助|工程).*")) {
            project(before, at + first[0], draft);
        }
        if (!after.isEmpty()) {
            project(after, at + second[0], draft);
        }
    }

    /** 厅, 所, 站 and the like also end words of a project (餐厅, 食堂及餐厅): then the name must begin with a place. */
    private static boolean isOrganisation(String text) {
        boolean weak = text.matches(".*(?:厅|所|站|处|馆|院|部|中心|镇|乡|社区|街道)$");
        return !weak || text.startsWith("省") || Regions.standard().locate(text).isPresent();
    }

    /** A line that is the name of an organisation and nothing else, as it stands above the title of its report. */
    static boolean isOrganisationLine(String line) {
        String name = Words.joined(line);
        return ORGANISATION_LINE.matcher(name).matches()
                || name.matches("[\\p{IsHan}（）()]{3,26}")
                        && ORGANISATION_END
                                .matcher(name.substring(name.length() - 1))
                                .matches()
                        && Regions.standard().locate(name).isPresent();
    }

    private static boolean isSpaced(String title) {
        long blanks = title.chars().filter(c -> Line.isBlank((char) c)).count();
        return blanks >= 6 && blanks * 5 >= title.length() * 2L;
    }

    private static int[] trim(String text, int[] range) {
        int from = range[0];
        int to = range[1];
        while (from < to && (Line.isBlank(text.charAt(from)) || text.charAt(from) == '年' || text.charAt(from) == '度')) {
            from++;
        }
        if (text.startsWith("关于", from)) {
            from += 2;
        }
        while (to > from && Line.isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (to - from > 2 && text.startsWith("关于", to - 2)) {
            to -= 2;
        }
        return new int[] {Math.min(from, to), to};
    }

    private static void organisation(String name, int at, ReportDraft draft) {
        if (!draft.has("implementingUnit")) {
            draft.facts.put(
                    "implementingUnit",
                    new Reading<>(
                            Organisation.named(Words.joined(name)), at, at + name.length(), null, Confidence.LIKELY));
        }
    }

    private static void project(String name, int at, ReportDraft draft) {
        String joined = Words.joined(name);
        boolean generic = joined.matches("(?:部门|机关|单位|项目|财政|预算|整体|专项|资金|支出|绩效|年度|的|\\d)*");
        if (!generic && !draft.has("project.name")) {
            draft.facts.put("project.name", new Reading<>(joined, at, at + name.length(), null, Confidence.LIKELY));
        }
    }
}
