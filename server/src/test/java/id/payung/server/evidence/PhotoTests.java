package id.payung.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.server.problem.Problem;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A photo comes out small, upright and empty of everything but the picture; what is no photo does not come in.
class PhotoTests {

    @ParameterizedTest
    @CsvSource({"'<html>halo</html>'", "'%PDF-1.7 bukan foto'", "''", "GIF89a"})
    void refusesWhatIsNoPhoto(String content) {
        assertThatThrownBy(() -> Photo.of(content.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOfSatisfying(
                        Problem.class, no -> assertThat(no.code()).isEqualTo("photo.unreadable"));
    }

    @Test
    void refusesTheFirstHalfOfAPhotoThatTheLineCutOff() throws IOException {
        byte[] whole = picture("jpg", 400, 300);
        assertThatThrownBy(() -> Photo.of(java.util.Arrays.copyOf(whole, 60)))
                .isInstanceOfSatisfying(
                        Problem.class, no -> assertThat(no.code()).isEqualTo("photo.unreadable"));
    }

    @Test
    void refusesThirtyMegabytesBeforeReadingThem() {
        assertThatThrownBy(() -> Photo.of(new byte[30 * 1024 * 1024]))
                .isInstanceOfSatisfying(
                        Problem.class, no -> assertThat(no.code()).isEqualTo("photo.too-large"));
    }

    @Test
    void refusesAnImageThatClaimsToBeEnormous() throws IOException {
        byte[] png = picture("png", 10, 10);
        java.nio.ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 100_000);
        assertThatThrownBy(() -> Photo.of(png)).isInstanceOf(Problem.class);
    }

    @Test
    void shrinksALargePhotoToTheSizeOfAScreen() throws IOException {
        Photo photo = Photo.of(picture("jpg", 4_000, 3_000));
        assertThat(photo.width()).isEqualTo(1_280);
        assertThat(photo.height()).isEqualTo(960);
        assertThat(photo.jpeg().length).isLessThanOrEqualTo(Photo.WANTED_BYTES);
    }

    @Test
    void leavesASmallPhotoItsSize() throws IOException {
        Photo photo = Photo.of(picture("png", 320, 240));
        assertThat(photo.width()).isEqualTo(320);
        assertThat(ImageIO.read(new ByteArrayInputStream(photo.jpeg())).getHeight())
                .isEqualTo(240);
    }

    @Test
    void keepsNothingThatThePhoneWroteIntoTheFile() throws IOException {
        byte[] told = withExif(picture("jpg", 40, 30), 1, "TEMPAT RAHASIA 1.2345S");
        assertThat(text(told)).contains("TEMPAT RAHASIA");
        assertThat(text(Photo.of(told).jpeg())).doesNotContain("TEMPAT RAHASIA").doesNotContain("Exif");
    }

    /// Red above, blue below as a person saw it; the sensor stored it turned.
    @ParameterizedTest
    @CsvSource({"1, 40, 30", "3, 40, 30", "6, 30, 40", "8, 30, 40"})
    void putsThePhotoUpright(int orientation, int width, int height) throws IOException {
        var stored = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        boolean turned = orientation >= 5;
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 30; y++) {
                boolean above = switch (orientation) {
                    case 3 -> y >= 15;
                    case 6 -> x < 20;
                    case 8 -> x >= 20;
                    default -> y < 15;
                };
                stored.setRGB(x, y, (above ? Color.RED : Color.BLUE).getRGB());
            }
        }
        Photo photo = Photo.of(withExif(encoded(stored, "jpg"), orientation, ""));
        var seen = ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
        assertThat(seen.getWidth()).as("turned: " + turned).isEqualTo(width);
        assertThat(seen.getHeight()).isEqualTo(height);
        assertThat(new Color(seen.getRGB(width / 2, 3)).getRed()).isGreaterThan(200);
        assertThat(new Color(seen.getRGB(width / 2, height - 4)).getBlue()).isGreaterThan(200);
    }

    /// A photo of boring hills.
    static byte[] picture(String kind, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        var pen = image.createGraphics();
        for (int i = 0; i < 200; i++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillOval(random.nextInt(width), random.nextInt(height), width / 6, height / 6);
        }
        pen.dispose();
        return encoded(image, kind);
    }

    private static byte[] encoded(BufferedImage image, String kind) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, kind, bytes);
        return bytes.toByteArray();
    }

    /// The JPEG with an Exif part behind its first two bytes.
    private static byte[] withExif(byte[] jpeg, int orientation, String remark) {
        byte[] words = remark.getBytes(StandardCharsets.US_ASCII);
        var part = java.nio.ByteBuffer.allocate(10 + 8 + 2 + 12 + 4 + words.length);
        part.putShort((short) 0xFFE1).putShort((short) (part.capacity() - 2));
        part.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        part.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
        part.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        part.putInt(0).put(words);
        var all = new ByteArrayOutputStream();
        all.write(jpeg, 0, 2);
        all.writeBytes(part.array());
        all.write(jpeg, 2, jpeg.length - 2);
        return all.toByteArray();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
