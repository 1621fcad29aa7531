package org.gongkai.api.intake.reader;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Collects a page's characters and drawn lines. Of the drawing operators only the paths are followed; pictures are counted,
 * never decoded.
 */
final class PdfPageScanner extends PDFTextStripper {

    /** A filled box thinner than this is a line. */
    private static final double THIN = 3;

    private static final double SHORTEST = 4;
    private static final int MOST_RULINGS = 20_000;

    private final Deadline deadline;
    private List<PdfPage.Glyph> glyphs = new ArrayList<>();
    private List<PdfPage.Ruling> rulings = new ArrayList<>();
    private final List<double[]> path = new ArrayList<>();
    private double @Nullable [] point;
    private double @Nullable [] first;
    private int images;
    private int rotation;
    private PDRectangle box = new PDRectangle();

    PdfPageScanner(Deadline deadline) {
        this.deadline = deadline;
    }

    PdfPage scan(PDPage page, int number) throws IOException {
        glyphs = new ArrayList<>();
        rulings = new ArrayList<>();
        path.clear();
        images = 0;
        rotation = page.getRotation();
        box = page.getCropBox();
        processPage(page);
        boolean turned = rotation == 90 || rotation == 270;
        return new PdfPage(
                number,
                turned ? box.getHeight() : box.getWidth(),
                turned ? box.getWidth() : box.getHeight(),
                glyphs,
                rulings,
                images);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        deadline.run();
        String printed = text.getUnicode();
        if (printed == null || printed.isEmpty()) {
            return;
        }
        String font =
                text.getFont() == null ? "" : String.valueOf(text.getFont().getName());
        boolean bold = font.contains("Bold") || font.contains("bold") || font.contains("SimHei") || font.contains("黑体");
        double size = text.getFontSizeInPt() > 0 ? text.getFontSizeInPt() : Math.max(1, text.getHeight());
        glyphs.add(new PdfPage.Glyph(
                withoutRadicals(printed), text.getX(), text.getY(), Math.max(0.1, text.getWidth()), size, bold));
    }

    /** The stripper's own layout isn't used. */
    @Override
    protected void writePage() {}

    /** Many Chinese fonts map a character to the Kangxi radical that looks the same; the character is meant. */
    private static String withoutRadicals(String printed) {
        boolean radical = printed.chars().anyMatch(c -> c >= 0x2E80 && c <= 0x2FDF);
        return radical ? Normalizer.normalize(printed, Normalizer.Form.NFKC) : printed;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        deadline.run();
        switch (operator.getName()) {
            case "m" -> moveTo(operands);
            case "l" -> lineTo(operands);
            case "re" -> rectangle(operands);
            case "h" -> close();
            case "S" -> paint(true, false);
            case "s" -> {
                close();
                paint(true, false);
            }
            case "f", "F", "f*" -> paint(false, true);
            case "B", "B*" -> paint(true, true);
            case "b", "b*" -> {
                close();
                paint(true, true);
            }
            case "n" -> path.clear();
            case "c", "v", "y" -> point = null;
            case "BI" -> images++;
            default -> {
                if (operator.getName().equals("Do")) {
                    images++;
                }
                super.processOperator(operator, operands);
            }
        }
    }

    private double @Nullable [] at(List<COSBase> operands, int index) {
        if (operands.size() > index + 1
                && operands.get(index) instanceof COSNumber x
                && operands.get(index + 1) instanceof COSNumber y) {
            return turned(x.floatValue(), y.floatValue());
        }
        return null;
    }

    /** A point of the page as it is displayed. */
    private double[] turned(float x, float y) {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        Vector moved = matrix.transform(new Vector(x, y));
        double px = moved.getX() - box.getLowerLeftX();
        double py = moved.getY() - box.getLowerLeftY();
        return switch (rotation) {
            case 90 -> new double[] {py, px};
            case 180 -> new double[] {box.getWidth() - px, py};
            case 270 -> new double[] {box.getHeight() - py, box.getWidth() - px};
            default -> new double[] {px, box.getHeight() - py};
        };
    }

    private void moveTo(List<COSBase> operands) {
        point = at(operands, 0);
        first = point;
    }

    private void lineTo(List<COSBase> operands) {
        double[] next = at(operands, 0);
        segment(point, next);
        point = next;
    }

    private void close() {
        segment(point, first);
        point = first;
    }

    private void segment(double @Nullable [] from, double @Nullable [] to) {
        if (from != null && to != null && path.size() < MOST_RULINGS) {
            path.add(new double[] {from[0], from[1], to[0], to[1]});
        }
    }

    private void rectangle(List<COSBase> operands) {
        if (operands.size() < 4
                || !(operands.get(0) instanceof COSNumber x)
                || !(operands.get(1) instanceof COSNumber y)
                || !(operands.get(2) instanceof COSNumber w)
                || !(operands.get(3) instanceof COSNumber h)) {
            return;
        }
        double[] a = turned(x.floatValue(), y.floatValue());
        double[] b = turned(x.floatValue() + w.floatValue(), y.floatValue());
        double[] c = turned(x.floatValue() + w.floatValue(), y.floatValue() + h.floatValue());
        double[] d = turned(x.floatValue(), y.floatValue() + h.floatValue());
        segment(a, b);
        segment(b, c);
        segment(c, d);
        segment(d, a);
        point = a;
        first = a;
    }

    /** A stroked path is lines; a filled one is a line only if it is thin. */
    private void paint(boolean stroked, boolean filled) {
        if (stroked) {
            path.forEach(s -> ruling(s[0], s[1], s[2], s[3]));
        } else if (filled && !path.isEmpty()) {
            thinBoxes();
        }
        path.clear();
    }

    /** Filled boxes come as four sides each; other filled shapes are no lines. */
    private void thinBoxes() {
        for (int i = 0; i + 3 < path.size(); i += 4) {
            double left = Double.MAX_VALUE;
            double right = -Double.MAX_VALUE;
            double top = Double.MAX_VALUE;
            double bottom = -Double.MAX_VALUE;
            for (double[] s : path.subList(i, i + 4)) {
                left = Math.min(left, Math.min(s[0], s[2]));
                right = Math.max(right, Math.max(s[0], s[2]));
                top = Math.min(top, Math.min(s[1], s[3]));
                bottom = Math.max(bottom, Math.max(s[1], s[3]));
            }
            if (bottom - top <= THIN) {
                double middle = (top + bottom) / 2;
                ruling(left, middle, right, middle);
            } else if (right - left <= THIN) {
                double middle = (left + right) / 2;
                ruling(middle, top, middle, bottom);
            }
        }
    }

    private void ruling(double x1, double y1, double x2, double y2) {
        if (rulings.size() >= MOST_RULINGS) {
            return;
        }
        if (Math.abs(y1 - y2) < 1 && Math.abs(x1 - x2) >= SHORTEST) {
            rulings.add(new PdfPage.Ruling(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
        } else if (Math.abs(x1 - x2) < 1 && Math.abs(y1 - y2) >= SHORTEST) {
            rulings.add(new PdfPage.Ruling(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
        }
    }
}
