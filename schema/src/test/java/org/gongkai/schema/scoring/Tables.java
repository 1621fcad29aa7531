package org.gongkai.schema.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The tables of rule sentences, and the short notation of their measurements. */
final class Tables {
    private Tables() {}

    static List<String[]> rows(String name) {
        try (InputStream in = Objects.requireNonNull(Tables.class.getResourceAsStream(name), name)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("\n", -1))
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> l.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * 92% or 30天 is a value; at=9/10 actual and target; f=1/4 failed of; m=3/4 met of; c=2 count; g=好 grade; d, mo, q late
     * by days, months, quarters; date; rr return rate; valid sheets; veto.
     */
    static Measurement measurement(String notation) {
        Measurement.Builder builder = Measurement.builder();
        for (String part : notation.split(",", -1)) {
            String[] pair = part.split("=", 2);
            set(builder, pair[0], pair.length > 1 ? pair[1] : "");
        }
        return builder.build();
    }

    private static void set(Measurement.Builder builder, String key, String value) {
        String[] of = value.split("/", 2);
        switch (key) {
            case "f" -> optionalOf(builder.failed(new BigDecimal(of[0])), of);
            case "m" -> optionalOf(builder.met(new BigDecimal(of[0])), of);
            case "at" -> builder.actual(new BigDecimal(of[0])).target(new BigDecimal(of[1]));
            case "c" -> builder.count(Integer.parseInt(value));
            case "g" -> builder.grade(value);
            case "d" -> builder.days(new BigDecimal(value));
            case "mo" -> builder.months(new BigDecimal(value));
            case "q" -> builder.quarters(new BigDecimal(value));
            case "date" -> builder.date(LocalDate.parse(value));
            case "rr" -> builder.returnRate(new BigDecimal(value));
            case "valid" -> builder.valid(new BigDecimal(value));
            case "veto" -> builder.veto(true);
            default -> {
                int end = 0;
                while (end < key.length() && "-.0123456789".indexOf(key.charAt(end)) >= 0) {
                    end++;
                }
                builder.value(new BigDecimal(key.substring(0, end)), key.substring(end));
            }
        }
    }

    private static void optionalOf(Measurement.Builder builder, String[] of) {
        if (of.length > 1) {
            builder.of(new BigDecimal(of[1]));
        }
    }
}
