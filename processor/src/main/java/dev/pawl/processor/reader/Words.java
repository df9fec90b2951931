package dev.pawl.processor.reader;

import dev.pawl.grammar.Grammar;
import dev.pawl.grammar.Node;
import dev.pawl.grammar.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** The words of a text, to cut expressions out of it as they are written: trees know where something begins, not where it ends. */
final class Words {

    private final String text;
    private final List<Token> tokens;

    Words(String text, Grammar grammar) {
        this.text = text;
        this.tokens = grammar.scan(text).accepted().orElse(List.of()).stream()
                .filter(token -> !token.isComment())
                .toList();
    }

    /** Where a tree begins; the parentheses around it are no part of it. */
    static int start(Node tree) {
        return tree.walk()
                .map(Node::location)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .filter(place -> place >= 0)
                .min()
                .orElse(0);
    }

    /** The expression behind the last such word in front of a tree, up to the next comma, the end, or one of some places. */
    String behind(String word, Node tree, Set<Integer> stops) {
        return expression(backwards(word, at(start(tree))) + 1, stops);
    }

    /** What stands in the parentheses behind the first such word from a place on. */
    String inParentheses(String word, int from) {
        int position = forwards(word, at(from));
        int opening = forwards("(", position);
        return piece(opening + 1, closing(opening));
    }

    /** What stands between the commas in the first parentheses from a place on. */
    List<String> listed(int from) {
        int opening = forwards("(", at(from));
        int end = closing(opening);
        List<String> pieces = new ArrayList<>();
        int begin = opening + 1;
        int depth = 0;
        for (int i = opening + 1; i <= end; i++) {
            depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
            if (i == end || (depth == 0 && is(i, ","))) {
                pieces.add(piece(begin, i));
                begin = i + 1;
            }
        }
        return pieces;
    }

    /** All that stands behind the last such word in front of a tree, up to the end of the statement. */
    String rest(String word, Node tree) {
        int begin = backwards(word, at(start(tree))) + 1;
        int end = begin;
        while (end < tokens.size() && !is(end, ";")) {
            end++;
        }
        return piece(begin, end);
    }

    private String expression(int begin, Set<Integer> stops) {
        int depth = 0;
        int end = begin;
        while (end < tokens.size()) {
            boolean isClosing = is(end, ")") || is(end, "]");
            boolean isEnd = is(end, ",")
                    || is(end, ";")
                    || isClosing
                    || stops.contains(tokens.get(end).start());
            if (depth == 0 && isEnd) {
                break;
            }
            depth += is(end, "(") || is(end, "[") ? 1 : isClosing ? -1 : 0;
            end++;
        }
        return piece(begin, end);
    }

    private String piece(int begin, int end) {
        return begin >= end || end > tokens.size()
                ? ""
                : text.substring(tokens.get(begin).start(), tokens.get(end - 1).end());
    }

    private int at(int place) {
        int position = 0;
        while (position < tokens.size() && tokens.get(position).start() < place) {
            position++;
        }
        return position;
    }

    private int forwards(String word, int from) {
        int position = from;
        while (position < tokens.size() && !is(position, word)) {
            position++;
        }
        return position;
    }

    private int backwards(String word, int from) {
        int position = Math.min(from, tokens.size() - 1);
        while (position >= 0 && !is(position, word)) {
            position--;
        }
        return position;
    }

    private int closing(int opening) {
        int depth = 0;
        for (int i = opening; i < tokens.size(); i++) {
            depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }

    private boolean is(int position, String word) {
        return tokens.get(position).text().toLowerCase(Locale.ROOT).equals(word);
    }
}
