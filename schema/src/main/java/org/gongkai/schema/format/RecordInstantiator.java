package org.gongkai.schema.format;

import org.gongkai.schema.report.EvaluationReport;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.module.SimpleValueInstantiators;

/**
 * Makes the records of the report by {@link RecordShape}: the method handle that Jackson would call with a list of arguments
 * costs a third of reading.
 */
final class RecordInstantiator extends StdValueInstantiator {
    private static final long serialVersionUID = 1;
    private final transient RecordShape shape;

    private RecordInstantiator(StdValueInstantiator usual) {
        super(usual);
        this.shape = RecordShape.of(usual.getValueClass());
    }

    /** Puts these in the place of Jackson's own, for every record of the report. */
    static SimpleValueInstantiators forRecords() {
        return new ForRecords();
    }

    @Override
    public Object createFromObjectWith(DeserializationContext context, Object[] values) {
        try {
            return shape.make(values);
        } catch (RuntimeException e) {
            return context.handleInstantiationProblem(getValueClass(), values, rewrapCtorProblem(context, e));
        }
    }

    private static final class ForRecords extends SimpleValueInstantiators {
        private static final long serialVersionUID = 1;

        @Override
        public ValueInstantiator modifyValueInstantiator(
                DeserializationConfig config, BeanDescription.Supplier bean, ValueInstantiator usual) {
            Class<?> type = bean.getBeanClass();
            return RecordShape.isRecord(type)
                            && type.getPackage() == EvaluationReport.class.getPackage()
                            && usual instanceof StdValueInstantiator standard
                    ? new RecordInstantiator(standard)
                    : usual;
        }
    }
}
