package assize.docket.vitals;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A step in the JDK Flight Recorder: where its time went. */
@Name("assize.Step")
@Label("Step")
@Description("A step that somebody asked for, from the question to the answer")
@Category("Assize")
@StackTrace(false)
final class StepEvent extends Event {
    @Label("Read")
    @Timespan
    long read;

    @Label("Judged")
    @Timespan
    long judged;

    @Label("Waited")
    @Timespan
    long waited;

    @Label("Written")
    @Timespan
    long written;

    @Label("Answer")
    String answer = "";
}
