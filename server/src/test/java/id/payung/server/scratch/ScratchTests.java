package id.payung.server.scratch;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Temporary files stand where only the server's account can read them, and none outlives a restart.
class ScratchTests {

    @TempDir
    Path data;

    @Test
    void whatAKilledServerLeftIsGoneAfterTheNextStart() throws IOException {
        Path left = Files.createDirectories(data.resolve("scratch/0b1c/arriving-1"));
        Files.writeString(left.resolve("upload_1.tmp"), "1506021302710001");

        try (Scratch scratch = new Scratch(data)) {
            assertThat(scratch.file("list")).exists();
            assertThat(data.resolve("scratch/0b1c")).doesNotExist();
            assertThat(data.resolve("scratch/0b1c.lock")).doesNotExist();
        }
    }

    @Test
    void aServerThatRunsBesideKeepsItsFiles() throws IOException {
        try (Scratch first = new Scratch(data)) {
            Path file = first.file("list");
            try (Scratch second = new Scratch(data)) {
                assertThat(file).exists();
                assertThat(second.file("list")).isNotEqualTo(file);
            }
            assertThat(file).exists();
        }
        assertThat(data.resolve("scratch")).isEmptyDirectory();
    }

    @Test
    void nobodyButTheOwnerMayOpenAnyOfIt() throws IOException {
        Files.createDirectories(data.resolve("scratch"));
        Files.setPosixFilePermissions(data.resolve("scratch"), PosixFilePermissions.fromString("rwxr-xr-x"));

        try (Scratch scratch = new Scratch(data)) {
            assertThat(permissions(data.resolve("scratch"))).isEqualTo("rwx------");
            assertThat(permissions(scratch.folder("arriving"))).isEqualTo("rwx------");
            assertThat(permissions(scratch.folder("arriving").resolveSibling("")))
                    .isEqualTo("rwx------");
            assertThat(permissions(scratch.file("list"))).isEqualTo("rw-------");
        }
    }

    @Test
    void saysWhichFolderCannotBeUsed() throws IOException {
        Files.writeString(data.resolve("scratch"), "a file in the way");

        assertThatThrownBy(() -> new Scratch(data))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(data.resolve("scratch").toString());
    }

    @Test
    void nothingElseInTheServerMakesTemporaryFiles() {
        var calls = noClasses()
                .should()
                .callMethodWhere(
                        target(owner(JavaClass.Predicates.type(Files.class))).and(target(nameMatching("createTemp.*"))))
                .evaluate(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("id.payung.server"))
                .getFailureReport()
                .getDetails();

        assertThat(calls)
                .as("what people hand in must not lie in a folder that others can read")
                .anyMatch(call -> call.contains("scratch.Scratch."))
                .allMatch(call -> call.contains("scratch.Scratch.") || call.contains("vault.KeyFolder."));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
