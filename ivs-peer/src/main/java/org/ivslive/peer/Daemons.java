package org.ivslive.peer;

/** Threads that do not keep the process alive. */
final class Daemons {
    private Daemons() {}

    static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }
}
