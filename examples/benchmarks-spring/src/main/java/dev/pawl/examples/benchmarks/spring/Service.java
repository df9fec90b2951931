package dev.pawl.examples.benchmarks.spring;

import java.lang.management.ManagementFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** A web service with a connection pool; says how old its JVM is when it is ready, and ends. */
@SpringBootApplication
public class Service {

    /** What stands before the milliseconds in the output. */
    static final String READY = "ready after ";

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.exit(SpringApplication.run(Service.class, arguments));
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        System.out.println(READY + ManagementFactory.getRuntimeMXBean().getUptime());
    }
}
