package shop;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
public class Shop {

    private final JdbcClient database;

    Shop(JdbcClient database) {
        this.database = database;
    }

    public static void main(String[] args) {
        SpringApplication.run(Shop.class, args);
    }

    @GetMapping("/orders")
    List<Map<String, Object>> orders() {
        return database.sql("SELECT * FROM orders").query().listOfRows();
    }
}
