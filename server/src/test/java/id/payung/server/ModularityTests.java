package id.payung.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import id.payung.fixture.broken.BrokenApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;

/// Who may know whom is checked, and the check is known to bite.
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(PayungApplication.class);

    @Test
    void modulesKeepToTheirDeclaredDependencies() {
        MODULES.verify();
    }

    @Test
    void reachingIntoAnotherModulesInsideIsNoticed() {
        var broken = ApplicationModules.of(BrokenApplication.class, (ImportOption) location -> true);
        assertThatThrownBy(broken::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("inner")
                .hasMessageContaining("outer");
    }

    @Test
    void drawsItsModules() {
        new Documenter(MODULES).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
