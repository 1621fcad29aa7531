package org.gongkai.api.intake.reader;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.api.intake.source.Style;
import org.jspecify.annotations.Nullable;

/** The styles of a Word file: what a paragraph inherits from its style and that style's parents. */
final class DocxStyles {

    private static final Pattern HEADING = Pattern.compile("(?i)(?:heading|标题)\\s*([1-9])");

    private final Map<String, XmlNode> styles = new HashMap<>();
    private @Nullable String paragraphDefault;

    DocxStyles(@Nullable XmlNode root) {
        if (root == null) {
            return;
        }
        for (XmlNode style : root.all("w:style")) {
            String id = style.attribute("styleId");
            if (id != null) {
                styles.putIfAbsent(id, style);
                if ("paragraph".equals(style.attribute("type")) && "1".equals(style.attribute("default"))) {
                    paragraphDefault = id;
                }
            }
        }
    }

    /** The style's own name, as the user sees it. */
    @Nullable
    String name(@Nullable XmlNode properties) {
        XmlNode style = styles.get(styleId(properties));
        return style == null ? null : style.value("w:name");
    }

    /** Heading level from 1: the outline level, or the number in the style's name. */
    @Nullable
    Integer headingLevel(@Nullable XmlNode properties) {
        String outline = inherited(properties, p -> p.value("w:outlineLvl"));
        if (outline != null && outline.matches("[0-8]")) {
            return Integer.parseInt(outline) + 1;
        }
        String name = name(properties);
        if (outline == null && name != null) {
            Matcher matcher = HEADING.matcher(name);
            if (matcher.matches()) {
                return Integer.valueOf(matcher.group(1));
            }
        }
        return null;
    }

    /** The numbering settings in force: the paragraph's own, or those of its style. */
    Optional<XmlNode> numbering(@Nullable XmlNode properties) {
        return Optional.ofNullable(inherited(properties, p -> p.child("w:numPr").orElse(null)));
    }

    Style.Alignment alignment(@Nullable XmlNode properties) {
        String justified = inherited(properties, p -> p.value("w:jc"));
        if (justified == null) {
            return Style.Alignment.UNKNOWN;
        }
        return switch (justified) {
            case "center" -> Style.Alignment.CENTRE;
            case "right", "end" -> Style.Alignment.RIGHT;
            default -> Style.Alignment.LEFT;
        };
    }

    /** Whether runs without settings of their own are bold in this paragraph. */
    boolean bold(@Nullable XmlNode properties) {
        return Boolean.TRUE.equals(ofStyle(styleId(properties), s -> s.child("w:rPr")
                .filter(run -> run.child("w:b").isPresent())
                .map(run -> run.on("w:b"))
                .orElse(null)));
    }

    @Nullable
    BigDecimal points(@Nullable XmlNode properties, @Nullable String halfPoints) {
        String size = halfPoints != null ? halfPoints : ofStyle(styleId(properties), s -> s.value("w:rPr", "w:sz"));
        return size != null && size.matches("\\d{1,4}") ? new BigDecimal(size).divide(new BigDecimal(2)) : null;
    }

    boolean pageBreakBefore(@Nullable XmlNode properties) {
        return Boolean.TRUE.equals(inherited(
                properties, p -> p.child("w:pageBreakBefore").isPresent() ? p.on("w:pageBreakBefore") : null));
    }

    /** The id of the paragraph's style. */
    String styleId(@Nullable XmlNode properties) {
        String own = properties == null ? null : properties.value("w:pStyle");
        return own != null ? own : paragraphDefault != null ? paragraphDefault : "";
    }

    private <T> @Nullable T inherited(@Nullable XmlNode properties, Function<XmlNode, @Nullable T> setting) {
        T own = properties == null ? null : setting.apply(properties);
        return own != null
                ? own
                : ofStyle(
                        styleId(properties), s -> s.child("w:pPr").map(setting).orElse(null));
    }

    private <T> @Nullable T ofStyle(String id, Function<XmlNode, @Nullable T> setting) {
        Set<String> seen = new HashSet<>();
        String at = id;
        while (at != null && seen.add(at)) {
            XmlNode style = styles.get(at);
            if (style == null) {
                return null;
            }
            T value = setting.apply(style);
            if (value != null) {
                return value;
            }
            at = style.value("w:basedOn");
        }
        return null;
    }
}
