package dev.pawl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.DefaultLocale;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command line reads and shows the same whatever the default locale of the JVM is. */
final class DefaultLocaleTest {

    private static String expected = "";

    @BeforeAll
    static void runInNoLocale() {
        expected = DefaultLocale.during(Locale.ROOT, DefaultLocaleTest::session);
    }

    static List<Locale> locales() {
        return DefaultLocale.ofEachKind();
    }

    @ParameterizedTest
    @MethodSource("locales")
    void showsTheSame(Locale locale) {
        assertThat(expected).contains("applied", "20260115001", "12 ms");
        assertThat(DefaultLocale.during(locale, DefaultLocaleTest::session)).isEqualTo(expected);
    }

    private static String session() {
        try (Session session = Session.with("shop", "failing")) {
            session.pawl("up", "--to", "20260105001")
                    .psql("INSERT INTO conversations (title) SELECT i::text FROM generate_series(1, 12345) i")
                    .sql("ANALYZE conversations")
                    .pawl("plan")
                    .pawl("plan", "--json")
                    .pawl("up", "--lock-deadline", "2500ms")
                    .pawl("status", "--json")
                    .pawl("log")
                    .pawl("resolve", "20260120001", "--rolled-back", "--force", "--yes")
                    .pawl("down", "--to", "20260105001", "--yes")
                    .pawl("baseline", "20260115001", "--yes")
                    .pawl("up", "--to", "1")
                    .pawl("status", "--lock-deadline", "x")
                    .pawl("--help")
                    .pawl("up", "--help");
            return session.normalised();
        }
    }
}
