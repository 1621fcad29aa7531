package org.gongkai.api.intake.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runs of one Word paragraph, as the text a reader of the page sees. */
final class DocxRuns {

    private final RawFile file;
    private final boolean boldByStyle;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private final List<XmlNode> textBoxes = new ArrayList<>();
    private @Nullable String halfPoints;
    private int deletions;
    private int pictures;
    private int breaksBefore;
    private int breaksAfter;
    private boolean hardBefore;
    private boolean hardAfter;
    private boolean afterHardBreak;
    private int characters;
    private int boldCharacters;
    private int depth;
    /** How deep inside a field's instruction (the part Word computes from and doesn't print). */
    private final List<Boolean> fieldCodes = new ArrayList<>();

    DocxRuns(RawFile file, boolean boldByStyle) {
        this.file = file;
        this.boldByStyle = boldByStyle;
    }

    void read(XmlNode parent) {
        if (++depth > file.limits().depth()) {
            throw Worker.tooDeep(file);
        }
        for (XmlNode node : parent.children()) {
            switch (node.name()) {
                case "w:r", "m:r" -> run(node);
                case "w:del", "w:moveFrom" -> deletions++;
                case "w:sdt" -> control(node);
                case "w:ruby" -> node.child("w:rubyBase").ifPresent(this::read);
                case "m:f" -> fraction(node);
                case "mc:AlternateContent" -> chosen(node).ifPresent(this::read);
                case "w:pPr", "w:rPr", "w:sdtPr", "m:ctrlPr", "m:fPr", "w:proofErr", "w:bookmarkStart" -> {
                    // Settings, no text.
                }
                default -> read(node);
            }
        }
        depth--;
    }

    /** The alternative a reader that knows shapes takes; the fallback repeats the same text. */
    static Optional<XmlNode> chosen(XmlNode alternatives) {
        return alternatives.child("mc:Choice").or(() -> alternatives.child("mc:Fallback"));
    }

    private void fraction(XmlNode node) {
        node.child("m:num").ifPresent(this::read);
        text.append('/');
        node.child("m:den").ifPresent(this::read);
    }

    private void control(XmlNode node) {
        Optional<XmlNode> box = node.at("w:sdtPr", "w14:checkbox");
        if (box.isPresent()) {
            append(box.get().on("w14:checked") ? "☑" : "□", false, false);
        } else {
            node.child("w:sdtContent").ifPresent(this::read);
        }
    }

    private void run(XmlNode run) {
        XmlNode properties = run.child("w:rPr").orElse(null);
        boolean vanished = properties != null && properties.on("w:vanish");
        boolean bold = properties != null && properties.child("w:b").isPresent() ? properties.on("w:b") : boldByStyle;
        String font = properties == null
                ? null
                : properties
                        .child("w:rFonts")
                        .map(fonts -> fonts.attribute("ascii"))
                        .orElse(null);
        if (halfPoints == null && properties != null) {
            halfPoints = properties.value("w:sz");
        }
        content(run, vanished, bold, font);
    }

    private void content(XmlNode run, boolean vanished, boolean bold, @Nullable String font) {
        for (XmlNode node : run.children()) {
            switch (node.name()) {
                case "w:t", "m:t" -> append(Symbols.map(font, node.text()), vanished, bold);
                case "w:tab", "w:ptab" -> append("\t", vanished, bold);
                case "w:br" -> lineOrPage(node);
                case "w:cr" -> append("\n", vanished, bold);
                case "w:noBreakHyphen" -> append("-", vanished, bold);
                case "w:sym" -> append(symbol(node), vanished, bold);
                case "w:lastRenderedPageBreak" -> pageBreak(false);
                case "w:fldChar" -> field(node);
                case "w:ruby" -> node.child("w:rubyBase").ifPresent(this::read);
                case "mc:AlternateContent" -> chosen(node).ifPresent(choice -> content(choice, vanished, bold, font));
                case "w:drawing", "w:pict", "w:object" -> drawing(node);
                default -> {
                    // Settings, reference marks and field codes print nothing.
                }
            }
        }
    }

    private void lineOrPage(XmlNode node) {
        if ("page".equals(node.attribute("type"))) {
            pageBreak(true);
        } else if (!"column".equals(node.attribute("type"))) {
            text.append('\n');
        }
    }

    private void pageBreak(boolean hard) {
        if (!hard && afterHardBreak) {
            afterHardBreak = false;
            return;
        }
        afterHardBreak = hard;
        if (text.toString().isBlank()) {
            breaksBefore++;
            hardBefore |= hard;
        } else {
            breaksAfter++;
            hardAfter |= hard;
        }
    }

    /** begin … code … separate … result … end; old form check boxes are a field without a result. */
    private void field(XmlNode node) {
        switch (node.attribute("fldCharType", "")) {
            case "begin" -> {
                node.at("w:ffData", "w:checkBox").ifPresent(box -> {
                    boolean ticked = box.child("w:checked").isPresent() ? box.on("w:checked") : box.on("w:default");
                    append(ticked ? "☑" : "□", false, false);
                });
                fieldCodes.add(true);
            }
            case "separate" -> {
                if (!fieldCodes.isEmpty()) {
                    fieldCodes.set(fieldCodes.size() - 1, false);
                }
            }
            default -> {
                if (!fieldCodes.isEmpty()) {
                    fieldCodes.remove(fieldCodes.size() - 1);
                }
            }
        }
    }

    private static String symbol(XmlNode node) {
        String code = node.attribute("char", "");
        if (!code.matches("[0-9A-Fa-f]{1,5}")) {
            return "";
        }
        int character = Integer.parseInt(code, 16);
        String mapped = Symbols.map(node.attribute("font"), character);
        return mapped != null ? mapped : Character.toString(character);
    }

    /** Text boxes are kept for later; anything else drawn is a picture. */
    private void drawing(XmlNode node) {
        int before = textBoxes.size();
        collectTextBoxes(node);
        if (textBoxes.size() == before) {
            pictures++;
        }
    }

    private void collectTextBoxes(XmlNode node) {
        for (XmlNode child : node.children()) {
            if (child.is("w:txbxContent")) {
                textBoxes.add(child);
            } else if (child.is("mc:AlternateContent")) {
                chosen(child).ifPresent(this::collectTextBoxes);
            } else {
                collectTextBoxes(child);
            }
        }
    }

    private void append(String added, boolean vanished, boolean bold) {
        if (fieldCodes.contains(true) && !added.equals("☑") && !added.equals("□")) {
            return;
        }
        if (vanished) {
            hidden.append(added);
            return;
        }
        text.append(added);
        afterHardBreak = false;
        int printed =
                (int) added.chars().filter(c -> !Character.isWhitespace(c)).count();
        characters += printed;
        boldCharacters += bold ? printed : 0;
    }

    String text() {
        return text.toString();
    }

    String hidden() {
        return hidden.toString();
    }

    boolean bold() {
        return characters > 0 && characters == boldCharacters;
    }

    @Nullable
    String halfPoints() {
        return halfPoints;
    }

    List<XmlNode> textBoxes() {
        return textBoxes;
    }

    int deletions() {
        return deletions;
    }

    int pictures() {
        return pictures;
    }

    int pageBreaksBefore() {
        return breaksBefore;
    }

    int pageBreaksAfter() {
        return breaksAfter;
    }

    boolean hardBreakBefore() {
        return hardBefore;
    }

    boolean hardBreakAfter() {
        return hardAfter;
    }
}
