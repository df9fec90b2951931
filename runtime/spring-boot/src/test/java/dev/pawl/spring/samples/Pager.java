package dev.pawl.spring.samples;

import dev.pawl.runtime.MigrationException;
import dev.pawl.runtime.MigrationListener;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class Pager implements MigrationListener {

    @Override
    public void runFailed(MigrationException failure) {
        LoggerFactory.getLogger("pager").error(failure.getMessage());
    }
}
