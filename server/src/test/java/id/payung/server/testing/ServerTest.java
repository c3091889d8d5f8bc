package id.payung.server.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// A test against the whole running server on a real PostgreSQL of its own.
///
/// All tests with this annotation share one server and one database, so a test makes the records it speaks of and does
/// not count those of others. [TestClient] talks to the server as somebody, [TestAccounts] makes that somebody.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "payung.list.max-size=50MB")
@ContextConfiguration(initializers = TestServer.class)
@Import({TestAccounts.class, TestProgrammes.class, TestCover.class, QuickPasswords.class})
public @interface ServerTest {}
