package org.ivslive.web.envelope;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Collections;
import java.util.Iterator;

/** What a validator says of one value. */
record TestViolation(String path, Object value) implements ConstraintViolation<Object> {

    static TestViolation at(String path, Object value) {
        return new TestViolation(path, value);
    }

    @Override
    public Path getPropertyPath() {
        return new Path() {
            @Override
            public Iterator<Node> iterator() {
                return Collections.emptyIterator();
            }

            @Override
            public String toString() {
                return path;
            }
        };
    }

    @Override
    public Object getInvalidValue() {
        return value;
    }

    @Override
    public String getMessage() {
        return "must be otherwise";
    }

    @Override
    public String getMessageTemplate() {
        return getMessage();
    }

    @Override
    public Object getRootBean() {
        return this;
    }

    @Override
    public Class<Object> getRootBeanClass() {
        return Object.class;
    }

    @Override
    public Object getLeafBean() {
        return this;
    }

    @Override
    public Object[] getExecutableParameters() {
        return new Object[0];
    }

    @Override
    public Object getExecutableReturnValue() {
        return null;
    }

    @Override
    public ConstraintDescriptor<?> getConstraintDescriptor() {
        return null;
    }

    @Override
    public <U> U unwrap(Class<U> type) {
        return type.cast(this);
    }
}
