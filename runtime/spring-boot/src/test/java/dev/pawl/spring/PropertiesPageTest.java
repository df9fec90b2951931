package dev.pawl.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/** The table in the manual is that of the metadata which completes properties in an editor. */
final class PropertiesPageTest {

    private static final String BEGIN = "<!-- properties: written by PropertiesPageTest -->\n";
    private static final String END = "<!-- end of properties -->";

    @Test
    void tableOfTheManualIsThatOfTheMetadata() throws Exception {
        Path page = manual();
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        String wanted = text.substring(0, begin) + table() + text.substring(text.indexOf(END));
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(page, wanted);
        }
        assertThat(Files.readString(page)).as("run with -Dgolden=update").isEqualTo(wanted);
    }

    @Test
    void everyPropertyIsDescribed() throws Exception {
        for (JSONObject property : properties()) {
            assertThat(property.optString("description"))
                    .as(property.getString("name"))
                    .endsWith(".");
        }
    }

    private static String table() throws IOException, JSONException {
        StringBuilder table = new StringBuilder("| property | default | meaning |\n|---|---|---|\n");
        for (JSONObject property : properties()) {
            table.append("| `%s` | %s | %s |\n"
                    .formatted(property.getString("name"), standard(property), property.getString("description")));
        }
        return table.toString();
    }

    private static String standard(JSONObject property) {
        Object value = property.opt("defaultValue");
        return value == null || value instanceof JSONArray ? "" : "`" + value + "`";
    }

    static List<JSONObject> properties() throws IOException, JSONException {
        for (URL url : Collections.list(PropertiesPageTest.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream in = url.openStream()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (text.contains("\"pawl.mode\"")) {
                    return list(new JSONObject(text).getJSONArray("properties"));
                }
            }
        }
        throw new AssertionError("there is no metadata");
    }

    private static List<JSONObject> list(JSONArray array) throws JSONException {
        List<JSONObject> objects = new ArrayList<>();
        for (int index = 0; index < array.length(); index++) {
            objects.add(array.getJSONObject(index));
        }
        return objects;
    }

    private static Path manual() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("docs/spring-boot.md"))) {
                return folder.resolve("docs/spring-boot.md");
            }
        }
        throw new AssertionError("there is no docs/spring-boot.md above this module");
    }
}
