package io.smm.adapter.media;

import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentData;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.BufferBoundsException;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.StreamReader;
import io.smm.spi.MediaFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** JPEG: its size, turned as its Exif says. */
final class JpegFile {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int ORIENTATION = 0x0112;
    private static final int MOST_ENTRIES = 500;

    /** Frames by their way of coding (ITU-T T.81, table B.1); the decoder's tables between them are none. */
    private static final List<JpegSegmentType> FRAMES = Arrays.stream(JpegSegmentType.values())
            .filter(type -> type.name().startsWith("SOF"))
            .toList();

    private JpegFile() {}

    static void read(Hostile bytes, MediaFacts.Builder facts) throws IOException {
        List<JpegSegmentType> wanted = new ArrayList<>(FRAMES);
        wanted.add(JpegSegmentType.APP1);
        JpegSegmentData segments;
        try {
            segments = JpegSegmentReader.readSegments(new StreamReader(bytes), wanted);
        } catch (JpegProcessingException broken) {
            return;
        }
        for (JpegSegmentType type : FRAMES) {
            byte[] frame = segments.getSegment(type);
            if (frame != null && frame.length >= 5) {
                ByteArrayReader reader = new ByteArrayReader(frame);
                int height = reader.getUInt16(1);
                int width = reader.getUInt16(3);
                boolean turned = turned(segments.getSegments(JpegSegmentType.APP1));
                Pictures.size(facts, turned ? height : width, turned ? width : height);
                return;
            }
        }
    }

    /** Orientations 5 to 8 turn by a quarter (Exif 3.0, tag 274). */
    private static boolean turned(Iterable<byte[]> segments) throws IOException {
        for (byte[] segment : segments) {
            if (segment.length > 14 && Arrays.equals(Arrays.copyOf(segment, EXIF.length), EXIF)) {
                try {
                    return orientation(new ByteArrayReader(segment, EXIF.length)) >= 5;
                } catch (BufferBoundsException broken) {
                    return false;
                }
            }
        }
        return false;
    }

    private static int orientation(ByteArrayReader tiff) throws IOException {
        tiff.setMotorolaByteOrder(tiff.getUInt16(0) == 0x4d4d);
        long directory = tiff.getUInt32(4);
        if (directory > tiff.getLength() - 2) {
            return 0;
        }
        int entries = Math.min(tiff.getUInt16((int) directory), MOST_ENTRIES);
        for (int i = 0; i < entries; i++) {
            int entry = (int) directory + 2 + 12 * i;
            if (entry + 12 > tiff.getLength()) {
                return 0;
            }
            if (tiff.getUInt16(entry) == ORIENTATION) {
                int value = tiff.getUInt16(entry + 8);
                return value <= 8 ? value : 0;
            }
        }
        return 0;
    }
}
