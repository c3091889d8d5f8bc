package id.payung.server.enrolment.sheet;

import id.payung.server.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An OpenDocument spreadsheet (ISO/IEC 26300), read line by line.
final class OdsFile implements ListFile {

    private final ZipFile zip;
    private final Map<String, Boolean> sheets;
    private final Map<String, Set<Integer>> hiddenColumns;

    private OdsFile(ZipFile zip) throws IOException {
        this.zip = zip;
        this.sheets = new LinkedHashMap<>();
        this.hiddenColumns = new HashMap<>();
        readSheets();
    }

    static OdsFile open(Path path) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        try {
            return new OdsFile(zip);
        } catch (IOException | RuntimeException broken) {
            zip.close();
            throw broken;
        }
    }

    /// Names of all sheets, each with whether a person sees it, and the columns that she does not see.
    private void readSheets() throws IOException {
        Set<String> hiding = new HashSet<>();
        String sheet = "";
        int column = 0;
        try (InputStream in = content(zip)) {
            XMLStreamReader xml = reader(in);
            String style = "";
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "style" -> style = OdsCells.attribute(xml, "name");
                    case "table-properties" -> {
                        if (OdsCells.attribute(xml, "display").equals("false")) {
                            hiding.add(style);
                        }
                    }
                    case "table" -> {
                        sheet = OdsCells.attribute(xml, "name");
                        column = 0;
                        sheets.put(sheet, !hiding.contains(OdsCells.attribute(xml, "style-name")));
                    }
                    case "table-column" -> {
                        int times = OdsCells.times(xml, "number-columns-repeated");
                        for (int i = column; OdsCells.hidden(xml) && i < column + times; i++) {
                            if (i < OdsCells.MOST_COLUMNS) {
                                hiddenColumns
                                        .computeIfAbsent(sheet, any -> new TreeSet<>())
                                        .add(i);
                            }
                        }
                        column += times;
                    }
                    default -> {
                        // nothing about sheets
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private static InputStream content(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry("content.xml");
        if (entry == null) {
            throw new IOException("no content.xml");
        }
        return zip.getInputStream(entry);
    }

    private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(in);
    }

    @Override
    public List<String> sheets() {
        return sheets.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public boolean hidesSheets() {
        return sheets.containsValue(false);
    }

    @Override
    public Set<Integer> hiddenColumns(String sheet) {
        return hiddenColumns.getOrDefault(sheet, Set.of());
    }

    @Override
    public boolean counts1904() {
        return false;
    }

    @Override
    public char separator() {
        return ';';
    }

    @Override
    public Stream<SheetRow> rows(String name) {
        if (!sheets.containsKey(name)) {
            throw new Problem(Problem.Kind.INVALID, "list.sheet-unknown", name);
        }
        try {
            InputStream in = content(zip);
            return StreamSupport.stream(new Rows(in, reader(in), name), false).onClose(() -> closeQuietly(in));
        } catch (IOException | XMLStreamException broken) {
            throw ListFile.corrupt(broken);
        }
    }

    @Override
    public void close() {
        closeQuietly(zip);
    }

    private static void closeQuietly(AutoCloseable file) {
        try {
            file.close();
        } catch (Exception ignored) {
            // what was to be read was read; a failure to close changes nothing for the reader
        }
    }

    /// The rows of one sheet; a row that is repeated empty is passed over.
    private static final class Rows extends Spliterators.AbstractSpliterator<SheetRow> {
        private static final int MOST_REPEATS = 100_000;

        private final InputStream in;
        private final XMLStreamReader xml;
        private final String name;
        private boolean inside;
        private boolean ended;
        private int line;
        private int repeats;
        private SheetRow last = new SheetRow(0, List.of());

        Rows(InputStream in, XMLStreamReader xml, String name) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.in = in;
            this.xml = xml;
            this.name = name;
        }

        @Override
        public boolean tryAdvance(Consumer<? super SheetRow> action) {
            ended = ended || (repeats == 0 && !findRow());
            if (ended) {
                closeQuietly(in);
                return false;
            }
            repeats--;
            line++;
            action.accept(last.numbered(line));
            return true;
        }

        private boolean findRow() {
            try {
                while (xml.hasNext()) {
                    int event = xml.next();
                    boolean starts = event == XMLStreamConstants.START_ELEMENT;
                    if (starts && xml.getLocalName().equals("table")) {
                        inside = OdsCells.attribute(xml, "name").equals(name);
                    } else if (event == XMLStreamConstants.END_ELEMENT
                            && inside
                            && xml.getLocalName().equals("table")) {
                        return false;
                    } else if (starts && inside && xml.getLocalName().equals("table-row") && readRow()) {
                        return true;
                    }
                }
                return false;
            } catch (XMLStreamException broken) {
                throw ListFile.corrupt(broken);
            }
        }

        /// Whether the row holds anything.
        private boolean readRow() throws XMLStreamException {
            int times = OdsCells.times(xml, "number-rows-repeated");
            boolean hidden = OdsCells.hidden(xml);
            List<SheetCell> cells = OdsCells.row(xml);
            if (cells.isEmpty()) {
                line += times;
                return false;
            }
            last = new SheetRow(0, cells, hidden);
            repeats = Math.min(times, MOST_REPEATS);
            return true;
        }
    }
}
