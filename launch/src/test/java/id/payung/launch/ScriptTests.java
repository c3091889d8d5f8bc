package id.payung.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTests {
    @TempDir
    private Path folder;

    private FakeMachine machine;

    @BeforeEach
    void setUp() throws IOException {
        machine = new FakeMachine(folder.toRealPath());
    }

    @Nested
    class ChoosingAJdk {

        @Test
        void saysWhatToInstallWhereThereIsNone() throws Exception {
            var answer = machine.maven().payung("quote");

            assertThat(answer.exitCode()).isEqualTo(1);
            assertThat(answer.errors())
                    .startsWith("payung: JDK 25 or newer is needed and was not found: install one")
                    .hasLineCount(1);
        }

        @Test
        void namesTheVersionsThatAreTooOld() throws Exception {
            machine.jdk("old", "17.0.15");
            machine.jdk("older", "1.8.0_402");

            var answer = machine.maven().payung("quote");

            assertThat(answer.exitCode()).isEqualTo(1);
            assertThat(answer.errors()).contains("(only version 8, 17)").hasLineCount(1);
        }

        @Test
        void passesOverARuntimeWithoutCompiler() throws Exception {
            Files.delete(machine.jdk("runtime", "25.0.3").resolve("bin/javac"));

            assertThat(machine.maven().payung("quote").exitCode()).isEqualTo(1);
        }

        @Test
        void takesTheVersionNearestToTheTestedOne() throws Exception {
            machine.jdk("a", "27");
            machine.jdk("b", "17.0.15");
            var nearest = machine.jdk("c", "25.0.3");
            machine.jdk("d", "26.0.1");

            assertThat(machine.maven().payung("quote").jdk()).isEqualTo(nearest);
        }

        @Test
        void prefersJdk25HomeThenJavaHome() throws Exception {
            machine.jdk("usual", "25.0.3");
            var java = machine.jdkAt(folder.toRealPath().resolve("mine"), "26");
            machine.maven().with("JAVA_HOME", java.toString());

            assertThat(machine.payung("quote").jdk()).isEqualTo(java);

            var explicit = machine.jdkAt(folder.toRealPath().resolve("explicit"), "25");
            machine.with("JDK25_HOME", explicit.toString());

            assertThat(machine.payung("quote").jdk()).isEqualTo(explicit);
        }

        @Test
        void passesOverAJavaHomeThatIsTooOld() throws Exception {
            var usual = machine.jdk("usual", "25.0.3");
            var old = machine.jdkAt(folder.toRealPath().resolve("old"), "17.0.15");
            machine.maven().with("JAVA_HOME", old.toString());

            assertThat(machine.payung("quote").jdk()).isEqualTo(usual);
            assertThat(machine.mavenCalls()).first().asString().startsWith("JAVA_HOME=" + usual + " ");
        }
    }

    @Nested
    class Building {

        @BeforeEach
        void installJdk() throws IOException {
            machine.jdk("usual", "25.0.3");
        }

        @Test
        void saysThatMavenIsMissing() throws Exception {
            var answer = machine.payung("quote");

            assertThat(answer.exitCode()).isEqualTo(1);
            assertThat(answer.errors()).contains("Maven is needed to build Payung and was not found");
        }

        @Test
        void showsMavensErrorsAndWhereTheRestIs() throws Exception {
            machine.maven("echo '[INFO] compiling'; echo '[ERROR] Quote.java:[3,1] oops'; exit 1");

            var answer = machine.payung("quote");

            assertThat(answer.exitCode()).isEqualTo(1);
            assertThat(answer.output()).isEmpty();
            assertThat(answer.errors())
                    .contains("[ERROR] Quote.java:[3,1] oops")
                    .doesNotContain("[INFO]")
                    .contains("target/build.log");
        }

        @Test
        void triesAgainAfterAFailedBuild() throws Exception {
            machine.maven("exit 1").payung("quote");

            assertThat(machine.maven().payung("quote").exitCode()).isZero();
        }

        @Test
        void saysOneLineWhileBuildingAndNothingWhenNothingChanged() throws Exception {
            machine.maven();

            assertThat(machine.payung("quote").errors())
                    .startsWith("Building rules")
                    .hasLineCount(1);
            assertThat(machine.payung("quote").errors()).isEmpty();
            assertThat(machine.mavenCalls()).hasSize(1);
        }

        @Test
        void buildsAgainWhenASourceOfTheModuleOrOfOneItNeedsChanged() throws Exception {
            machine.maven().payung("demo", "--port", freePort());
            machine.change("rules/src/main/java/id/payung/rules/quote/Quote.java");
            machine.payung("demo", "--port", freePort());

            assertThat(machine.mavenCalls()).hasSize(2);
        }

        @Test
        void buildsAgainWhenASourceWasDeleted() throws Exception {
            machine.maven().payung("quote");
            machine.write("rules/src/main/java/id/payung/rules/Extra.java", "class Extra {}");
            machine.payung("quote");
            Files.delete(machine.project().resolve("rules/src/main/java/id/payung/rules/Extra.java"));
            machine.payung("quote");

            assertThat(machine.mavenCalls()).hasSize(3);
        }

        @Test
        void leavesToolsAloneWhenOnlyTheServerChanged() throws Exception {
            machine.maven().payung("quote");
            machine.change("server/src/main/java/Application.java");
            machine.payung("quote");

            assertThat(machine.mavenCalls()).hasSize(1);
        }
    }

    @Nested
    class Serving {

        @BeforeEach
        void installJdkAndMaven() throws IOException {
            machine.jdk("usual", "25.0.3");
            machine.maven();
        }

        @Test
        void refusesAPortThatIsNone() throws Exception {
            for (String port : new String[] {"0", "65536", "8080x", "-1", "999999999999999999999"}) {
                var answer = machine.payung("demo", "--port", port);

                assertThat(answer.exitCode()).isEqualTo(2);
                assertThat(answer.errors()).contains("a number from 1 to 65535").hasLineCount(1);
            }
            assertThat(machine.mavenCalls()).isEmpty();
        }

        @Test
        void refusesAPortThatIsTaken() throws Exception {
            try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
                var answer = machine.payung("demo", "--port", Integer.toString(taken.getLocalPort()));

                assertThat(answer.exitCode()).isEqualTo(1);
                assertThat(answer.errors()).contains("port " + taken.getLocalPort() + " is taken by another program");
            }
        }

        @Test
        void refusesAnOptionItDoesNotKnowOrWithoutValue() throws Exception {
            assertThat(machine.payung("start", "--prot", "80").exitCode()).isEqualTo(2);
            assertThat(machine.payung("start", "--port").exitCode()).isEqualTo(2);
            assertThat(machine.payung("start", "--port", "").exitCode()).isEqualTo(2);
            assertThat(machine.payung("start", "--data=").exitCode()).isEqualTo(2);
        }

        @Test
        void startsTheDemonstrationInItsOwnFolder() throws Exception {
            String port = freePort();

            var answer = machine.payung("demo", "--port", port);

            assertThat(answer.exitCode()).isZero();
            assertThat(answer.arguments())
                    .contains("--spring.profiles.active=demo", "--server.port=" + port)
                    .contains("--payung.data=" + machine.project().resolve("data/demo"))
                    .contains(machine.project()
                            .resolve("server/target/app/payung-server.jar")
                            .toString());
        }

        @Test
        void startsEmptyWithAFolderRelativeToTheCallerAndOptionsForTheServer() throws Exception {
            var answer = machine.with("PAYUNG_JAVA_OPTS", "-Xmx2g -Da=b")
                    .payung("start", "--data", "mine", "--port=" + freePort(), "--", "--logging.level.root=debug");

            assertThat(answer.arguments())
                    .contains("--payung.data=" + folder.toRealPath().resolve("mine"))
                    .contains("-Xmx2g", "-Da=b")
                    .endsWith("--logging.level.root=debug")
                    .noneMatch(argument -> argument.contains("profiles"));
        }
    }

    @Nested
    class StartingFast {
        private static final String NOTES = "server/target/app/payung.aot";

        @BeforeEach
        void installJdkAndMaven() throws IOException {
            machine.jdk("usual", "25.0.3");
            machine.maven();
        }

        @Test
        void usesTheNotesTakenWithTheFirstBuild() throws Exception {
            var answer = machine.payung("start", "--port", freePort());

            assertThat(answer.arguments())
                    .contains("-XX:AOTCache=" + machine.project().resolve(NOTES));
        }

        @Test
        void dropsTheNotesOfAnOlderBuildAndTakesNewOnesOnlyWhenAsked() throws Exception {
            machine.payung("start", "--port", freePort());
            machine.write("server/src/main/java/Other.java", "class Other {}");

            assertThat(machine.payung("start", "--port", freePort()).arguments())
                    .noneMatch(argument -> argument.startsWith("-XX:AOTCache"));

            machine.write("server/src/main/java/Third.java", "class Third {}");
            machine.with("PAYUNG_FAST_START", "yes");

            assertThat(machine.payung("start", "--port", freePort()).arguments())
                    .contains("-XX:AOTCache=" + machine.project().resolve(NOTES));
        }

        @Test
        void startsWithoutNotesWhereTheyAreNotWanted() throws Exception {
            var answer = machine.with("PAYUNG_FAST_START", "no").payung("start", "--port", freePort());

            assertThat(answer.arguments()).noneMatch(argument -> argument.startsWith("-XX:AOTCache"));
        }
    }

    @Nested
    class Helping {

        @Test
        void listsOnlyCommandsOfThisBuild() throws Exception {
            var answer = machine.payung("--help");

            assertThat(answer.exitCode()).isZero();
            assertThat(answer.output())
                    .contains("./payung demo", "./payung start", "./payung test", "./payung quote")
                    .doesNotContain("./payung link")
                    .doesNotContain("./payung backup");
        }

        @Test
        void refusesACommandItDoesNotHave() throws Exception {
            for (String command : new String[] {"deploy", "link", "bench", "quo", "quote|rules"}) {
                var answer = machine.payung(command);

                assertThat(answer.exitCode()).isEqualTo(2);
                assertThat(answer.errors())
                        .startsWith("payung: there is no command \"" + command + "\"")
                        .hasLineCount(1);
            }
        }

        @Test
        void showsTheCommandsOnTheErrorStreamWhenCalledWithoutOne() throws Exception {
            var answer = machine.payung();

            assertThat(answer.exitCode()).isEqualTo(2);
            assertThat(answer.output()).isEmpty();
            assertThat(answer.errors()).contains("./payung test");
        }

        @Test
        void explainsCommandsWithoutBuilding() throws Exception {
            for (String command : new String[] {"demo", "start", "test"}) {
                var answer = machine.payung(command, "--help");

                assertThat(answer.exitCode()).isZero();
                assertThat(answer.output()).startsWith("Usage: ./payung " + command);
            }
            assertThat(machine.mavenCalls()).isEmpty();
        }
    }

    @Nested
    class Measuring {

        @BeforeEach
        void addABench() throws IOException {
            machine.jdk("usual", "25.0.3");
            machine.maven();
            machine.write("bench/pom.xml", "<artifactId>payung-bench</artifactId>");
            machine.write("bench/src/main/java/id/payung/bench/ledger/LedgerForms.java", """
                    /// Measures three forms.
                    ///
                    /// Details.
                    final class LedgerForms {
                        public static void main(String[] arguments) {}
                    }
                    """);
        }

        @Test
        void listsTheProgramsOfTheModule() throws Exception {
            assertThat(machine.payung("--help").output()).contains("./payung bench NAME");
            assertThat(machine.payung("bench", "--help").output())
                    .contains("  ledger-forms         Measures three forms.\n");
            assertThat(machine.payung("bench").exitCode()).isEqualTo(2);
        }

        @Test
        void runsOneWithItsArguments() throws Exception {
            assertThat(machine.payung("bench", "ledger-forms", "1000").arguments())
                    .endsWith("id.payung.bench.ledger.LedgerForms", "1000");
        }

        @Test
        void runsABenchOfAnotherModuleWithTheLibrariesAndOptionsThatModuleNames() throws Exception {
            machine.maven("mkdir -p cluster/target && touch cluster/target/payung-cluster-1.jar"
                    + " && printf /repository/spark.jar >cluster/target/classpath");
            machine.write("cluster/pom.xml", "<artifactId>payung-cluster</artifactId>");
            machine.write("cluster/java-options", "--add-opens=java.base/java.nio=ALL-UNNAMED\n");
            machine.write("cluster/src/main/java/id/payung/cluster/cli/Other.java", "static void main(");
            machine.write(
                    "cluster/src/main/java/id/payung/cluster/bench/ClusterBench.java",
                    "/// Measures machines.\nstatic void main(");

            assertThat(machine.payung("bench", "--help").output())
                    .contains("  cluster              Measures machines.\n")
                    .doesNotContain("other");
            assertThat(machine.payung("bench", "cluster", "people.csv").arguments())
                    .contains("--add-opens=java.base/java.nio=ALL-UNNAMED")
                    .anyMatch(argument -> argument.endsWith("payung-cluster-1.jar:/repository/spark.jar"))
                    .endsWith("id.payung.cluster.bench.ClusterBench", "people.csv");
        }

        @Test
        void refusesOneThatDoesNotExist() throws Exception {
            var answer = machine.payung("bench", "LedgerForms");

            assertThat(answer.exitCode()).isEqualTo(2);
            assertThat(answer.errors()).contains("there is no bench \"LedgerForms\"");
        }
    }

    @Nested
    class Testing {

        @BeforeEach
        void installJdk() throws IOException {
            machine.jdk("usual", "25.0.3");
        }

        @Test
        void runsMavenOverEverythingAndSaysWhatIsSkipped() throws Exception {
            machine.maven("echo '[INFO] BUILD SUCCESS'");

            var answer = machine.payung("test", "-pl", "rules");

            assertThat(answer.exitCode()).isZero();
            assertThat(answer.output()).endsWith("[INFO] BUILD SUCCESS\n");
            assertThat(answer.errors()).contains("chromium").contains("skipped").hasLineCount(1);
            assertThat(machine.mavenCalls())
                    .singleElement()
                    .asString()
                    .contains(" -B ", " -T 2 ")
                    .endsWith("verify -pl rules");
        }

        @Test
        void failsWhenMavenFails() throws Exception {
            assertThat(machine.maven("exit 7").payung("test").exitCode()).isEqualTo(1);
        }

        @Test
        void printsNoColoursInContinuousIntegration() throws Exception {
            machine.maven().with("CI", "true").payung("test");

            assertThat(machine.mavenCalls()).singleElement().asString().contains("-Dstyle.color=never");
        }
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
