package id.payung.cluster.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCutterTests {
    private static List<String> cut(String text, char separator, long wanted) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new CsvCutter(separator, 0, wanted)
                .cut(new ByteArrayInputStream(bytes)).stream()
                        .map(piece -> new String(
                                bytes, (int) piece.from(), (int) (piece.to() - piece.from()), StandardCharsets.UTF_8))
                        .toList();
    }

    @Test
    void everyLineIsAPieceWhenPiecesAreSmall() throws IOException {
        assertThat(cut("1,a\n2,b\r\n3,c", ',', 1)).containsExactly("1,a\n", "2,b\r\n", "3,c");
    }

    @Test
    void aLineBreakInsideQuotesIsNoBoundary() throws IOException {
        assertThat(cut("1,\"a\n\"\"b\"\"\n\"\n2,b\n", ',', 1)).containsExactly("1,\"a\n\"\"b\"\"\n\"\n", "2,b\n");
        assertThat(cut("\"1\n\",b\n2;\"x\n", ',', 1)).containsExactly("\"1\n\",b\n", "2;\"x\n");
    }

    @Test
    void aQuoteInsideAPlainFieldOpensNothing() throws IOException {
        assertThat(cut("1,Nur\"aini\n2,b\n", ',', 1)).containsExactly("1,Nur\"aini\n", "2,b\n");
        assertThat(cut("1;\"a\n\"\n2;b\n", ';', 1)).containsExactly("1;\"a\n\"\n", "2;b\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 5, 9, 1_000})
    void thePiecesTogetherAreTheWholeFile(long wanted) throws IOException {
        String text = "1,\"ä\n\"\n\n2,b\n3,\"c\"\"\"\n4,d";
        assertThat(String.join("", cut(text, ',', wanted))).isEqualTo(text);
    }

    @Test
    void aPieceKnowsItsFirstLine() throws IOException {
        byte[] bytes = "1,\"a\nb\"\n2,b\n".getBytes(StandardCharsets.UTF_8);
        assertThat(new CsvCutter(',', 0, 1).cut(new ByteArrayInputStream(bytes)))
                .extracting(CsvCutter.Piece::line)
                .containsExactly(2L, 4L);
    }
}
