package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.schema.report.SectionRole;
import org.jspecify.annotations.Nullable;

/** A section being read: its heading, its own text as lines and tables, and its sub-sections. */
final class SectionDraft {

    final @Nullable Reading<String> heading;
    final @Nullable Numbering numbering;
    final @Nullable SectionRole role;
    /** Whether the section holds problems and suggestions together. */
    final boolean mixed;

    final List<Item> body = new ArrayList<>();
    final List<SectionDraft> children = new ArrayList<>();
    final @Nullable SectionDraft parent;

    SectionDraft(
            @Nullable Reading<String> heading,
            @Nullable Numbering numbering,
            @Nullable SectionRole role,
            boolean mixed,
            @Nullable SectionDraft parent) {
        this.heading = heading;
        this.numbering = numbering;
        this.role = role;
        this.mixed = mixed;
        this.parent = parent;
    }

    /** The heading without its number. */
    String title() {
        if (heading == null) {
            return "";
        }
        int skip = numbering == null ? 0 : numbering.length();
        return heading.value().substring(Math.min(skip, heading.value().length()));
    }

    int depth() {
        return parent == null ? 0 : parent.depth() + 1;
    }

    Stream<SectionDraft> walk() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(SectionDraft::walk));
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Item item : body) {
            if (item instanceof Line line) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** The role of this section or of the nearest one above that has one. */
    @Nullable
    SectionRole effectiveRole() {
        if (role != null || parent == null) {
            return role;
        }
        return parent.effectiveRole();
    }
}
