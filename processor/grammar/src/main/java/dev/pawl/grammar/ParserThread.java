package dev.pawl.grammar;

import dev.pawl.grammar.postgres.PostgresParser;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A parser, on a thread whose stack it can use up: callers, such as a compiler, may have little left of theirs. The thread
 * ends by itself when nothing is asked for a while; it never keeps a JVM from ending.
 */
final class ParserThread {

    /** A thread that waits keeps its parser, and all that asked it, from being collected. */
    private static final long IDLE_MILLIS = 50;

    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            0, 1, IDLE_MILLIS, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), ParserThread::thread);

    /** Only the thread touches it. */
    private @Nullable PostgresParser parser;

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "PostgreSQL's parser", PostgresParser.STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Asks the parser. If it fails, so does this, and the next question gets another parser.
     */
    <T> T ask(Function<PostgresParser, T> question) {
        Future<T> answer = executor.submit(() -> {
            PostgresParser asked = parser == null ? new PostgresParser() : parser;
            parser = null;
            T found = question.apply(asked);
            parser = asked;
            return found;
        });
        return await(answer);
    }

    private static <T> T await(Future<T> answer) {
        boolean isInterrupted = false;
        try {
            while (true) {
                try {
                    return answer.get();
                } catch (InterruptedException e) {
                    isInterrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            } else if (e.getCause() instanceof OutOfMemoryError) {
                throw new TooMuchException("too long");
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
