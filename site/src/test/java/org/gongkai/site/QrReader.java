package org.gongkai.site;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads a drawn QR code with another library than the one that drew it. */
final class QrReader {
    private static final int QUIET = 4;
    private static final Pattern STROKE = Pattern.compile("M(\\d+) (\\d+)\\.5h(\\d+)");

    private QrReader() {}

    static String read(Element svg) {
        int size = Integer.parseInt(svg.attr("viewBox").split(" ")[2]) - 2 * QUIET;
        BitMatrix modules = new BitMatrix(size);
        Matcher stroke = STROKE.matcher(svg.selectFirst("path").attr("d"));
        while (stroke.find()) {
            for (int i = 0; i < Integer.parseInt(stroke.group(3)); i++) {
                modules.set(Integer.parseInt(stroke.group(1)) - QUIET + i, Integer.parseInt(stroke.group(2)) - QUIET);
            }
        }
        try {
            return new Decoder().decode(modules).getText();
        } catch (ChecksumException | FormatException e) {
            throw new AssertionError("no readable QR code", e);
        }
    }
}
