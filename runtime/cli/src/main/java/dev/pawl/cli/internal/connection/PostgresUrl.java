package dev.pawl.cli.internal.connection;

import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.cli.words.Phrase;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a URL apart, that of JDBC or that of libpq, into settings named as {@link Setting} and as the driver name them.
 *
 * @see <a href="https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS">Connection URIs</a>
 */
final class PostgresUrl {

    private static final Pattern LIBPQ = Pattern.compile(
            "postgres(?:ql)?://(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?(?<rest>.*)", Pattern.DOTALL);
    private static final Pattern JDBC = Pattern.compile(
            "jdbc:postgresql:(?://)?(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?(?<rest>.*)", Pattern.DOTALL);
    private static final Pattern REST = Pattern.compile("(?<hosts>[^/?]*)(?:/(?<database>[^?]*))?(?:\\?(?<query>.*))?");
    private static final Pattern PORT = Pattern.compile(":(\\d*)$");

    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Phrase origin;

    private PostgresUrl(Phrase origin) {
        this.origin = origin;
    }

    /**
     * Returns the settings in a URL.
     *
     * @param url the URL
     * @param origin what messages call it; they never show the URL itself, which may hold a password
     */
    static Map<String, String> settings(String url, Phrase origin) {
        PostgresUrl parsed = new PostgresUrl(origin);
        boolean isJdbc = url.startsWith("jdbc:");
        Matcher matcher = (isJdbc ? JDBC : LIBPQ).matcher(url);
        if (!matcher.matches()) {
            throw parsed.refusal("is not a URL of PostgreSQL");
        }
        parsed.put("user", matcher.group("user"));
        parsed.put("password", matcher.group("password"));
        boolean hasNoHost = isJdbc && !url.startsWith("jdbc:postgresql://");
        parsed.rest(hasNoHost ? "/" + matcher.group("rest").replaceFirst("^/", "") : matcher.group("rest"), isJdbc);
        return parsed.settings;
    }

    private void rest(String rest, boolean isJdbc) {
        Matcher matcher = REST.matcher(rest);
        if (!matcher.matches()) {
            throw refusal("is not a URL of PostgreSQL");
        }
        hosts(matcher.group("hosts"));
        put("database", matcher.group("database"));
        String query = matcher.group("query");
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            parameter(parameter, isJdbc);
        }
    }

    private void hosts(String hosts) {
        StringBuilder names = new StringBuilder();
        StringBuilder ports = new StringBuilder();
        for (String host : hosts.split(",", -1)) {
            Matcher port = PORT.matcher(host);
            boolean hasPort = port.find();
            names.append(names.isEmpty() ? "" : ",").append(hasPort ? host.substring(0, port.start()) : host);
            ports.append(ports.isEmpty() ? "" : ",")
                    .append(hasPort && !port.group(1).isEmpty() ? port.group(1) : "5432");
        }
        put("host", names.toString());
        if (PORT.matcher(hosts).find() || hosts.contains(",")) {
            put("port", ports.toString());
        }
    }

    private void parameter(String parameter, boolean isJdbc) {
        int equals = parameter.indexOf('=');
        if (equals <= 0) {
            throw refusal("has a parameter without a value");
        }
        String name = decoded(parameter.substring(0, equals));
        String setting = isJdbc ? name : Setting.ofLibpq(name);
        if (setting == null) {
            throw refusal("has the parameter `" + name + "`, which is not supported");
        }
        put(setting, parameter.substring(equals + 1));
    }

    private void put(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            settings.put(name, decoded(value));
        }
    }

    private String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refusal("has a % that is not followed by two hexadecimal digits");
        }
    }

    private Refusal refusal(String what) {
        return Refusal.usage(origin, Phrase.text(" " + what))
                .fix(
                        "write it as postgresql://user@host:5432/database or jdbc:postgresql://host:5432/database?user=...");
    }
}
