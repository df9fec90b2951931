package dev.pawl.testing;

import java.util.regex.Pattern;

/** Writes JDBC URLs into messages. */
final class Urls {

    private static final Pattern PASSWORD = Pattern.compile("(?i)(password=)[^&]*|(//[^/\\s:@]+:)[^/\\s]+@");

    private Urls() {}

    static String withoutSecrets(String url) {
        return PASSWORD.matcher(url).replaceAll("$1$2***");
    }
}
