package id.payung.server.coverage.web;

import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.coverage.CellFault;
import id.payung.server.coverage.FigureColumn;
import id.payung.server.coverage.FigureFile;
import id.payung.server.coverage.FigureFiles;
import id.payung.server.problem.Problem;
import id.payung.server.screen.Flash;
import id.payung.server.web.TableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where figures come in by the sheet: send, look at what would be recorded, confirm.
@Controller
@RequestMapping("/coverage/files")
class FigureFilePages {

    private final FigureFiles files;
    private final Boards boards;
    private final MessageSource messages;

    FigureFilePages(FigureFiles files, Boards boards, MessageSource messages) {
        this.files = files;
        this.boards = boards;
        this.messages = messages;
    }

    /// A fault, ready to read.
    record FaultLine(int row, String cell, String column, String sentence) {
        static FaultLine of(CellFault fault, Words words) {
            return new FaultLine(
                    fault.row(),
                    fault.letter() + fault.row(),
                    words.say("files.column." + fault.column().name()),
                    words.fault(fault));
        }
    }

    @GetMapping
    @Requires(Permission.COVERAGE_MANAGE)
    String all(Model model) {
        model.addAttribute("faults", List.of());
        model.addAttribute("files", files.all());
        return "coverage/files";
    }

    @PostMapping
    @Requires(Permission.COVERAGE_MANAGE)
    String send(@RequestParam(required = false) @Nullable MultipartFile file, Model model, Locale locale) {
        Words words = new Words(messages, locale);
        try {
            FigureFile.Receipt receipt = files.send(name(file), content(file));
            if (receipt.file() != null) {
                return "redirect:/coverage/files/" + receipt.file().id();
            }
            model.addAttribute(
                    "faults",
                    receipt.faults().stream()
                            .map(fault -> FaultLine.of(fault, words))
                            .toList());
            model.addAttribute("rows", receipt.rows());
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.FORBIDDEN) {
                throw problem;
            }
            model.addAttribute("faults", List.of());
            model.addAttribute(
                    "refusal",
                    messages.getMessage(
                            "problem." + problem.code(), problem.arguments().toArray(), locale));
        }
        model.addAttribute("files", files.all());
        return "coverage/files";
    }

    /// What a file would record, or recorded.
    @GetMapping("/{id}")
    @Requires(Permission.COVERAGE_READ)
    String one(@PathVariable long id, Model model, Locale locale) {
        Words words = new Words(messages, locale);
        FigureFile.Preview preview = files.preview(id);
        model.addAttribute("file", preview.file());
        model.addAttribute(
                "lines",
                preview.lines().stream()
                        .map(line -> FileLine.of(line, boards, words))
                        .toList());
        return "coverage/file";
    }

    @PostMapping("/{id}/confirmation")
    @Requires(Permission.COVERAGE_MANAGE)
    String confirm(@PathVariable long id, RedirectAttributes redirect, Locale locale) {
        Words words = new Words(messages, locale);
        try {
            FigureFile file = files.confirm(id);
            redirect.addFlashAttribute("flash", Flash.done(words.say("files.done", file.name(), file.newFigures())));
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.CONFLICT) {
                throw problem;
            }
            redirect.addFlashAttribute(
                    "flash",
                    Flash.refused(messages.getMessage(
                            "problem." + problem.code(), problem.arguments().toArray(), locale)));
        }
        return "redirect:/coverage/files/" + id;
    }

    /// The file as it was sent.
    @GetMapping("/{id}/content")
    @Requires(Permission.COVERAGE_READ)
    ResponseEntity<byte[]> content(@PathVariable long id) {
        String name = files.preview(id).file().name();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(files.content(id));
    }

    /// An empty sheet with the right headings and one example.
    @GetMapping("/template")
    @Requires(Permission.COVERAGE_MANAGE)
    ResponseEntity<byte[]> template(@RequestParam(defaultValue = "xlsx") String format) {
        var table = new TableFile<String[]>("angka-cakupan");
        for (FigureColumn column : FigureColumn.values()) {
            table.column(column.title(), row -> row[column.ordinal()]);
        }
        return table.answer(format, List.<String[]>of(new String[] {
            "15",
            "Semua pekerja",
            "Semua",
            "12 Agustus 2024",
            "518.632",
            "1.312.370",
            "39,52",
            "Rapat Koordinasi UCJ Provinsi Jambi 2024",
            "13 Agustus 2024",
            ""
        }));
    }

    static String name(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "coverage.file-missing");
        }
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "angka" : name;
    }

    static byte[] content(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
