package dev.pawl.processor.literal;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.bool;
import static dev.pawl.dsl.Columns.bytea;
import static dev.pawl.dsl.Columns.character;
import static dev.pawl.dsl.Columns.date;
import static dev.pawl.dsl.Columns.doublePrecision;
import static dev.pawl.dsl.Columns.inet;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.interval;
import static dev.pawl.dsl.Columns.json;
import static dev.pawl.dsl.Columns.jsonb;
import static dev.pawl.dsl.Columns.numeric;
import static dev.pawl.dsl.Columns.real;
import static dev.pawl.dsl.Columns.smallint;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.time;
import static dev.pawl.dsl.Columns.timestamp;
import static dev.pawl.dsl.Columns.timestamptz;
import static dev.pawl.dsl.Columns.userDefined;
import static dev.pawl.dsl.Columns.uuid;
import static dev.pawl.dsl.Columns.varchar;

import dev.pawl.dsl.ColumnType;
import dev.pawl.processor.literal.LiteralsTest.Literal;
import java.util.List;

/** What literals are made of. */
final class Seeds {

    private static final List<String> WHOLE = List.of(
            "0", "-1", "+7", "007", "32767", "32768", "-32768", "-32769", "2147483647", "2147483648", "-2147483648",
            "9223372036854775807", "9223372036854775808", "-9223372036854775808", "0x10", "0X1f", "0o17", "0b101",
            "1_000", "1__0", "_1", "1_", "0x_1", "0x", "0x1g", "1.0", "1e3", " 1 ", "\t1\n", "- 1", "", " ", "one");

    private static final List<String> NUMBERS = List.of(
            "0", "1.5", "-1.50", "+.5", "5.", ".", "1e3", "1E-3", "1e+2", "1e", "1e400", "1e-400", "1e39", "1e-50",
            "NaN", "nan", "+nan", "inf", "-inf", "Infinity", "+infinity", "-Infinity", "infinit", "1_000.5", "1._5",
            "0x1F", "0x1.8p3", "999.995", "999.994", "-999.995", "99999", "1e 5", " 1.5 ", "1,5", "1.5.2", "0.0", "-0",
            "123456789012345678901234567890.5", "1e-20", "--1", "1-1", "");

    private static final List<String> DAYS = List.of(
            "2024-02-29", "2023-02-29", "2024-2-9", "2024-3-1", "2024-03-01", "2024-13-01", "2024-00-01", "2024-01-32",
            "2024-04-31", "1900-02-29", "2000-02-29", "0000-01-01", "0001-01-01 BC", "0005-02-29 BC", "12024-01-01",
            "20240301", "20240230", "2024/03/01", "2024.03.01", "Mar 1, 2024", "1 March 2024", "30 Feb 2024",
            "2024 March 1", "01-Mar-2024", "2024-Mar-01", "sept 9 2024", "Friday, March 1, 2024", "infinity",
            "-infinity", "epoch", "today", "now", "tomorrow", "yesterday", "24-03-01", "03/01/2024", "31/12/2024", "02/29/2023", "3.1.2024", "3-1-24", "03/01/70", "2024-060", "none",
            "monday", "", " ", "2024-01", "2024-01-", "10:00", "2024-03-01 AD", "5874898-01-01", "294277-01-01", "J2460371");

    private static final List<String> CLOCKS = List.of(
            "10:00", "10:00:00", "1:2:3", "24:00", "24:00:01", "23:59:60", "23:59:61", "10:60", "25:00", "10:00:00.5",
            "10:00:00.123456", "10:00:00.1234567", "10:00 am", "12:00 pm", "12:00 am", "13:00 pm", "10:00+02", "10:00Z",
            "10:00 utc", "10:00-05:30", "10:00+0530", "10:00+16", "10:00+02:60", "10:00 +02", "allballs", "now", "today",
            "1000", "T10:00", "10", "", "noon", "2024-03-01", "100:00", "10:000", "10:00.5", "10:00:", "7:5", "07:05:00");

    private static final List<String> MOMENTS = List.of(
            "2024-03-01 10:00", "2024-03-01T10:00:00Z", "2024-03-01 10:00:00+02", "2024-03-01 08:00+00",
            "2024-3-1 8:0 utc", "2024-02-30 10:00", "2024-03-01 25:00", "2024-03-01 24:00", "2024-03-02 00:00",
            "2024-03-01 23:59:60", "2024-03-01 10:60", "2024-03-01 10:00:00.5", "2024-03-01 10:00:00.50",
            "2024-03-01 10:00 Europe/Berlin", "2024-03-01 10:00 FOO", "2024-03-01 10:00 pm", "2024-03-01 22:00",
            "Mar 1 2024 10:00", "2024-03-01+02", "20240301 10:00", "2024-03-01 10:00 BC", "2024-03-01T10", "2024-03-01T",
            "2024-03-01 10:00-02:30:15", "2024-03-01 10:00 -16", "294276-12-31 23:00");

    private static final List<String> SPANS = List.of(
            "1 day", "1 day 2 hours", "1day", "-1 days +02:03", "1 day ago", "1 month", "1.5 months", "1 mon", "1 mont",
            "1 fortnight", "02:03", "02:03:04.5", "1:60", "1 day 02:60", "1-2", "1-13", "P1Y2M3DT4H5M6S", "PT36H", "P1W",
            "P1Y2", "P1H", "PT", "P", "P0001-02-03T04:05:06", "1", "1.5", "1 hour 30", "3 4:05", "infinity", "-infinity",
            "@ 1 minute", "1 week 2 weeks", "1 year 2 mons", "year", "1 century", "1 millennium", "2 decades", "1 ms",
            "1 microsecond", "1 quarter", "- 2 hours", "", "ago", "1 sec", "10 min", "1 y", "p1y", "1 year, 2 months");

    private static final List<String> JSON = List.of(
            "{}", "[]", "null", "true", "1", "-0.5e3", "\"a\"", "{\"a\": 1}", "{\"a\": 1,}", "[1, 2,]", "[1 2]", "{a: 1}",
            "{'a': 1}", "{\"a\": [1, {\"b\": null}]}", "{\"b\": 1, \"a\": 2}", "{\"a\": 2, \"b\": 1.0}", "01", "1.", ".5",
            "+1", "NaN", "nul", "\"\\u00e9\"", "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "\"\\u0000\"", "\"\\x\"", "\"a\nb\"",
            "\"\\n\"", " [ ] ", "\u00a0[]", "", " ", "1e400", "[", "{\"a\"}", "{\"a\": 1} x", "\"a", "tru", "{\"a\":1,\"a\":2}");

    private static final List<String> UUIDS = List.of(
            "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11",
            "{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}", "{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
            "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}", "a0eebc999c0b4ef8bb6d6bb9bd380a11",
            "a0ee-bc99-9c0b-4ef8-bb6d-6bb9-bd38-0a11", "{a0eebc99-9c0b4ef8-bb6d6bb9-bd380a11}",
            "a0eebc999c0b4ef8bb6d6bb9bd380a11-", " a0eebc999c0b4ef8bb6d6bb9bd380a11", "a0eebc999c0b4ef8bb6d6bb9bd380a1",
            "g0eebc999c0b4ef8bb6d6bb9bd380a11", "a0e-ebc999c0b4ef8bb6d6bb9bd380a11", "");

    private static final List<String> BYTES = List.of(
            "\\x", "\\xDEADBEEF", "\\xdeadbeef", "\\x de ad", "\\xdea", "\\xdeg0", "\\xd ead", "abc", "\\x616263",
            "\\\\", "\\000", "\\377", "\\400", "\\12", "\\a", "a\\", "\\141bc", "", " ", "é");

    private static final List<String> ADDRESSES = List.of(
            "10.0.0.1", "10.0.0.1/8", "10.0.0.0/8", "10.0.0.1/32", "10.0.0.1/33", "10.0.0.256", "10.0.0", "10.1/16", "10/8",
            "10", "010.0.0.1", "::", "::1", "::1/128", "1::", "1::2::3", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7", "fe80::1%eth0",
            "::ffff:1.2.3.4", "1.2.3.4::", "2001:db8::/32", "2001:DB8::/32", "2001:0db8::/032", "2001:db8::1/32", "12345::",
            "::1.2.3", "10.0.0.1 ", "10.0.0.1/", "localhost", "", "1:2:3:4:5:6:7::", "::ffff:102:304", "10.0.0.0/08");

    private static final List<String> BITS =
            List.of("101", "10100101", "B101", "b1", "X1f", "xA5", "a5", "102", "", " 101", "xg", "1010010110");

    private static final List<String> ARRAYS = List.of(
            "{}", "{1,2}", "{ 1 , 2 }", "{1,NULL}", "{1,null}", "{\"1\",2}", "{1,2", "1,2", "[1,2]", "{1,,2}", "{,}", "{1,}",
            "{{1,2},{3,4}}", "{{1,2},{3}}", "{1,{2}}", "{{1},2}", "{{},{}}", "{a,b}", "{\"a b\",c}", "{a b, c}",
            "{\"a\\\"b\"}", "{a\"b}", "{a\\,b}", "{\"NULL\"}", "[1:2]={1,2}", "[0:1]={1,2}", "[1:3]={1,2}", " {1} ", "{1}x", "",
            "{32768,1.5}");

    private static final List<String> RANGES = List.of(
            "[1,5)", "(1,5]", "[1,1)", "[5,1]", "(,5)", "[,]", "empty", "EMPTY", " [1 , 5) ", "[1,5", "1,5", "[1)", "[a,b]",
            "[\"1\",5)", "[1,5,7]", "[1.5,2]", "[]", "[2024-01-01,2024-02-01)", "[2024-02-30,)", "[2024-02-01,2024-01-01]");

    private Seeds() {}

    static List<Literal> all() {
        return List.of(
                of(smallint(), WHOLE),
                of(integer(), WHOLE),
                of(bigint(), WHOLE),
                of(numeric(), NUMBERS),
                of(numeric(5, 2), NUMBERS),
                of(real(), NUMBERS),
                of(doublePrecision(), NUMBERS),
                of(bool(), List.of(
                        "t", "f", "true", "FALSE", "yes", "no", "on", "off", "of", "o", "1", "0", "y", "n", " true ", "tr",
                        "truee", "", " ", "10", "null")),
                of(text(), List.of("a", "", " a ")),
                of(varchar(3), List.of("abc", "abcd", "abc  ", "ab  c", "äöü", "😀😀😀", "abc\t", "")),
                of(character(3), List.of("abc", "abcd", "abc  ", "a", "a ", "a\t", "😀😀😀", "")),
                of(date(), DAYS),
                of(time(), CLOCKS),
                of(timestamp(), MOMENTS),
                of(timestamptz(), MOMENTS),
                of(timestamp(), DAYS),
                of(interval(), SPANS),
                of(json(), JSON),
                of(jsonb(), JSON),
                of(uuid(), UUIDS),
                of(bytea(), BYTES),
                of(inet(), ADDRESSES),
                of(userDefined("cidr"), ADDRESSES),
                of(userDefined("varbit"), BITS),
                of(integer().array(), ARRAYS),
                of(text().array(), ARRAYS),
                of(date().array(), List.of("{2024-02-29}", "{2023-02-29,today}", "{2024-3-1,NULL}", "{none}")),
                of(userDefined("int4range"), RANGES),
                of(userDefined("numrange"), RANGES),
                of(userDefined("daterange"), RANGES));
    }

    private static Literal of(ColumnType<?> type, List<String> seeds) {
        return new Literal(type.spec().type(), seeds);
    }
}
