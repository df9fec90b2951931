package dev.pawl.examples.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service. */
@SpringBootApplication
public class HelpDesk {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(HelpDesk.class, arguments);
    }
}
