package dev.pawl.spring;

import dev.pawl.runtime.MigratorBuilder;
import org.springframework.boot.context.properties.PropertyMapper;

/** Hands the properties of an instance to the builder of its migrator. */
record BuilderSettings(PawlInstanceProperties properties) {

    void applyTo(MigratorBuilder builder) {
        if (properties.namesSchema()) {
            builder.schema(properties.getSchema());
        }
        builder.lockTimeout(properties.getLockTimeout())
                .lockDeadline(properties.getLockDeadline())
                .oldTransaction(properties.getOldTransaction())
                .leaseDuration(properties.getLeaseDuration())
                .connectTimeout(properties.getConnectTimeout())
                .preflight(properties.isPreflight())
                .allowOlderApplication(properties.getAllowOlderApplication());
        PropertyMapper given = PropertyMapper.get();
        given.from(properties::getRole).whenHasText().to(builder::role);
        given.from(properties::getAppliedBy).whenHasText().to(builder::appliedBy);
        if (properties.getEndIdleBlockersAfter() != null) {
            builder.endIdleBlockersAfter(properties.getEndIdleBlockersAfter());
        }
        if (properties.getWaitTimeout() != null) {
            builder.waitTimeout(properties.getWaitTimeout());
        }
    }
}
