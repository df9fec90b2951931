package dev.pawl.spring.samples;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.report.MigrationListener;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class Pager implements MigrationListener {

    @Override
    public void runFailed(MigrationException failure) {
        LoggerFactory.getLogger("pager").error(failure.getMessage());
    }
}
