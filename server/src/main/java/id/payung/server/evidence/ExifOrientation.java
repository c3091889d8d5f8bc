package id.payung.server.evidence;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a phone was held, as the tag 0x0112 of a JPEG says (Exif 2.3, 4.6.4): the picture is stored as the sensor read
/// it.
///
/// @param value 1 to 8; 1 is upright
record ExifOrientation(int value) {

    private static final ExifOrientation UPRIGHT = new ExifOrientation(1);
    private static final int TAG = 0x0112;

    /// What a file says; upright where it says nothing that can be read.
    static ExifOrientation of(byte[] file) {
        try {
            return read(ByteBuffer.wrap(file));
        } catch (RuntimeException notToBeRead) {
            return UPRIGHT;
        }
    }

    private static ExifOrientation read(ByteBuffer file) {
        if (file.getShort(0) != (short) 0xFFD8) {
            return UPRIGHT;
        }
        int at = 2;
        while ((file.get(at) & 0xFF) == 0xFF && (file.get(at + 1) & 0xFF) != 0xDA) {
            int length = file.getShort(at + 2) & 0xFFFF;
            boolean exif = (file.get(at + 1) & 0xFF) == 0xE1 && file.getInt(at + 4) == 0x45786966;
            if (exif) {
                return inside(file.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static ExifOrientation inside(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = directory + 2; entries > 0; entry += 12, entries--) {
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? new ExifOrientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /// Whether width and height change places.
    boolean turned() {
        return value >= 5;
    }

    /// What puts a picture of this size upright.
    AffineTransform upright(double width, double height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
