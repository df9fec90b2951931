package dev.pawl.runtime.internal.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which characters a database can store. A statement with one that it cannot is refused as a whole, even if the
 * character is in a comment. The server is asked, since its conversions are not those of Java.
 *
 * @see <a href="https://www.postgresql.org/docs/current/multibyte.html">Character Set Support</a>
 */
final class Encoding {

    /** The one stores all characters, the other does not look at them. */
    private static final Set<String> UNLIMITED = Set.of("UTF8", "SQL_ASCII");

    /** The character has no place in it, the text is not one, or there is no conversion at all. */
    private static final Set<String> CANNOT_STORE = Set.of("22P05", "22021", "42883");

    private final Session session;
    private final String name;
    private final Map<Integer, Boolean> known = new HashMap<>();

    Encoding(Session session) throws SQLException {
        this.session = session;
        this.name = session.query("SELECT getdatabaseencoding()", row -> row.getString(1))
                .get(0);
    }

    String name() {
        return name;
    }

    boolean isLimited() {
        return !UNLIMITED.contains(name);
    }

    /** Whether a text needs no look, in whatever encoding. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Returns the characters of a text that the database cannot store, as code points. */
    NavigableSet<Integer> unstorable(String text) throws SQLException {
        NavigableSet<Integer> unstorable = new TreeSet<>();
        if (isLimited()) {
            learn(text);
            text.codePoints().filter(this::isKnownAsUnstorable).forEach(unstorable::add);
        }
        return unstorable;
    }

    private boolean isKnownAsUnstorable(int character) {
        return Boolean.FALSE.equals(known.get(character));
    }

    /** Most texts have none such, so all of a text are tried at once first. */
    private void learn(String text) throws SQLException {
        Set<Integer> characters = text.codePoints()
                .filter(character -> character >= 0x80 && !known.containsKey(character))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        if (characters.isEmpty()) {
            return;
        }
        if (isStorable(characters.stream().map(Character::toString).collect(Collectors.joining()))) {
            characters.forEach(character -> known.put(character, true));
            return;
        }
        for (int character : characters) {
            known.put(character, isStorable(Character.toString(character)));
        }
    }

    private boolean isStorable(String text) throws SQLException {
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        try {
            session.query(
                    "SELECT convert(decode(" + Quote.literal(bytes) + ", 'hex'), 'UTF8', getdatabaseencoding())",
                    row -> true);
            return true;
        } catch (SQLException e) {
            if (CANNOT_STORE.contains(String.valueOf(e.getSQLState()))) {
                return false;
            }
            throw e;
        }
    }
}
