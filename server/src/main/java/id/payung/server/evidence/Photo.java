package id.payung.server.evidence;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A photo, drawn anew: at most 1,280 pixels, about 200 kB, upright, and nothing in it but what is seen. Whatever else
/// the phone wrote into the file (place, device, owner) does not come through.
///
/// @param jpeg the content
record Photo(byte[] jpeg, int width, int height) {

    static final int LONGEST_SIDE = 1_280;
    static final int WANTED_BYTES = 200_000;
    private static final int LARGEST_UPLOAD = 10 * 1024 * 1024;
    private static final long MOST_PIXELS = 60_000_000;
    private static final Set<String> KINDS = Set.of("JPEG", "png");
    private static final float[] QUALITIES = {0.85f, 0.75f, 0.65f, 0.5f, 0.35f};

    /// Reads what was sent.
    ///
    /// @throws Problem `photo.too-large` (413), `photo.unreadable` (415)
    static Photo of(byte[] upload) {
        if (upload.length > LARGEST_UPLOAD) {
            throw new Problem(Kind.TOO_LARGE, "photo.too-large", LARGEST_UPLOAD / (1024 * 1024));
        }
        BufferedImage drawn = drawn(decoded(upload), ExifOrientation.of(upload));
        return new Photo(encoded(drawn), drawn.getWidth(), drawn.getHeight());
    }

    private static BufferedImage decoded(byte[] upload) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unreadable();
            }
            ImageReader reader = readers.next();
            try {
                if (!KINDS.contains(reader.getFormatName())) {
                    throw unreadable();
                }
                reader.setInput(in, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width * height > MOST_PIXELS) {
                    throw unreadable();
                }
                var wanted = reader.getDefaultReadParam();
                int step = (int) Math.max(1, Math.max(width, height) / (2L * LONGEST_SIDE));
                wanted.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, wanted);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw unreadable();
        }
    }

    private static BufferedImage drawn(BufferedImage image, ExifOrientation orientation) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int across = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int down = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var target = orientation.turned()
                ? new BufferedImage(down, across, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = target.createGraphics();
        try {
            pen.setColor(java.awt.Color.WHITE);
            pen.fillRect(0, 0, target.getWidth(), target.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            AffineTransform upright = orientation.upright(across, down);
            upright.scale((double) across / image.getWidth(), (double) down / image.getHeight());
            pen.drawImage(image, upright, null);
        } finally {
            pen.dispose();
        }
        return target;
    }

    private static byte[] encoded(BufferedImage image) {
        byte[] jpeg = {};
        for (float quality : QUALITIES) {
            jpeg = encoded(image, quality);
            if (jpeg.length <= WANTED_BYTES) {
                return jpeg;
            }
        }
        return jpeg;
    }

    private static byte[] encoded(BufferedImage image, float quality) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam wanted = writer.getDefaultWriteParam();
            wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wanted.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), wanted);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Problem unreadable() {
        return new Problem(Kind.UNREADABLE, "photo.unreadable");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Photo photo && Arrays.equals(jpeg, photo.jpeg);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(jpeg);
    }
}
