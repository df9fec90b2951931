package dev.pawl.examples.service;

import java.io.IOException;
import java.util.Scanner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the service with a PostgreSQL of its own until somebody presses return. */
final class TryIt {

    public static void main(String[] arguments) throws IOException {
        try (Server server = Server.start();
                ConfigurableApplicationContext service = new SpringApplicationBuilder(HelpDesk.class)
                        .properties(server.properties())
                        .run(arguments);
                Scanner console = new Scanner(System.in)) {
            System.out.println("http://localhost:" + service.getEnvironment().getProperty("local.server.port")
                    + "/actuator/pawl (return ends it)");
            if (console.hasNextLine()) {
                console.nextLine();
            }
        }
    }
}
