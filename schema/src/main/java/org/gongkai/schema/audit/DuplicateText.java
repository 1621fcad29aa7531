package org.gongkai.schema.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.schema.report.SectionRole;

/**
 * The same words at two places of the narrative: {@value #LONG} characters and more anywhere, {@value #SHORT} and more within
 * one sentence. Rule sentences, names and titles of cited documents repeat by nature and are left out.
 */
final class DuplicateText extends Check {
    private static final int SEED = 12;
    private static final int LEAVING = factorOfTheCharacterThatLeaves();
    private static final int SHORT = 15;
    private static final int LONG = 30;
    private static final int OWN_WORDS = 8;
    private static final Pattern NATURAL = Pattern.compile("满分|扣[0-9一二两三]|[0-9]分|评价要点|评价标准|计分|评价过程|评价结果|权重|[=＝|]|得分");

    private static final Pattern SCORING = Pattern.compile("评价要点|评价标准[:：]");

    /** A text without white space and Markdown marks, with the place of each character. */
    private record Flat(String text, List<Passage> passages, int[] owner, int[] sentence) {}

    private record Repeat(int first, int second, int length) {}

    DuplicateText() {
        super("DUPLICATE_TEXT", "文字重复", "Text stands twice");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        Flat flat = flatten(subject);
        List<String> names = names(subject);
        for (Repeat repeat : repeats(flat)) {
            String words = flat.text().substring(repeat.first(), repeat.first() + repeat.length());
            Passage first = flat.passages().get(flat.owner()[repeat.first()]);
            Passage second = flat.passages().get(flat.owner()[repeat.second()]);
            boolean sameSentence = flat.sentence()[repeat.first()] == flat.sentence()[repeat.second()];
            boolean clause = startsClause(flat.text(), repeat.first()) && startsClause(flat.text(), repeat.second());
            boolean byNature = NATURAL.matcher(words).find() || ownWords(words, names) < OWN_WORDS;
            if (byNature || insideTitle(flat.text(), repeat.first()) || (sameSentence && !clause)) {
                continue;
            }
            findings.warning()
                    .at(second)
                    .quote(words)
                    .says(
                            sameSentence
                                    ? "同一句中“%s”出现两次。".formatted(Texts.shorten(words, 40))
                                    : "“%s”在「%s」已出现过。".formatted(Texts.shorten(words, 40), first.place()),
                            sameSentence
                                    ? "One sentence says the same twice (%d characters).".formatted(words.length())
                                    : "The same %d characters stand in \"%s\" already."
                                            .formatted(words.length(), first.place()))
                    .rule("同一内容只写一次")
                    .input("先见于", first.place(), first.pointer())
                    .input("又见于", second.place(), second.pointer())
                    .step("相同 %d 个字符：%s".formatted(words.length(), Texts.shorten(words, 120)))
                    .result("文字重复")
                    .add();
        }
    }

    private static boolean startsClause(String text, int at) {
        return at == 0 || "，,；;。：:、！？”".indexOf(text.charAt(at - 1)) >= 0;
    }

    private static boolean insideTitle(String text, int at) {
        return text.lastIndexOf('《', at) > text.lastIndexOf('》', at);
    }

    private static Flat flatten(Subject subject) {
        List<Passage> passages = new ArrayList<>();
        int length = 0;
        for (Passage passage : subject.passages()) {
            boolean table = passage.role() == SectionRole.SCORE_TABLE || passage.role() == SectionRole.ATTACHMENT;
            if (passage.kind() == Passage.Kind.NARRATIVE && !table && !isScoring(passage)) {
                passages.add(passage);
                length += passage.text().length();
            }
        }
        StringBuilder text = new StringBuilder(length);
        int[] owner = new int[length];
        int[] sentences = new int[length];
        int sentence = 0;
        for (int p = 0; p < passages.size(); p++) {
            String printed = passages.get(p).text();
            sentence++;
            for (int i = 0; i < printed.length(); i++) {
                char c = printed.charAt(i);
                if (c == '。' || c == '！' || c == '？' || c == '\n') {
                    sentence++;
                }
                if (!Character.isWhitespace(c) && c != '#' && c != '*') {
                    owner[text.length()] = p;
                    sentences[text.length()] = sentence;
                    text.append(c);
                }
            }
        }
        return new Flat(text.toString(), passages, owner, sentences);
    }

    /** Where the text goes through the indicators, it repeats their questions and answers. */
    private static boolean isScoring(Passage passage) {
        return passage.has("评价")
                && !passage.has('“')
                && SCORING.matcher(passage.text()).find();
    }

    private static List<Repeat> repeats(Flat flat) {
        String text = flat.text();
        List<Repeat> repeats = new ArrayList<>();
        // Where the first SEED characters of a given hash begin, plus 1; a table twice as long as the text never fills
        // up.
        int[] seen = new int[Integer.highestOneBit(Math.max(16, text.length())) * 4];
        int[] hashes = new int[seen.length];
        int reported = 0;
        int hash = 0;
        for (int end = 0; end < text.length(); end++) {
            hash = hash * 31 + text.charAt(end) - (end < SEED ? 0 : text.charAt(end - SEED) * LEAVING);
            int i = end + 1 - SEED;
            if (i < 0) {
                continue;
            }
            int slot = (hash ^ hash >>> 15) & seen.length - 1;
            while (seen[slot] != 0 && hashes[slot] != hash) {
                slot = slot + 1 & seen.length - 1;
            }
            if (seen[slot] == 0) {
                seen[slot] = i + 1;
                hashes[slot] = hash;
                continue;
            }
            int earlier = seen[slot] - 1;
            if (i < reported || i < earlier + SEED || !text.regionMatches(earlier, text, i, SEED)) {
                continue;
            }
            int length = extend(flat, earlier, i);
            boolean sameSentence = flat.sentence()[earlier] == flat.sentence()[i];
            if (length >= (sameSentence ? SHORT : LONG)) {
                repeats.add(new Repeat(earlier, i, length));
                reported = i + length;
            }
        }
        return repeats;
    }

    /** 31 to the power of {@value #SEED}. */
    private static int factorOfTheCharacterThatLeaves() {
        int factor = 1;
        for (int i = 0; i < SEED; i++) {
            factor *= 31;
        }
        return factor;
    }

    /** How far two places agree, within the passages they stand in. */
    private static int extend(Flat flat, int first, int second) {
        String text = flat.text();
        int length = SEED;
        while (second + length < text.length()
                && first + length < second
                && text.charAt(first + length) == text.charAt(second + length)
                && flat.owner()[first + length] == flat.owner()[first]
                && flat.owner()[second + length] == flat.owner()[second]) {
            length++;
        }
        boolean oneOwner = flat.owner()[first] == flat.owner()[first + length - 1]
                && flat.owner()[second] == flat.owner()[second + length - 1];
        return oneOwner ? length : 0;
    }

    private static List<String> names(Subject subject) {
        List<String> names = new ArrayList<>();
        names.add(Texts.squeeze(subject.report().title()));
        names.add(Texts.squeeze(subject.report().project().name()));
        subject.report().project().otherNames().forEach(n -> names.add(Texts.squeeze(n)));
        if (subject.report().implementingUnit() != null) {
            names.add(Texts.squeeze(subject.report().implementingUnit().name()));
        }
        return names;
    }

    /** Characters that are neither part of a known name nor of a document's title. */
    private static int ownWords(String words, List<String> names) {
        String rest = words.replaceAll("《[^》]*》?", "").replaceAll("^[^《]*》", "").replaceAll("[（(][^）)]*号[）)]", "");
        for (String name : names) {
            rest = rest.replace(name, "");
            // A repeat often begins or ends inside a name.
            for (int n = Math.min(name.length() - 1, rest.length()); n >= 6; n--) {
                if (rest.endsWith(name.substring(0, n)) || rest.startsWith(name.substring(name.length() - n))) {
                    rest = rest.startsWith(name.substring(name.length() - n))
                            ? rest.substring(n)
                            : rest.substring(0, rest.length() - n);
                    break;
                }
            }
        }
        return (int) rest.chars().filter(c -> c >= 0x4e00 && c <= 0x9fa5).count();
    }
}
