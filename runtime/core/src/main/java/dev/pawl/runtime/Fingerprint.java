package dev.pawl.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Computes the fingerprint of a list of migrations, as the generator and the server do. */
final class Fingerprint {

    private Fingerprint() {}

    /** Returns the fingerprint of migrations that ascend by version. */
    static String of(List<RegisteredMigration> migrations) {
        String text = migrations.stream()
                .map(migration -> migration.version() + ":" + migration.checksum())
                .collect(joining(","));
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
