package dev.pawl.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Here and not with both versions, since Spring Boot 3 configures a Flyway for every test as soon as there is one. */
@ExtendWith(OutputCaptureExtension.class)
final class OtherToolsTest {

    @RegisterExtension
    final Database database = Database.fresh();

    @Test
    void areWarnedOfThoughTheyFail(CapturedOutput output) {
        Applications.with(database)
                .withBean(Flyway.class, () -> {
                    throw new IllegalStateException("the schema is not empty");
                })
                .run(context -> {
                    assertThat(context).hasFailed();
                    assertThat(output).contains("both Pawl and Flyway migrate", "spring.flyway.enabled=false");
                });
    }

    @Test
    void areNotWarnedOfWhereThereAreNone(CapturedOutput output) {
        Applications.with(database).run(context -> assertThat(output).doesNotContain("both Pawl and"));
    }
}
