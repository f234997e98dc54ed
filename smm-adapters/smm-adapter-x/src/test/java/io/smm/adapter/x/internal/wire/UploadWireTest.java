package io.smm.adapter.x.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.adapter.support.Json;
import io.smm.adapter.support.upload.MediaProcessing;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadWireTest {

    @Test
    void whyAFileFailedIsReadWhereXSaysSo() {
        assertThat(work("{'state':'failed','error':{'code':1,'name':'InvalidMedia','message':'unsupported codec'}}"))
                .isInstanceOfSatisfying(
                        MediaProcessing.Failed.class,
                        failed -> assertThat(failed.reason()).contains("unsupported codec"));
    }

    @Test
    void aFileThatFailedWithoutAWordFailedAllTheSame() {
        assertThat(work("{'state':'failed'}")).isEqualTo(new MediaProcessing.Failed("failed", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"in_progress", "processing", "something new"})
    void whatIsNeitherGoodNorBadIsWork(String state) {
        assertThat(work("{'state':'" + state + "','progress_percent':50}"))
                .isInstanceOfSatisfying(
                        MediaProcessing.Working.class,
                        working -> assertThat(working.percent()).hasValue(50));
    }

    private static MediaProcessing work(String info) {
        String json = "{'id':'7','processing_info':" + info + "}";
        return Json.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), UploadWire::read)
                .work()
                .orElseThrow();
    }
}
