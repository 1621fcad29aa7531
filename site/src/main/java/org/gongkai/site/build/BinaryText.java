package org.gongkai.site.build;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Strings and numbers in a compact file: a string that was written before is written as its number. */
final class BinaryText {
    private BinaryText() {}

    /** Writes. */
    static final class Out {
        private final DataOutputStream out;
        private final Map<String, Integer> known = new HashMap<>();

        Out(DataOutputStream out) {
            this.out = out;
        }

        void text(@Nullable String text) throws IOException {
            if (text == null) {
                out.writeInt(-1);
                return;
            }
            Integer number = known.get(text);
            if (number != null) {
                out.writeInt(number);
                return;
            }
            out.writeInt(known.size());
            known.put(text, known.size());
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        void number(long number) throws IOException {
            out.writeLong(number);
        }

        void small(int number) throws IOException {
            out.writeInt(number);
        }

        void decimal(@Nullable BigDecimal decimal) throws IOException {
            text(decimal == null ? null : decimal.toPlainString());
        }
    }

    /** Reads what {@link Out} wrote. */
    static final class In {
        private final DataInputStream in;
        private final List<String> known = new ArrayList<>();

        In(DataInputStream in) {
            this.in = in;
        }

        @Nullable
        String textOrNull() throws IOException {
            int number = in.readInt();
            if (number < 0) {
                return null;
            }
            if (number < known.size()) {
                return known.get(number);
            }
            byte[] bytes = in.readNBytes(in.readInt());
            String text = new String(bytes, StandardCharsets.UTF_8);
            known.add(text);
            return text;
        }

        String text() throws IOException {
            String text = textOrNull();
            if (text == null) {
                throw new IOException("a text is missing");
            }
            return text;
        }

        long number() throws IOException {
            return in.readLong();
        }

        int small() throws IOException {
            return in.readInt();
        }

        @Nullable
        BigDecimal decimal() throws IOException {
            String text = textOrNull();
            return text == null ? null : new BigDecimal(text);
        }
    }
}
