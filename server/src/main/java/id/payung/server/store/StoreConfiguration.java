package id.payung.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.payung.server.vault.Vault;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/// Starts or finds the database, makes the application's role, and gives both connections their pools.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class StoreConfiguration {

    @Bean
    DatabaseHome databaseHome(DatabaseSettings settings) {
        return DatabaseHome.open(settings);
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseHome home) {
        Owner owner = home.owner();
        return new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
    }

    @Bean
    @Primary
    HikariDataSource dataSource(DatabaseHome home, DatabaseSettings settings, Vault vault) {
        String password = vault.derivedSecret("database role");
        ApplicationRole.ensure(home.owner(), password);
        var pool = new HikariConfig();
        pool.setPoolName("payung");
        pool.setJdbcUrl(home.owner().url());
        pool.setUsername(ApplicationRole.NAME);
        pool.setPassword(password);
        pool.setMaximumPoolSize(settings.pool());
        pool.addDataSourceProperty("ApplicationName", "payung");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(pool);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, TransactionScope scope) {
        return new ScopedTransactionManager(dataSource, scope);
    }
}
