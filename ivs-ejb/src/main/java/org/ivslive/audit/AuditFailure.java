package org.ivslive.audit;

/** Entries were not written. */
class AuditFailure extends Exception {

    private static final long serialVersionUID = 1L;

    AuditFailure(Throwable cause) {
        super(root(cause).toString(), cause);
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
