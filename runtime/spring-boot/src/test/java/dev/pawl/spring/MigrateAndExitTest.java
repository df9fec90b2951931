package dev.pawl.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;

/** In a JVM of its own, since it is to exit. */
final class MigrateAndExitTest {

    @RegisterExtension
    final Database database = Database.fresh();

    @Test
    void exitsWithZeroAndRunsNothingElse() throws Exception {
        Run run = run(Service.class, "--pawl.exit-after-migration=true");

        assertThat(run.output()).doesNotContain("the service works", "a listener listens", "Hibernate", "Tomcat");
        assertThat(run.exitCode()).isZero();
        assertThat(database.tables("public")).containsExactly("archive", "customers", "orders");
    }

    @Test
    void exitsThoughItMigratesInTheBackgroundOtherwise() throws Exception {
        Run run = run(Service.class, "--pawl.exit-after-migration=true", "--pawl.in-background=true");

        assertThat(run.exitCode()).isZero();
        assertThat(database.tables("public")).containsExactly("archive", "customers", "orders");
    }

    @Test
    void saysSoIfThereIsNothingToMigrate() throws Exception {
        Run run = run(
                Service.class,
                "--pawl.exit-after-migration=true",
                "--spring.autoconfigure.exclude="
                        + "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration,"
                        + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration");

        assertThat(run.output()).contains("there is no DataSource", "set spring.datasource.url");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void exitsWithOneIfAMigrationFails() throws Exception {
        Run run = run(FailingService.class, "--pawl.exit-after-migration=true");

        assertThat(run.output()).contains("APPLICATION FAILED TO START", "division by zero");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void exitsWithOneIfMigratingInTheBackgroundFails() throws Exception {
        Run run = run(FailingService.class, "--pawl.in-background=true");

        assertThat(run.output()).contains("migrating in the background failed; the application exits");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private Run run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                "--server.port=0",
                "--logging.level.root=info"));
        Stream.of(database.properties()).map(property -> "--" + property).forEach(command::add);
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    record Run(int exitCode, String output) {}

    static final class Service extends Applications.Shop {

        public static void main(String[] arguments) {
            SpringApplication.run(Service.class, arguments);
        }

        @Bean
        CommandLineRunner work() {
            return arguments -> System.out.println("the service works");
        }

        /** Such as what listens to Kafka, or runs what is scheduled. */
        @Bean
        Listener listener() {
            return new Listener();
        }
    }

    static final class Listener implements SmartLifecycle {

        @Override
        public void start() {
            System.out.println("a listener listens");
        }

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }

    static final class FailingService extends Applications.Failing {

        public static void main(String[] arguments) {
            SpringApplication.run(FailingService.class, arguments);
        }
    }
}
