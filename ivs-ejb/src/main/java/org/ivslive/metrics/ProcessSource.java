package org.ivslive.metrics;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import java.lang.management.RuntimeMXBean;
import java.lang.management.ThreadMXBean;
import org.ivslive.wiring.Component;

/** What the JVM and the system tell of this process, under the names that dashboards for Java know. */
@Component
class ProcessSource implements MetricSource {

    private static final double SECOND_NANOS = 1e9;
    private static final double SECOND_MILLIS = 1e3;

    @Override
    public void report(Readings readings) {
        RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
        readings.put(Metric.UPTIME, runtime.getUptime() / SECOND_MILLIS);
        readings.put(Metric.START_TIME, runtime.getStartTime() / SECOND_MILLIS);
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            readings.put(Metric.CPU, system.getProcessCpuTime() / SECOND_NANOS);
            readings.put(Metric.OPEN_FILES, system.getOpenFileDescriptorCount());
            readings.put(Metric.MOST_OPEN_FILES, system.getMaxFileDescriptorCount());
        }
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory(readings, "heap", memory.getHeapMemoryUsage());
        memory(readings, "nonheap", memory.getNonHeapMemoryUsage());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        readings.put(Metric.THREADS, threads.getThreadCount());
        readings.put(Metric.THREADS_PEAK, threads.getPeakThreadCount());
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            readings.put(Metric.GC_COLLECTIONS, collector.getCollectionCount(), collector.getName());
            readings.put(Metric.GC_SECONDS, collector.getCollectionTime() / SECOND_MILLIS, collector.getName());
        }
    }

    private static void memory(Readings readings, String area, MemoryUsage usage) {
        readings.put(Metric.MEMORY_USED, usage.getUsed(), area);
        readings.put(Metric.MEMORY_COMMITTED, usage.getCommitted(), area);
        if (usage.getMax() >= 0) {
            readings.put(Metric.MEMORY_MAX, usage.getMax(), area);
        }
    }
}
