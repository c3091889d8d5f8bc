package id.payung.server.enrolment.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What an Excel workbook says of a sheet before its first row.
final class XlsxParts {

    private static final int MOST_COLUMNS = 1_024;

    private XlsxParts() {}

    /// Columns that are not shown, 0 for column A; none when the workbook does not say.
    ///
    /// @param relation under which the workbook names the sheet
    static Set<Integer> hiddenColumns(Path file, String relation) {
        Set<Integer> hidden = new TreeSet<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry sheet = zip.getEntry(partOf(zip, relation));
            if (sheet == null) {
                return hidden;
            }
            try (InputStream in = zip.getInputStream(sheet)) {
                XMLStreamReader xml = reader(in);
                while (xml.hasNext()) {
                    if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                        continue;
                    }
                    if (xml.getLocalName().equals("sheetData")) {
                        break;
                    }
                    String says = OdsCells.attribute(xml, "hidden");
                    if (xml.getLocalName().equals("col") && (says.equals("1") || says.equals("true"))) {
                        int last = Math.min(OdsCells.times(xml, "max"), MOST_COLUMNS);
                        for (int column = OdsCells.times(xml, "min"); column <= last; column++) {
                            hidden.add(column - 1);
                        }
                    }
                }
            }
        } catch (IOException | XMLStreamException broken) {
            throw ListFile.corrupt(broken);
        }
        return hidden;
    }

    private static String partOf(ZipFile zip, String relation) throws IOException, XMLStreamException {
        ZipEntry relations = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (relations == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(relations)) {
            XMLStreamReader xml = reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && OdsCells.attribute(xml, "Id").equals(relation)) {
                    String target = OdsCells.attribute(xml, "Target");
                    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
                }
            }
        }
        return "";
    }

    private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }
}
