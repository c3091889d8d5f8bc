package id.payung.server.report.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.payung.server.decree.DecreeLetters;
import id.payung.server.report.Evidence;
import id.payung.server.report.Pack;
import id.payung.server.report.ReportTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The folder of evidence that goes with an application for the Paritrana award: report, decrees without their annex,
/// budget, paid bills with their proofs, figures with their sources, and a list of it all with hashes. No names of
/// workers are in it.
@Component
class EvidenceFolder {

    private static final String CONTENTS = "00-daftar-isi.txt";
    private static final int BUDGET = 6;
    private static final int BILLS = 5;
    private static final int PARITRANA = 15;

    private final Evidence evidence;
    private final DecreeLetters letters;

    EvidenceFolder(Evidence evidence, DecreeLetters letters) {
        this.evidence = evidence;
        this.letters = letters;
    }

    /// @param pdf the report as a signed PDF
    /// @param book the report as a workbook
    byte[] zip(Pack pack, PackWords words, byte[] pdf, byte[] book) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("01-laporan.pdf", pdf);
        files.put("02-laporan.xlsx", book);
        decrees(pack, files);
        files.put("04-anggaran.csv", csv(pack.table(BUDGET), words, row -> true));
        ReportTable bills = pack.table(BILLS);
        int state = column(bills, "state");
        files.put("05-tagihan-lunas.csv", csv(bills, words, row -> "PAID".equals(row.get(state))));
        for (Evidence.PaymentProof proof : evidence.proofs(pack)) {
            files.put("05-bukti-bayar/" + safe(proof.bill()) + "-" + safe(proof.fileName()), proof.content());
        }
        files.put("06-cakupan.csv", figures(pack));
        files.put("07-paritrana.csv", csv(pack.table(PARITRANA), words, row -> true));
        return packed(pack, contents(pack, words, files), files);
    }

    private void decrees(Pack pack, Map<String, byte[]> files) {
        List<List<String>> lines = new java.util.ArrayList<>();
        for (Evidence.SignedDecree decree : evidence.decrees(pack)) {
            lines.add(List.of(
                    decree.number(),
                    decree.title(),
                    decree.decidedOn().toString(),
                    decree.programme(),
                    Long.toString(decree.people()),
                    Long.toString(decree.personMonths()),
                    decree.signedBy(),
                    decree.hash()));
            files.put("03-keputusan/" + safe(decree.number()) + ".pdf", letters.withoutAnnex(decree.id()));
        }
        files.put(
                "03-keputusan.csv",
                csv(
                        List.of(
                                "nomor",
                                "judul",
                                "tanggal",
                                "program",
                                "orang",
                                "orang_bulan",
                                "penandatangan",
                                "sha256"),
                        lines));
    }

    private byte[] figures(Pack pack) {
        return csv(
                List.of("wilayah", "kelompok", "peserta", "pekerja_potensial", "persen", "keadaan_per", "sumber"),
                evidence.figures(pack).stream()
                        .map(figure -> List.of(
                                figure.region(),
                                figure.segment(),
                                plain(figure.members()),
                                plain(figure.potential()),
                                plain(figure.percent()),
                                figure.asOf().toString(),
                                figure.source()))
                        .toList());
    }

    private static String plain(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static byte[] csv(
            ReportTable table, PackWords words, java.util.function.Predicate<List<@Nullable String>> which) {
        return csv(
                table.columns().stream().map(words::column).toList(),
                table.rows().stream()
                        .filter(which)
                        .map(row -> row.stream().map(EvidenceFolder::plain).toList())
                        .toList());
    }

    private static byte[] csv(List<String> heads, List<List<String>> rows) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(heads);
            rows.forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int column(ReportTable table, String name) {
        for (int at = 0; at < table.columns().size(); at++) {
            if (table.columns().get(at).name().equals(name)) {
                return at;
            }
        }
        throw new IllegalArgumentException("Table " + table.number() + " has no column " + name);
    }

    private static String contents(Pack pack, PackWords words, Map<String, byte[]> files) {
        String missing = pack.tables().stream()
                .filter(table -> !table.recorded())
                .map(words::title)
                .collect(Collectors.joining("; "));
        return words.say("folder.title", words.place(pack), words.month(pack)) + "\n"
                + words.say("folder.cut-off", words.cutOff(pack)) + "\n"
                + words.say("seal.hash", pack.hash()) + "\n"
                + words.say("folder.missing", missing) + "\n"
                + words.say("folder.names") + "\n\n"
                + files.entrySet().stream()
                        .map(file -> sha256(file.getValue()) + "  " + file.getKey())
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static byte[] packed(Pack pack, String contents, Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, pack, CONTENTS, contents.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, pack, file.getKey(), file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, Pack pack, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(pack.cutOff().atOffset(ZoneOffset.UTC).toLocalDateTime());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /// A name that no program takes for a folder.
    private static String safe(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-");
        return Arrays.asList(".", "..", "").contains(plain) ? "berkas" : plain;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
