package dev.pawl.spring.samples;

import com.zaxxer.hikari.HikariDataSource;
import dev.pawl.spring.PawlDataSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration
class DatabaseConfiguration {

    @Bean
    @Primary
    DataSource application() {
        return connecting("shop_app");
    }

    @Bean
    @PawlDataSource
    DataSource owner() {
        return connecting("shop_owner");
    }

    private static DataSource connecting(String user) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(System.getenv("SHOP_DATABASE"));
        source.setUsername(user);
        return source;
    }
}
