package dev.pawl.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ScriptNameTest {

    @Test
    void leavesRoomForFileNames() {
        String name = "\u00c4nderung".repeat(40);

        assertThat(ScriptName.of(new History().add(1, name, db -> {}).last().migration()))
                .startsWith("1-\u00c4nderung")
                .hasSizeLessThan(200);
    }
}
