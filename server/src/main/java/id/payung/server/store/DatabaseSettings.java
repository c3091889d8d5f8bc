package id.payung.server.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the database is.
///
/// @param url JDBC address of an external PostgreSQL; empty for the embedded one
/// @param user owner role on an external PostgreSQL: owns the database and may create a role
/// @param password of that role
/// @param pool most connections that the application keeps open
/// @param folder where the embedded database keeps its files
@ConfigurationProperties("payung.db")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("16") int pool,
        @DefaultValue("data/postgres") Path folder) {}
