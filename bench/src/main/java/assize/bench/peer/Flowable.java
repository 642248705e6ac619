package assize.bench.peer;

import java.util.Map;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** Flowable with history at the level audit; what only costs time is off. */
final class Flowable implements Peer {
    private final ProcessEngine engine;

    Flowable(DataSource pool) {
        StandaloneProcessEngineConfiguration config = new StandaloneProcessEngineConfiguration();
        config.setDataSource(pool);
        config.setDatabaseSchemaUpdate("true");
        config.setHistoryLevel(HistoryLevel.AUDIT);
        config.setAsyncExecutorActivate(false);
        config.setEnableHistoryCleaning(false);
        config.setDisableIdmEngine(true);
        config.setDisableEventRegistry(true);
        engine = config.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("rounds.bpmn20.xml", Model.bpmn("http://flowable.org/bpmn"))
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
