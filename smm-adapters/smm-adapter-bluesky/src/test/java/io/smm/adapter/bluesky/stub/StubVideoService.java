package io.smm.adapter.bluesky.stub;

import com.github.tomakehurst.wiremock.common.Json;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** The video service as lexicon app.bsky.video has it, and "already_exists" as the documentation tells of it. */
public final class StubVideoService implements AutoCloseable {

    private static final String JOB = "job-7";

    private final MockWebServer server = new MockWebServer();
    private final StubNetwork network;
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private final Queue<String> states = new ArrayDeque<>();
    private String blob = "";
    private long size;
    private boolean room = true;
    private boolean known;

    /** Starts one beside a network, into whose server it puts finished videos. */
    public StubVideoService(StubNetwork network) {
        this.network = network;
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                requests.add(request);
                return answer(request);
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return its address} */
    public URI address() {
        return server.url("/").uri();
    }

    /** {@return the requests of an operation} */
    public List<RecordedRequest> requests(String nsid) {
        return requests.stream()
                .filter(request -> request.getUrl().encodedPath().equals("/xrpc/" + nsid))
                .toList();
    }

    /** The states of the job, one a question; after the last it is done. */
    public synchronized void work(String... next) {
        states.addAll(List.of(next));
    }

    /** No more videos today. */
    public synchronized void full() {
        room = false;
    }

    /** The service has seen the video that comes next. */
    public synchronized void knowIt() {
        known = true;
    }

    private synchronized MockResponse answer(RecordedRequest request) {
        switch (request.getUrl().encodedPath().replace("/xrpc/app.bsky.video.", "")) {
            case "getUploadLimits" -> {
                return json(
                        200,
                        room
                                ? Map.of("canUpload", true, "remainingDailyVideos", 24)
                                : Map.of("canUpload", false, "error", "limit_exceeded", "message", "no more today"));
            }
            case "uploadVideo" -> {
                byte[] bytes = request.getBody() == null
                        ? new byte[0]
                        : request.getBody().toByteArray();
                blob = StubNetwork.blobId(bytes);
                size = bytes.length;
                return known ? json(409, error()) : json(200, Map.of("jobStatus", status("JOB_STATE_CREATED")));
            }
            case "getJobStatus" -> {
                String state = states.isEmpty() ? "JOB_STATE_COMPLETED" : states.remove();
                return json(200, Map.of("jobStatus", status(state)));
            }
            default -> {
                return json(404, Map.of("error", "MethodNotImplemented"));
            }
        }
    }

    private Map<String, Object> error() {
        Map<String, Object> error = new HashMap<>(status("JOB_STATE_COMPLETED"));
        error.remove("blob");
        error.put("error", "already_exists");
        error.put("message", "Video already processed");
        return error;
    }

    private Map<String, Object> status(String state) {
        Map<String, Object> status = new HashMap<>(Map.of("jobId", JOB, "did", StubNetwork.US.did(), "state", state));
        if (state.equals("JOB_STATE_ENCODING")) {
            status.put("progress", 40);
        }
        if (state.equals("JOB_STATE_FAILED")) {
            status.putAll(Map.of("failureCode", "encoding_failure", "message", "cannot be read"));
        }
        if (state.equals("JOB_STATE_COMPLETED")) {
            network.keepBlob(blob);
            status.put(
                    "blob",
                    Map.of("$type", "blob", "ref", Map.of("$link", blob), "mimeType", "video/mp4", "size", size));
        }
        return status;
    }

    private static MockResponse json(int status, Map<String, Object> body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json; charset=utf-8")
                .body(Json.write(body))
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
