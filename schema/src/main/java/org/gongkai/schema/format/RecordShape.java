package org.gongkai.schema.format;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The components of one record of the report, for everything that must walk a whole report without forgetting a field.
 * {@link Money} and {@link PartialDate} count as single values: they are written as one text.
 */
public final class RecordShape {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    /**
     * A component of a record.
     *
     * @param name its name, the key in the canonical JSON
     * @param type its type, the type of the elements for a list
     * @param isList whether it holds a list
     * @param optional whether it may be absent
     * @param holdsRecords whether its values (or elements) are records with components of their own
     */
    public record Component(
            String name, Class<?> type, boolean isList, boolean optional, boolean holdsRecords, Accessor accessor) {

        public @Nullable Object of(Object record) {
            return accessor.of(record);
        }
    }

    /** Reads one component of a record. */
    @FunctionalInterface
    public interface Accessor {
        @Nullable
        Object of(Object record);
    }

    private final List<Component> components;
    private final Constructor<?> constructor;

    private RecordShape(Class<?> type) {
        List<Component> found = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Type generic = component.getGenericType();
            boolean isList = generic instanceof ParameterizedType;
            Class<?> element =
                    isList ? (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0] : component.getType();
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            found.add(new Component(
                    component.getName(), element, isList, optional, isRecord(element), accessor(component)));
        }
        this.components = List.copyOf(found);
        try {
            this.constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A lambda around the accessor: as fast as the call itself, where a method handle in a field isn't. */
    private static Accessor accessor(RecordComponent component) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle method = lookup.unreflect(component.getAccessor());
            return (Accessor) LambdaMetafactory.metafactory(
                            lookup,
                            "of",
                            MethodType.methodType(Accessor.class),
                            MethodType.methodType(Object.class, Object.class),
                            method,
                            method.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    public static RecordShape of(Class<?> recordType) {
        return SHAPES.get(recordType);
    }

    /** Whether values of a type have components of their own. */
    public static boolean isRecord(Class<?> type) {
        return type.isRecord() && type != Money.class && type != PartialDate.class;
    }

    public List<Component> components() {
        return components;
    }

    /** A record of this shape with the given values in order; what its constructor throws comes through. */
    public Object make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
