package dev.pawl.testing.internal.session;

import java.util.regex.Pattern;

/** Writes JDBC URLs into messages. */
public final class Urls {

    private static final Pattern PASSWORD = Pattern.compile("(?i)(password=)[^&]*|(//[^/\\s:@]+:)[^/\\s]+@");

    private Urls() {}

    /** Returns server and database; the driver adds some 70 parameters, also where nobody sets them. */
    public static String shown(String url) {
        return withoutSecrets(url).replaceFirst("\\?.*", "");
    }

    public static String withoutSecrets(String url) {
        return PASSWORD.matcher(url).replaceAll("$1$2***");
    }
}
