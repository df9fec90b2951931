package dev.pawl.cli.internal.invocation;

import dev.pawl.cli.words.Dialect;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a command finds when it is called.
 *
 * @param out for results
 * @param err for progress and errors
 * @param in where answers come from
 * @param interactive whether somebody sits in front of a terminal
 * @param environment the variables of the process
 * @param folder the working folder
 * @param clock what day it is, for {@code new}
 * @param classLoader where to look for migrations
 * @param dialect what commands and options are called where this one is called
 * @param dataSource the application's own connections, or null to connect as options say
 */
public record Surroundings(
        PrintWriter out,
        PrintWriter err,
        BufferedReader in,
        boolean interactive,
        Map<String, String> environment,
        Path folder,
        Clock clock,
        ClassLoader classLoader,
        Dialect dialect,
        @Nullable DataSource dataSource) {}
