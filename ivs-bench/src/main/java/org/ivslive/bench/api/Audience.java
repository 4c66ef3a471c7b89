package org.ivslive.bench.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ivslive.bench.http.Answer;
import org.ivslive.bench.http.Requests;
import org.jspecify.annotations.Nullable;

/** Viewers as requests: those who join, and what each of them asks once they have a seat. */
final class Audience {
    private final Requests requests;
    private final String run;
    private int named;

    Audience(Requests requests, String run) {
        this.requests = requests;
        this.run = run;
    }

    /** Viewers who come; those who were given a seat are kept. */
    final class Joins implements Questions {
        private final List<Answer> seated = new ArrayList<>();
        private int left;
        private boolean full;

        private Joins(int atMost) {
            left = atMost;
        }

        @Override
        public byte @Nullable [] next() {
            if (full || left-- <= 0) {
                return null;
            }
            String userId = String.format(Locale.ROOT, "%s-%07d", run, named++);
            return requests.post("/api/token/viewer", Map.of("userId", userId));
        }

        @Override
        public void answered(Answer answer) {
            if (answer.isSuccess()) {
                seated.add(answer);
            } else if (answer.code().equals("STAGE_FULL")) {
                full = true;
            }
        }

        /** Whether the server had no more seats. */
        boolean isFull() {
            return full;
        }

        int count() {
            return seated.size();
        }

        /** Read only now: while they came, there was no time for it. */
        List<byte[]> calls(String path) {
            return seated.stream().map(answer -> call(path, answer.data())).toList();
        }

        private byte[] call(String path, JsonNode data) {
            Map<String, String> body = Map.of(
                    "userId",
                    data.path("userId").asText(),
                    "stageArn",
                    data.path("stageArn").asText());
            String session = data.path("session").asText();
            return requests.post(path, body, session.isEmpty() ? Optional.empty() : Optional.of(session));
        }
    }

    Joins join(int atMost) {
        return new Joins(atMost);
    }

    /** Each of them once. */
    static Questions once(List<byte[]> calls) {
        Deque<byte[]> left = new ArrayDeque<>(calls);
        return left::poll;
    }

    /** One after the other, and from the start again. */
    static Questions around(List<byte[]> calls) {
        return new Questions() {
            private int next;

            @Override
            public byte[] next() {
                return calls.get(next++ % calls.size());
            }
        };
    }
}
