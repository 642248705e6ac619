package assize.house.bad.docket;

import java.io.Serializable;

/** History that can be changed and thawed. */
class DocketWithSetters implements Serializable {
    private String state = "";

    String state() {
        return state;
    }

    void setState(String state) {
        this.state = state;
    }
}
