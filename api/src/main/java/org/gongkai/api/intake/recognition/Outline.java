package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.api.intake.source.Style;
import org.gongkai.schema.report.SectionRole;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headings among lines and puts the text below them. The printed number only proposes a depth: a heading whose
 * number continues an open one stands beside it, even when it is printed in another shape (5、 after 四、).
 */
final class Outline {

    private static final int LONGEST_HEADING = 45;

    private record Open(
            SectionDraft section,
            @Nullable Numbering numbering,
            @Nullable Integer fileLevel) {}

    private final List<SectionDraft> top = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private @Nullable SectionDraft preface;

    private Outline() {}

    /** The sections of a report, in printed order. */
    static List<SectionDraft> of(List<Item> items) {
        Outline outline = new Outline();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item instanceof Line line) {
                outline.take(line, i + 1 < items.size() ? items.get(i + 1) : null);
            } else {
                outline.current().body.add(item);
            }
        }
        return outline.top.stream().map(Outline::folded).toList();
    }

    private SectionDraft current() {
        if (!open.isEmpty()) {
            return open.get(open.size() - 1).section();
        }
        SectionDraft before = preface;
        if (before == null) {
            before = new SectionDraft(null, null, null, false, null);
            preface = before;
            top.add(before);
        }
        return before;
    }

    private void take(Line line, @Nullable Item next) {
        if (line.glued() && closesGroup(line)) {
            return;
        }
        Optional<Numbering> numbering = Numbering.of(line.text());
        Heads.Head head = Heads.of(line, numbering.orElse(null), next);
        if (head == null) {
            current().body.add(line);
            return;
        }
        Line title = head.rest() == null ? line : line.part(0, head.length());
        push(title, numbering.orElse(null), line.headingLevel(), next);
        if (head.rest() != null && !head.rest().text().isEmpty()) {
            current().body.add(head.rest());
        }
    }

    /** 过程合计得分为20分… behind the last indicator of a group is the group's own text. */
    private boolean closesGroup(Line line) {
        java.util.regex.Matcher m = IndicatorTexts.GROUP_CLOSE.matcher(line.text());
        if (!m.lookingAt()) {
            return false;
        }
        for (int i = 1; i < open.size(); i++) {
            if (open.get(i).section().title().contains(m.group(1))) {
                SectionDraft group = open.get(i).section();
                SectionDraft closing = new SectionDraft(null, null, null, false, group);
                closing.body.add(line);
                group.children.add(closing);
                while (open.size() > i + 1) {
                    open.remove(open.size() - 1);
                }
                return true;
            }
        }
        return false;
    }

    private void push(Line title, @Nullable Numbering numbering, @Nullable Integer fileLevel, @Nullable Item next) {
        int keep = place(title, numbering, fileLevel);
        while (open.size() > keep) {
            open.remove(open.size() - 1);
        }
        SectionDraft parent = open.isEmpty() ? null : open.get(open.size() - 1).section();
        String words = title.text()
                .substring(
                        numbering == null
                                ? 0
                                : Math.min(numbering.length(), title.text().length()));
        Optional<SectionTitles.Meaning> meaning = SectionTitles.of(words);
        SectionRole role = meaning.map(SectionTitles.Meaning::role).orElse(null);
        if (numbering != null && numbering.shape() == Numbering.Shape.ATTACHMENT && role == null) {
            role = SectionRole.ATTACHMENT;
        }
        if (role == SectionRole.ATTACHMENT
                && next instanceof Line named
                && named.text().matches(".*(?:指标体系|评分表|打分表).*")
                && named.text().length() <= 80) {
            role = SectionRole.SCORE_TABLE;
        }
        if (role != null && parent != null && contradicts(role, parent, meaning)) {
            role = null;
        }
        SectionDraft section = new SectionDraft(
                Reading.certain(title.text(), title.start(), title.end(), null),
                numbering,
                role,
                meaning.filter(SectionTitles.Meaning::mixed).isPresent(),
                parent);
        if (parent == null) {
            top.add(section);
        } else {
            parent.children.add(section);
        }
        open.add(new Open(section, numbering, fileLevel));
    }

    /** 产出 inside 绩效目标 speaks of objectives; a loose word inside problems or suggestions changes nothing. */
    private static boolean contradicts(SectionRole role, SectionDraft parent, Optional<SectionTitles.Meaning> meaning) {
        SectionRole above = parent.effectiveRole();
        boolean exact = meaning.filter(SectionTitles.Meaning::exact).isPresent();
        if (above == SectionRole.PROBLEMS || above == SectionRole.SUGGESTIONS || above == SectionRole.EXPERIENCE) {
            return !exact
                    || role != SectionRole.PROBLEMS
                            && role != SectionRole.SUGGESTIONS
                            && role != SectionRole.EXPERIENCE;
        }
        return !exact && above != null && above != SectionRole.BASIC_INFORMATION && parent.depth() >= 1;
    }

    /** How many of the open sections stay open around a new heading. */
    private int place(Line title, @Nullable Numbering numbering, @Nullable Integer fileLevel) {
        if (fileLevel != null && fileLevel > 0 && open.stream().anyMatch(o -> o.fileLevel() != null)) {
            for (int i = 0; i < open.size(); i++) {
                Integer level = open.get(i).fileLevel();
                if (level != null && level >= fileLevel) {
                    return i;
                }
            }
            if (numbering == null) {
                return open.size();
            }
        }
        if (numbering == null) {
            Optional<SectionTitles.Meaning> meaning = SectionTitles.of(title.text());
            if (meaning.isEmpty() && PrintedIndicator.of(title.text()).weight() != null) {
                int numbered = open.size();
                while (numbered > 0 && open.get(numbered - 1).numbering() == null) {
                    numbered--;
                }
                return numbered;
            }
            int depth = meaning.map(SectionTitles.Meaning::depth).orElse(1);
            return Math.min(open.size(), depth - 1);
        }
        if (numbering.shape() == Numbering.Shape.ATTACHMENT || numbering.shape() == Numbering.Shape.PART) {
            return 0;
        }
        int same = -1;
        int confused = -1;
        int usual = numbering.shape().depth();
        for (int i = open.size() - 1; i >= 0; i--) {
            Numbering other = open.get(i).numbering();
            if (other == null) {
                continue;
            }
            boolean next = numbering.ordinal() == other.ordinal() + 1;
            boolean restart = numbering.ordinal() == 1
                    && other.shape() == Numbering.Shape.CHINESE
                    && numbering.shape() == Numbering.Shape.CHINESE
                    && other.ordinal() > 1;
            if (restart) {
                return 0;
            }
            if (other.shape() == numbering.shape() && same < 0) {
                if (next || !(numbering.ordinal() == 1 && promoted(i))) {
                    same = i;
                }
                if (next) {
                    return i;
                }
            } else if (next
                    && other.shape().confusedWith(numbering.shape())
                    && (confused < 0 || Math.abs(i + 1 - usual) < Math.abs(confused + 1 - usual))) {
                confused = i;
            }
        }
        if (confused >= 0 && (same < 0 || numbering.ordinal() > 1)) {
            return confused;
        }
        if (same >= 0) {
            return same;
        }
        int keep = titled(numbering) ? 1 : 0;
        for (int i = keep; i < open.size(); i++) {
            Numbering other = open.get(i).numbering();
            int depth = other == null || promoted(i) ? i + 1 : other.shape().depth();
            if (depth < usual) {
                keep = i + 1;
            } else {
                break;
            }
        }
        return keep;
    }

    /** 项目基本信息 directly above 一、 is the title of what follows. */
    private boolean titled(Numbering numbering) {
        if (open.size() != 1 || numbering.shape() != Numbering.Shape.CHINESE || numbering.ordinal() != 1) {
            return false;
        }
        Open first = open.get(0);
        return first.numbering() == null
                && first.section().body.isEmpty()
                && first.section().children.isEmpty()
                && first.section().role == SectionRole.BASIC_INFORMATION;
    }

    /** Whether an open heading stands higher than its number's shape usually does. */
    private boolean promoted(int i) {
        Numbering numbering = open.get(i).numbering();
        return numbering != null && numbering.shape().depth() > i + 1 && beside(i);
    }

    private boolean beside(int i) {
        SectionDraft section = open.get(i).section();
        List<SectionDraft> siblings = section.parent == null ? top : section.parent.children;
        Numbering own = section.numbering;
        return own != null
                && siblings.stream()
                        .anyMatch(
                                s -> s.numbering != null && s.numbering.shape().confusedWith(own.shape()));
    }

    // ---- folding -----------------------------------------------------------------------------------------------

    /**
     * Numbered sentences that were taken for headings although nothing stands below them are the text of the section above.
     */
    private static SectionDraft folded(SectionDraft section) {
        boolean empty = !section.children.isEmpty()
                && section.children.stream()
                        .allMatch(c -> c.children.isEmpty()
                                && c.body.isEmpty()
                                && c.numbering != null
                                && !SectionTitles.of(c.title())
                                        .filter(SectionTitles.Meaning::exact)
                                        .isPresent());
        if (empty && section.heading != null && section.children.size() >= 2) {
            for (SectionDraft child : section.children) {
                Reading<String> h = child.heading;
                if (h != null) {
                    section.body.add(new Line(
                            h.value(),
                            h.start(),
                            h.end(),
                            Style.PLAIN,
                            null,
                            org.gongkai.api.intake.source.Part.BODY,
                            false));
                }
            }
            section.children.clear();
        }
        section.children.forEach(Outline::folded);
        return section;
    }

    static int longestHeading() {
        return LONGEST_HEADING;
    }
}
