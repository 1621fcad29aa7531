package org.gongkai.api.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gongkai.schema.report.PartialDate;

/** The scalars of the SDL: values that JSON would round or lose are strings. */
final class Scalars {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** Digits that everybody writes: Java would take those of other scripts too. */
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,48}(\\.[0-9]{1,24})?([eE][+-]?[0-9]{1,3})?");

    static final GraphQLScalarType DECIMAL = scalar("Decimal", Scalars::decimal, value -> {
        if (!PLAIN.matcher(value).matches()) {
            throw new NumberFormatException();
        }
        BigDecimal number = new BigDecimal(value);
        if (Math.abs(number.scale()) > 24 || number.precision() > 48) {
            throw new NumberFormatException();
        }
        return number;
    });

    static final GraphQLScalarType PARTIAL_DATE = scalar("PartialDate", Object::toString, PartialDate::parse);

    static final GraphQLScalarType DATE_TIME = scalar(
            "DateTime",
            value -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    (value instanceof Instant instant ? instant : Instant.parse(value.toString())).atZone(BEIJING)),
            value -> OffsetDateTime.parse(value).toInstant());

    private Scalars() {}

    private static String decimal(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static GraphQLScalarType scalar(
            String name, Function<Object, String> print, Function<String, Object> parse) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Coercing<Object, String>() {
                    @Override
                    public String serialize(Object value, GraphQLContext context, Locale locale) {
                        return print.apply(value);
                    }

                    @Override
                    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
                        try {
                            return parse.apply(input.toString());
                        } catch (RuntimeException e) {
                            throw new CoercingParseValueException(problem(name, input.toString()), e);
                        }
                    }

                    @Override
                    public Object parseLiteral(
                            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
                        String text = text(input);
                        try {
                            return parse.apply(text);
                        } catch (RuntimeException e) {
                            throw new CoercingParseLiteralException(problem(name, text), e);
                        }
                    }
                })
                .build();
    }

    private static String text(Value<?> literal) {
        if (literal instanceof StringValue string) {
            return String.valueOf(string.getValue());
        }
        if (literal instanceof IntValue number) {
            return number.getValue().toString();
        }
        return literal instanceof FloatValue number ? number.getValue().toPlainString() : literal.toString();
    }

    private static String problem(String name, String text) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return "不是有效的 " + name + "：'" + shown + "'。Not a valid " + name + ": '" + shown + "'.";
    }
}
