package id.payung.server.enrolment.copy;

import id.payung.server.enrolment.check.Weight;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// The copy as a workbook: text everywhere, faulty cells coloured.
final class XlsxOutput implements AnnotatedSheet.SheetOutput {

    private static final int FLUSH_EVERY = 1_000;

    private final Workbook workbook;
    private @Nullable Worksheet open;
    private int row;

    XlsxOutput(OutputStream out) {
        workbook = new Workbook(out, "Payung", "1.0");
    }

    @Override
    public void sheet(String name) {
        try {
            if (open != null) {
                open.finish();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        open = workbook.newWorksheet(name.isEmpty() ? "Daftar" : name);
    }

    private Worksheet sheet() {
        return Objects.requireNonNull(open);
    }

    @Override
    public void begin(int number) {
        row = number - 1;
    }

    @Override
    public void cell(int index, String text, @Nullable Weight shade) {
        Worksheet sheet = sheet();
        if (!text.isEmpty()) {
            sheet.inlineString(row, index, text);
        }
        var style = sheet.style(row, index).format("@");
        if (shade != null) {
            style.fillColor(colour(shade));
        }
        style.set();
    }

    @Override
    public void end() {
        if (row % FLUSH_EVERY == FLUSH_EVERY - 1) {
            try {
                sheet().flush();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    @Override
    public void close() throws IOException {
        sheet().finish();
        workbook.finish();
    }

    private static String colour(Weight weight) {
        return switch (weight) {
            case REFUSE -> "F6C9C4";
            case DUPLICATE -> "DAD5CB";
            case REVIEW -> "FBE3B0";
            case REPAIRED, NOTICE -> "D9ECEC";
        };
    }
}
