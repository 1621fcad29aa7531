package org.gongkai.schema.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.report.EvaluationReport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.VirtualBeanPropertyWriter;
import tools.jackson.databind.util.SimpleBeanPropertyDefinition;

/**
 * Writes one component of a record of the report, fetched by the accessor of {@link RecordShape}: the method handle that
 * Jackson would fetch it by costs nearly as much as all the rest of writing.
 */
final class ComponentWriter extends VirtualBeanPropertyWriter {
    private static final long serialVersionUID = 1;
    private final transient RecordShape.Accessor accessor;

    private ComponentWriter(SerializationConfig config, BeanPropertyWriter usual, RecordShape.Accessor accessor) {
        super(
                SimpleBeanPropertyDefinition.construct(config, usual.getMember(), usual.getFullName()),
                null,
                usual.getType(),
                null,
                null,
                null,
                JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, null),
                null);
        this.accessor = accessor;
    }

    /** Puts these in the place of Jackson's own, for every record of the report. */
    static ValueSerializerModifier forRecords() {
        return new ForRecords();
    }

    @Override
    protected @Nullable Object value(Object record, JsonGenerator generator, SerializationContext context) {
        return accessor.of(record);
    }

    @Override
    public VirtualBeanPropertyWriter withConfig(
            MapperConfig<?> config, AnnotatedClass declaring, BeanPropertyDefinition definition, JavaType type) {
        return this;
    }

    private static final class ForRecords extends ValueSerializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription.Supplier bean, List<BeanPropertyWriter> usual) {
            Class<?> type = bean.getBeanClass();
            if (!type.isRecord() || type.getPackage() != EvaluationReport.class.getPackage()) {
                return usual;
            }
            List<BeanPropertyWriter> writers = new ArrayList<>();
            for (BeanPropertyWriter writer : usual) {
                writers.add(new ComponentWriter(config, writer, accessor(type, writer.getName())));
            }
            return writers;
        }

        private static RecordShape.Accessor accessor(Class<?> type, String component) {
            return RecordShape.of(type).components().stream()
                    .filter(each -> each.name().equals(component))
                    .findFirst()
                    .orElseThrow()
                    .accessor();
        }
    }
}
