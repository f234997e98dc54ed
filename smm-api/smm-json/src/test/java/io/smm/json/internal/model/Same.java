package io.smm.json.internal.model;

import io.smm.error.ErrorDetails;
import io.smm.error.SmmException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Whether two values say the same, also those that hold something without {@code equals}: an error. */
final class Same {

    private Same() {}

    static boolean same(Object one, Object other) {
        if (one.equals(other)) {
            return true;
        }
        if (one.getClass() != other.getClass()) {
            return false;
        }
        if (one instanceof ErrorDetails details) {
            return said(details).equals(said((ErrorDetails) other));
        }
        if (one instanceof SmmException error) {
            return same(error.details(), ((SmmException) other).details());
        }
        if (one instanceof Optional<?> first && ((Optional<?>) other).isPresent() && first.isPresent()) {
            return same(first.get(), ((Optional<?>) other).get());
        }
        if (one instanceof List<?> list) {
            return sameList(list, (List<?>) other);
        }
        if (one instanceof Record) {
            return Arrays.stream(one.getClass().getRecordComponents())
                    .allMatch(component -> sameOrBothNull(get(component, one), get(component, other)));
        }
        return Arrays.stream(one.getClass().getDeclaredFields())
                .filter(field -> field.getName().equals("state"))
                .findFirst()
                .map(state -> same(get(state, one), get(state, other)))
                .orElse(false);
    }

    private static boolean sameList(List<?> one, List<?> other) {
        Iterator<?> second = other.iterator();
        return one.size() == other.size() && one.stream().allMatch(each -> same(each, second.next()));
    }

    private static boolean sameOrBothNull(Object one, Object other) {
        return one == null || other == null ? one == other : same(one, other);
    }

    private static List<Object> said(ErrorDetails details) {
        return List.of(
                details.toString(),
                details.message(),
                details.retryAdvice(),
                details.tenant(),
                details.connection(),
                details.network());
    }

    private static Object get(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object get(Field field, Object value) {
        try {
            field.setAccessible(true);
            return field.get(value);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
