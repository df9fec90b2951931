package dev.pawl.runtime.internal.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL as PostgreSQL prints it, without what depends on how it came there: casts among the types of texts and the parentheses
 * that go with them. {@code status in ('a', 'b')} of a {@code varchar} is printed as {@code ((status)::text = ANY ((ARRAY['a'::character
 * varying, ...])::text[]))}, after a dump was loaded as {@code ARRAY[('a'::character varying)::text, ...]}, and if the column was
 * made a {@code text} only later some of the casts stay.
 *
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/parser/parse_expr.c">transformArrayExpr, to which a
 *     cast of an array is passed down</a>
 */
final class PrintedSql {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*('(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|::|[\\p{L}_][\\p{L}\\p{N}_$]*" + "|[0-9][0-9.eE]*|\\S)");
    private static final Pattern TEXT_CAST =
            Pattern.compile("::(?:text|bpchar|character varying)(?:\\[])?(?![\\w(\\[])");
    /** A literal as a default keeps the type that its column had; it becomes a value of the type that the column has. */
    private static final Pattern LITERAL_CAST =
            Pattern.compile("( default '(?:[^']|'')*')::[\\p{L}\\p{N}_$ .\"\\[\\](),]+$");

    private static final Pattern QUOTED = Pattern.compile("(?:'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\")");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_\"].*", Pattern.DOTALL);

    /** Words behind which a parenthesis is not that of a call. */
    private static final Set<String> CONNECTIVES =
            Set.of("and", "or", "not", "when", "then", "else", "case", "where", "default", "is", "like");

    private final List<String> tokens = new ArrayList<>();
    private int position;

    private PrintedSql(String sql) {
        Matcher token = TOKEN.matcher(withoutTextCasts(LITERAL_CAST.matcher(sql).replaceFirst("$1")));
        while (token.find()) {
            tokens.add(token.group(1));
        }
    }

    static boolean isSame(String one, String other) {
        return one.equals(other) || settled(one).equals(settled(other));
    }

    static List<String> settled(String sql) {
        PrintedSql printed = new PrintedSql(sql);
        List<String> all = printed.group("");
        return printed.position == printed.tokens.size() ? all : List.of(sql);
    }

    /** What stands in quotes is no cast. */
    private static String withoutTextCasts(String sql) {
        StringBuilder plain = new StringBuilder();
        Matcher quoted = QUOTED.matcher(sql);
        int from = 0;
        while (quoted.find()) {
            plain.append(TEXT_CAST.matcher(sql.substring(from, quoted.start())).replaceAll(""))
                    .append(quoted.group());
            from = quoted.end();
        }
        return plain.append(TEXT_CAST.matcher(sql.substring(from)).replaceAll(""))
                .toString();
    }

    /** The tokens up to the closing one, those in needless parentheses without them. */
    private List<String> group(String closing) {
        List<String> group = new ArrayList<>();
        String before = "";
        while (position < tokens.size() && !tokens.get(position).equals(closing)) {
            String token = tokens.get(position);
            position++;
            if (token.equals("(") || token.equals("[")) {
                String end = token.equals("(") ? ")" : "]";
                List<String> inner = group(end);
                position++;
                boolean isNeedless = token.equals("(") && !isCall(before) && isAtom(inner);
                if (isNeedless) {
                    group.addAll(inner);
                } else {
                    group.add(token);
                    group.addAll(inner);
                    group.add(end);
                }
                before = end;
            } else {
                group.add(token);
                before = token;
            }
        }
        return group;
    }

    private static boolean isCall(String before) {
        return WORD.matcher(before).matches() && !CONNECTIVES.contains(before.toLowerCase(Locale.ROOT));
    }

    /** One token, a call, an array, or what is in parentheses as a whole. */
    private static boolean isAtom(List<String> tokens) {
        if (tokens.size() <= 1) {
            return tokens.size() == 1;
        }
        int opening = tokens.get(0).equals("(") || tokens.get(0).equals("[") ? 0 : 1;
        if (opening == 1 && !WORD.matcher(tokens.get(0)).matches()) {
            return false;
        }
        int depth = 0;
        for (int i = opening; i < tokens.size(); i++) {
            String token = tokens.get(i);
            depth += token.equals("(") || token.equals("[") ? 1 : token.equals(")") || token.equals("]") ? -1 : 0;
            if (depth <= 0) {
                return depth == 0 && i == tokens.size() - 1;
            }
        }
        return false;
    }
}
