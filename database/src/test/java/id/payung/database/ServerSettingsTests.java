package id.payung.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerSettingsTests {
    private static final long GIB = 1L << 30;

    @Test
    void leavesMostOfASmallMachineToTheProgram() {
        var settings = ServerSettings.sized(2 * GIB, GIB).settings();

        assertThat(settings)
                .containsEntry("shared_buffers", "204MB")
                .containsEntry("work_mem", "5MB")
                .containsEntry("maintenance_work_mem", "64MB");
    }

    @Test
    void takesMoreOfALargeMachineUpToALimit() {
        assertThat(ServerSettings.sized(24 * GIB, GIB).settings()).containsEntry("shared_buffers", "2048MB");
        assertThat(ServerSettings.sized(256 * GIB, GIB).settings())
                .containsEntry("shared_buffers", "2048MB")
                .containsEntry("work_mem", "64MB");
    }

    @Test
    void avoidsATinySharedMemoryDevice() {
        assertThat(ServerSettings.sized(GIB, 64L << 20).settings()).containsEntry("dynamic_shared_memory_type", "mmap");
        assertThat(ServerSettings.sized(GIB, GIB).settings()).doesNotContainKey("dynamic_shared_memory_type");
    }

    @Test
    void losesDurabilityOnlyWhenDisposable() {
        assertThat(ServerSettings.durable().settings()).containsEntry("fsync", "on");
        assertThat(ServerSettings.disposable().settings()).containsEntry("fsync", "off");
    }
}
