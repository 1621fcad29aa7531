package org.gongkai.api.publication;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Grade;
import org.gongkai.schema.report.GradeScale;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.PartialDate;

/**
 * A report in which every text of every record says who somebody is, where they live and how they are reached: another person in
 * each place, so that finding one helps with no other. The records are walked by reflection, so what is added later is planted too.
 */
final class Planted {
    private static final String SURNAMES = "王李张刘陈杨赵周吴徐孙朱胡郭何林罗梁宋郑";
    /** Characters that stand in no word of reports or of the software, so that one of them anywhere is a leak. */
    static final String GIVEN = "璟玥琛璇玮琰瓒珺翀昶烨瑀";

    private static final int DEEPEST = 4;

    /** Components that refuse anything but their form. */
    private static final Map<String, String> FORMS = Map.of("Region.code", "530124");

    private final Map<String, String> places = new LinkedHashMap<>();
    private int number;

    /**
     * @param first number of the first person: two reports with different people
     */
    Planted(int first) {
        number = first;
    }

    EvaluationReport report() {
        EvaluationReport planted = (EvaluationReport) record(EvaluationReport.class, "", 0);
        EvaluationReport report = planted.toBuilder().id(null).fiscalYear(2025).build();
        String json = JsonCodec.write(report);
        places.keySet().removeIf(secret -> !json.contains(secret));
        return report;
    }

    /** Everything that must not become public, with the place it was planted in. */
    Map<String, String> places() {
        return places;
    }

    private String plant(String place) {
        int n = number++;
        String name = "" + SURNAMES.charAt(n % SURNAMES.length()) + GIVEN.charAt(n % GIVEN.length())
                + GIVEN.charAt(n / GIVEN.length() % GIVEN.length());
        String mobile = String.format(Locale.ROOT, "139%08d", 20_000_003L + n * 7919L);
        String landline = String.format(Locale.ROOT, "6%07d", 1_000_003 + n * 7907);
        String identity = identity(n);
        String card = card(n);
        String street = "环城路" + (1000 + n) + "号";
        String mail = "planted" + n + "x";
        for (String secret : List.of(name, mobile, landline, identity, card, street, mail + "@")) {
            places.put(secret, place);
        }
        return "项目负责人：" + name + "，联系电话：" + mobile + "；座机：0871-" + landline + "；身份证号：" + identity + "；银行卡号："
                + card + "；家庭住址：富民县永定街道" + street + "2幢601室；邮箱：" + mail + "@mail.example.cn。联系人" + name
                + "（" + mobile + "）介绍了情况，由" + name + "同志填报。";
    }

    private static String identity(int n) {
        String first = "530124" + "1980" + String.format(Locale.ROOT, "%02d%02d", 1 + n % 12, 1 + n / 12 % 28)
                + String.format(Locale.ROOT, "%03d", n % 1000);
        int sum = 0;
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        for (int i = 0; i < weights.length; i++) {
            sum += (first.charAt(i) - '0') * weights[i];
        }
        return first + "10X98765432".charAt(sum % 11);
    }

    private static String card(int n) {
        String first = "622848" + String.format(Locale.ROOT, "%012d", 310_000_000_003L + n * 7901L);
        int sum = 0;
        for (int i = 0; i < first.length(); i++) {
            int digit = first.charAt(first.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return first + (10 - sum % 10) % 10;
    }

    private Object record(Class<?> type, String place, int depth) {
        if (type == GradeScale.class) {
            return new GradeScale(
                    List.of(new GradeScale.Band(Grade.EXCELLENT, BigDecimal.valueOf(90))),
                    GradeScale.Origin.PRINTED,
                    plant(place + "/basis"));
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            String here = place + "/" + components[i].getName();
            String form = FORMS.get(type.getSimpleName() + "." + components[i].getName());
            values[i] = form != null ? form : value(components[i].getAnnotatedType(), here, depth);
        }
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " refuses " + Arrays.toString(values), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(AnnotatedType annotated, String place, int depth) {
        if (annotated instanceof AnnotatedParameterizedType list) {
            boolean ends = depth > DEEPEST;
            AnnotatedType member = list.getAnnotatedActualTypeArguments()[0];
            return ends ? List.of() : new ArrayList<>(List.of(value(member, place + "/0", depth + 1)));
        }
        Class<?> type = (Class<?>) annotated.getType();
        if (type == String.class) {
            return plant(place);
        } else if (type == BigDecimal.class) {
            return BigDecimal.TEN;
        } else if (type == Money.class) {
            return new Money(BigDecimal.TEN);
        } else if (type == Integer.class || type == int.class) {
            return 2;
        } else if (type == Long.class) {
            return 10L;
        } else if (type == Boolean.class || type == boolean.class) {
            return Boolean.TRUE;
        } else if (type == PartialDate.class) {
            return new PartialDate(2026, 3, 2);
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return record(type, place, depth + 1);
    }
}
