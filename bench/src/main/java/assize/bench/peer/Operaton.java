package assize.bench.peer;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** Operaton with full history, and with the index that its tables lack: without it every completion reads all tasks. */
final class Operaton implements Peer {
    private final ProcessEngine engine;

    Operaton(DataSource pool) throws SQLException {
        StandaloneProcessEngineConfiguration config = new StandaloneProcessEngineConfiguration();
        config.setDataSource(pool);
        config.setDatabaseSchemaUpdate("true");
        config.setHistory("full");
        config.setJobExecutorActivate(false);
        config.setMetricsEnabled(false);
        config.setAuthorizationEnabled(false);
        config.setHistoryCleanupEnabled(false);
        engine = config.buildProcessEngine();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create index act_ru_task_parent on act_ru_task (parent_task_id_)");
        }
        engine.getRepositoryService()
                .createDeployment()
                .addString("rounds.bpmn", Model.bpmn("http://operaton.org/schema/1.0/bpmn"))
                .deploy();
    }

    @Override
    public void begin(Map<String, Object> known) {
        engine.getRuntimeService().startProcessInstanceByKey(Model.KEY, known);
    }

    @Override
    public void complete(String task, Map<String, Object> said) {
        engine.getTaskService().complete(task, said);
    }

    @Override
    public void close() {
        engine.close();
    }
}
