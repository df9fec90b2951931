package dev.pawl.spring.samples;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.report.MigrationState;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

@Component
class Reports {

    private final Migrator orders;

    Reports(@Qualifier("ordersMigrator") Migrator orders) {
        this.orders = orders;
    }

    int waiting() {
        return orders.status().in(MigrationState.WAITING_FOR_CONTRACT).size();
    }
}
