package id.payung.server.coverage.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Describes the open data sets in the vocabulary that data portals read (W3C DCAT 3, as JSON-LD).
final class Dcat {

    private Dcat() {}

    /// @param base address of the catalogue page, without an ending slash
    static Map<String, Object> catalog(String base) {
        Map<String, Object> catalog = new LinkedHashMap<>();
        catalog.put(
                "@context",
                Map.of(
                        "dcat", "http://www.w3.org/ns/dcat#",
                        "dct", "http://purl.org/dc/terms/"));
        catalog.put("@id", base);
        catalog.put("@type", "dcat:Catalog");
        catalog.put(
                "dct:title", words("Cakupan jaminan sosial ketenagakerjaan", "Employment social security coverage"));
        catalog.put("dct:license", Map.of("@id", OpenSets.LICENCE));
        catalog.put(
                "dcat:dataset",
                OpenSets.all().stream().map(set -> dataset(base, set)).toList());
        return catalog;
    }

    private static Map<String, Object> dataset(String base, OpenSets.Description set) {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@id", base + "#" + set.name());
        dataset.put("@type", "dcat:Dataset");
        dataset.put("dct:identifier", set.name());
        dataset.put("dct:title", words(set.titleId(), set.titleEn()));
        dataset.put("dct:license", Map.of("@id", OpenSets.LICENCE));
        dataset.put("dct:spatial", Map.of("@id", "http://publications.europa.eu/resource/authority/country/IDN"));
        dataset.put("dct:accrualPeriodicity", "irregular");
        List<Map<String, Object>> distributions = new ArrayList<>();
        distributions.add(distribution(base, set, "csv", "text/csv"));
        distributions.add(distribution(base, set, "json", "application/json"));
        dataset.put("dcat:distribution", distributions);
        return dataset;
    }

    private static Map<String, Object> distribution(String base, OpenSets.Description set, String ending, String type) {
        Map<String, Object> distribution = new LinkedHashMap<>();
        distribution.put("@type", "dcat:Distribution");
        distribution.put("dcat:downloadURL", Map.of("@id", base + "/" + set.name() + "." + ending));
        distribution.put("dcat:mediaType", type);
        distribution.put("dct:conformsTo", Map.of("@id", base + "/dictionary"));
        return distribution;
    }

    private static List<Map<String, String>> words(String indonesian, String english) {
        return List.of(Map.of("@language", "id", "@value", indonesian), Map.of("@language", "en", "@value", english));
    }
}
