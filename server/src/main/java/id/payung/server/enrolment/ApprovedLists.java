package id.payung.server.enrolment;

import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.SignedLists;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether a list of a programme was approved.
@Component
class ApprovedLists implements SignedLists {

    private final JdbcLists lists;

    ApprovedLists(JdbcLists lists) {
        this.lists = lists;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean any(ProgrammeId programme) {
        return lists.anyApproved(programme);
    }
}
