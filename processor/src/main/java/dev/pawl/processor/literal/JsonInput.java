package dev.pawl.processor.literal;

/**
 * {@code json} and {@code jsonb}. Only the latter looks at what escapes stand for, and knows which values are equal.
 *
 * @param isBinary whether it is {@code jsonb}
 * @see <a href="https://www.postgresql.org/docs/current/datatype-json.html">JSON Types</a>
 */
record JsonInput(boolean isBinary) implements Input {

    @Override
    public Verdict read(String text) {
        JsonText json = new JsonText(text);
        try {
            Object value = json.whole();
            if (!isBinary) {
                return Verdict.taken(null);
            }
            if (json.hasUnstorableEscape()) {
                return text.contains("\\u0000")
                        ? Verdict.refused(
                                "22P05", "no text holds `\\u0000`, and `jsonb` looks at what escapes stand for")
                        : Verdict.refused("22P02", "`jsonb` does not hold half of a surrogate pair");
            }
            return json.hasExtremeNumber() ? Verdict.UNKNOWN : Verdict.taken(value);
        } catch (JsonText.Malformed e) {
            return new Verdict.Refused("22P02", e.getMessage());
        } catch (JsonText.TooDeep e) {
            return Verdict.UNKNOWN;
        }
    }
}
