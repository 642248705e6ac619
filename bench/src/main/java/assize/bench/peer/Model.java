package assize.bench.peer;

/** The model that both engines run: task A, a gateway, task B with a clock of 30 days on its edge, task C. */
final class Model {
    static final String KEY = "rounds";

    private Model() {}

    /** The model as BPMN, with the engine's own namespace for groups and dates of tasks. */
    static String bpmn(String namespace) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                             xmlns:e="%s" targetNamespace="bench">
                  <process id="%s" isExecutable="true" e:historyTimeToLive="P3650D">
                    <startEvent id="start"/>
                    <sequenceFlow id="f1" sourceRef="start" targetRef="a"/>
                    <userTask id="a" name="A" e:candidateGroups="clerks" e:dueDate="P10D"/>
                    <sequenceFlow id="f2" sourceRef="a" targetRef="which"/>
                    <exclusiveGateway id="which" default="f4"/>
                    <sequenceFlow id="f3" sourceRef="which" targetRef="b">
                      <conditionExpression xsi:type="tFormalExpression">${amount &lt;= 5000}</conditionExpression>
                    </sequenceFlow>
                    <sequenceFlow id="f4" sourceRef="which" targetRef="end"/>
                    <userTask id="b" name="B" e:candidateGroups="clerks" e:dueDate="P10D"/>
                    <boundaryEvent id="late" attachedToRef="b" cancelActivity="true">
                      <timerEventDefinition><timeDuration>P30D</timeDuration></timerEventDefinition>
                    </boundaryEvent>
                    <sequenceFlow id="f5" sourceRef="late" targetRef="c"/>
                    <sequenceFlow id="f6" sourceRef="b" targetRef="c"/>
                    <userTask id="c" name="C" e:candidateGroups="clerks" e:dueDate="P10D"/>
                    <sequenceFlow id="f7" sourceRef="c" targetRef="end"/>
                    <endEvent id="end"/>
                  </process>
                </definitions>
                """.formatted(namespace, KEY);
    }
}
