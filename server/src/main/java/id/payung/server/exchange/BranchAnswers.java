package id.payung.server.exchange;

import id.payung.linkage.clean.FreeText;
import id.payung.server.enrolment.check.WageEarners;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/// People whom the branch refused because they are members through an employer.
@Component
class BranchAnswers implements WageEarners {

    private final JdbcExchange store;

    BranchAnswers(JdbcExchange store) {
        this.store = store;
    }

    @Override
    public List<Told> among(long[] people) {
        return store.refusals(Arrays.stream(people).boxed().toArray(Long[]::new)).stream()
                .filter(told -> speaksOfWages(told.reason()))
                .toList();
    }

    /// `PU`, `penerima upah`, `pemberi kerja`; not `bukan penerima upah`, which is the self-employed.
    static boolean speaksOfWages(String reason) {
        String folded = " " + FreeText.fold(reason).replace("BUKAN PENERIMA UPAH", "BPU") + " ";
        return folded.contains(" PU ")
                || folded.contains(" PPU ")
                || folded.contains(" PENERIMA UPAH ")
                || folded.contains(" PEMBERI KERJA ");
    }
}
