package id.payung.cluster.bench;

import id.payung.cluster.LinkJob;
import id.payung.cluster.compare.FoundPair;
import id.payung.linkage.model.ModelFile;
import id.payung.linkage.run.LinkResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// A fingerprint of everything a run found: identifiers, all digits of the scores, levels and guards, and the model.
///
/// @param pairs pairs found
/// @param print first figures of the SHA-256 over all of them in order
record Digest(int pairs, String print) {
    static Digest of(LinkResult result) {
        String[] lines = new String[result.pairs().size()];
        for (int i = 0; i < lines.length; i++) {
            int left = result.pairs().left(i);
            int right = result.pairs().right(i);
            lines[i] = line(
                    left,
                    right,
                    result.left().ids().get(left),
                    result.right().ids().get(right),
                    result.explain(i).bits(),
                    result.pairs().detail(i));
        }
        return of(lines, ModelFile.json(result.model()));
    }

    static Digest of(LinkJob.Found found) {
        List<FoundPair> pairs = found.pairs().collect();
        String[] lines = pairs.stream()
                .map(pair -> line(pair.left(), pair.right(), pair.leftId(), pair.rightId(), pair.bits(), pair.detail()))
                .toArray(String[]::new);
        return of(lines, ModelFile.json(found.model()));
    }

    private static String line(int left, int right, String leftId, String rightId, double bits, long detail) {
        return left + " " + right + " " + leftId + " " + rightId + " " + Double.doubleToRawLongBits(bits) + " "
                + detail;
    }

    private static Digest of(String[] lines, String model) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            Arrays.sort(lines);
            for (String line : lines) {
                sha.update(line.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) '\n');
            }
            sha.update(model.getBytes(StandardCharsets.UTF_8));
            return new Digest(lines.length, HexFormat.of().formatHex(sha.digest(), 0, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
