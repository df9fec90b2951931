package dev.pawl.grammar.postgres;

import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL's parser answers: JSON or an error.
 *
 * @param json what it has read, null if there is an error
 * @param error the message of the error, null if there is none
 * @param cursor which character of the text, counted from 1 as PostgreSQL does, the error is at; 0 if it does not say
 */
public record Answer(@Nullable String json, @Nullable String error, int cursor) {

    static Answer of(String json) {
        return new Answer(json, null, 0);
    }

    static Answer ofError(String message, int cursor) {
        return new Answer(null, message, cursor);
    }
}
