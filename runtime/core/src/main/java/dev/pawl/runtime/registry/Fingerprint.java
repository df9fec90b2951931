package dev.pawl.runtime.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Computes the fingerprint of a list of migrations, as the generator does. */
public final class Fingerprint {

    private Fingerprint() {}

    /** Returns the fingerprint of migrations that ascend by version. */
    public static String of(List<RegisteredMigration> migrations) {
        String text = migrations.stream().map(Fingerprint::line).collect(joining(","));
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(UTF_8)));
    }

    private static String line(RegisteredMigration migration) {
        return migration.version() + ":" + migration.checksum()
                + (migration.phase() == Phase.CONTRACT ? ":contract" : "")
                + (migration.contracted() ? ":contracted" : "")
                + (migration.baseline() ? ":baseline" : "");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
