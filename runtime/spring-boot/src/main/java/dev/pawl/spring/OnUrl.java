package dev.pawl.spring;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether {@code pawl.url} is set, or that of an instance. */
final class OnUrl implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return new InstanceSettings(context.getEnvironment()).namesUrl();
    }
}
