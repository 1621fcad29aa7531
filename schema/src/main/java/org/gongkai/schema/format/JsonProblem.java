package org.gongkai.schema.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Says in one line what is wrong with a JSON text: which field (or which line, where the text is no JSON at all) and what
 * belongs there, in words of the report's author, never in those of the library or with a class's name.
 */
final class JsonProblem {

    private static final int SHOWN = 40;

    private JsonProblem() {}

    static FormatException of(JacksonException e) {
        return new FormatException(place(e), words(e), e);
    }

    private static String place(JacksonException e) {
        if (e instanceof DatabindException bind && !bind.getPath().isEmpty()) {
            StringBuilder pointer = new StringBuilder();
            for (JacksonException.Reference ref : bind.getPath()) {
                pointer.append('/').append(ref.getPropertyName() != null ? ref.getPropertyName() : ref.getIndex());
            }
            return pointer.toString();
        }
        JsonParser parser = parser(e);
        String pointer =
                parser == null ? "" : parser.streamReadContext().pathAsPointer().toString();
        TokenStreamLocation at = e.getLocation();
        String line = at == null || at.getLineNr() < 1 ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
        if (line.isEmpty()) {
            return pointer.isEmpty() ? "/" : pointer;
        }
        return pointer.isEmpty() ? line : line + " (" + pointer + ")";
    }

    private static @Nullable JsonParser parser(JacksonException e) {
        return e.processor() instanceof JsonParser parser ? parser : null;
    }

    private static String words(JacksonException e) {
        Throwable root = e;
        while (root instanceof JacksonException && root.getCause() != null) {
            root = root.getCause();
        }
        if (!(root instanceof JacksonException jackson)) {
            return root instanceof NullPointerException
                    ? missing(root.getMessage())
                    : String.valueOf(root.getMessage());
        }
        if (jackson instanceof StreamConstraintsException) {
            return "嵌套太深，或数字、文字太长 / nested too deeply, or a number or text is too long";
        }
        if (jackson instanceof UnrecognizedPropertyException unknown) {
            return "没有“" + shortened(unknown.getPropertyName()) + "”这个字段 / there is no such field";
        }
        if (jackson instanceof MismatchedInputException mismatch) {
            return mismatch(mismatch);
        }
        if (jackson instanceof StreamReadException) {
            return notJson(jackson.getOriginalMessage());
        }
        return "不是一份报告的 JSON / not the JSON of a report";
    }

    /** Jackson tells repeated fields and numbers beyond their type only by its wording. */
    private static String notJson(String wording) {
        if (wording.startsWith("Duplicate")) {
            return "同一个字段写了两次 / the field is written twice";
        }
        if (wording.contains("out of range")) {
            return "数字太大，应为整数，如 2023 / the number is too large; a whole number such as 2023 belongs here";
        }
        if (wording.contains("end-of-input")) {
            return "文件在这里中断，没有写完 / the text ends in the middle";
        }
        return wording.contains("NaN") || wording.contains("Infinity") || wording.contains("INF")
                ? "NaN 和 Infinity 不是数 / NaN and Infinity are no numbers"
                : "这里不是合法的 JSON / this is not valid JSON";
    }

    private static String missing(@Nullable String name) {
        boolean named = name != null && name.matches("[a-zA-Z]{1,40}");
        return named
                ? "缺少必填的字段 " + name + " / the required field " + name + " is missing"
                : "这里不能是 null / null can't stand here";
    }

    private static String mismatch(MismatchedInputException e) {
        String found = e instanceof InvalidFormatException format && format.getValue() != null
                ? "“" + shortened(String.valueOf(format.getValue())) + "”"
                : "";
        Class<?> type = e.getTargetType();
        return "这里的值" + found + "类型不对，应为" + expected(type == null ? Object.class : type);
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            String names = Arrays.stream(type.getEnumConstants())
                    .map(c -> ((Enum<?>) c).name())
                    .collect(Collectors.joining(", "));
            return "下列之一：" + names + " / one of " + names + " belongs here";
        }
        if (type == BigDecimal.class || type == Money.class) {
            return "数，如 406.52 / a decimal such as 406.52 belongs here";
        }
        if (type == Integer.class
                || type == int.class
                || type == Long.class
                || type == long.class
                || type == BigInteger.class) {
            return "整数，如 2023 / a whole number such as 2023 belongs here";
        }
        if (type == PartialDate.class) {
            return "日期，如 2014-11-28 / a date such as 2014-11-28 belongs here";
        }
        if (type == String.class) {
            return "文字 / a text belongs here";
        }
        if (type == Boolean.class || type == boolean.class) {
            return " true 或 false / true or false belongs here";
        }
        return Collection.class.isAssignableFrom(type)
                ? "列表 […] / a list […] belongs here"
                : "对象 {…} / an object {…} belongs here";
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
