package id.payung.server.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// The scheduler of jobs: rows in the database under a lease, so that any node can take up what another one left.
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    private static final String TABLE = "job.scheduled_task";
    private static final int THREADS = 2;

    /// The runner is looked up late: job kinds may start jobs of their own.
    @Bean
    OneTimeTask<JobRunner.Ticket> jobTask(ObjectProvider<JobRunner> runner) {
        return Tasks.oneTime(JobRunner.TASK)
                .onFailureRetryLater()
                .onDeadExecutionRevive()
                .execute((instance, context) -> runner.getObject().run(instance.getData()));
    }

    /// Schedules inside the caller's transaction. Primary, because the scheduler itself is a client too, one that
    /// commits
    /// on its own: a job scheduled by that one could run before its record is there.
    @Bean
    @Primary
    SchedulerClient schedulerClient(DataSource dataSource, OneTimeTask<JobRunner.Ticket> jobTask) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource), List.of(jobTask))
                .tableName(TABLE)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .build();
    }

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource dataSource, OneTimeTask<JobRunner.Ticket> jobTask) {
        return Scheduler.create(dataSource, jobTask)
                .tableName(TABLE)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .threads(THREADS)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(Duration.ofMillis(250))
                .heartbeatInterval(Duration.ofSeconds(2))
                .missedHeartbeatsLimit(5)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    /// Before others who wait for the server to be ready, because they may start jobs and wait for them.
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void startWhenReady(ApplicationReadyEvent event) {
        event.getApplicationContext().getBean(Scheduler.class).start();
    }
}
