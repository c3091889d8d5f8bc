package id.payung.server.coverage.web;

import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.coverage.FigureFile;
import id.payung.server.coverage.FigureFiles;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Figures by the sheet, for other programs.
@RestController
@RequestMapping("/api/v1/coverage/files")
class FigureFileApi {

    private final FigureFiles files;
    private final MessageSource messages;

    FigureFileApi(FigureFiles files, MessageSource messages) {
        this.files = files;
        this.messages = messages;
    }

    /// @param cell as the spreadsheet program names it, for example `E7`
    record FaultView(int row, String cell, String column, String code, String message) {}

    /// @param id null when the file has faults: nothing is kept then
    /// @param rows rows below the heading
    /// @param added figures that confirming recorded; null before
    record FileView(
            @Nullable Long id,
            String name,
            int rows,
            @Nullable Instant confirmedAt,
            @Nullable Integer added,
            List<FaultView> faults) {}

    /// Sends a file (part `file`, xlsx or CSV). Without a fault it waits for its confirmation (201); with faults it is
    /// not kept, and each names its cell and what to do (422).
    @PostMapping
    @Requires(Permission.COVERAGE_MANAGE)
    ResponseEntity<FileView> send(@RequestParam(required = false) @Nullable MultipartFile file, Locale locale) {
        String name = FigureFilePages.name(file);
        FigureFile.Receipt receipt = files.send(name, FigureFilePages.content(file));
        if (receipt.file() != null) {
            return ResponseEntity.status(HttpStatus.CREATED).body(view(receipt.file()));
        }
        Words words = new Words(messages, locale);
        return ResponseEntity.unprocessableContent()
                .body(new FileView(
                        null,
                        name,
                        receipt.rows(),
                        null,
                        null,
                        receipt.faults().stream()
                                .map(fault -> new FaultView(
                                        fault.row(),
                                        fault.letter() + fault.row(),
                                        fault.column().name(),
                                        fault.code(),
                                        words.fault(fault)))
                                .toList()));
    }

    @GetMapping("/{id}")
    @Requires(Permission.COVERAGE_READ)
    FileView one(@PathVariable long id) {
        return view(files.preview(id).file());
    }

    /// Records all figures of a file at once; sending it again changes nothing.
    @PostMapping("/{id}/confirmation")
    @Requires(Permission.COVERAGE_MANAGE)
    FileView confirm(@PathVariable long id) {
        return view(files.confirm(id));
    }

    private static FileView view(FigureFile file) {
        return new FileView(file.id(), file.name(), file.figures(), file.confirmedAt(), file.added(), List.of());
    }
}
