/**
 * - `network`: nothing answered.
 * - `timeout`: the answer took too long.
 * - `badAnswer`: something answered that is not the service, or not what it promises.
 * - `refused`: the service said no, with a code.
 */
export type ApiErrorKind = 'network' | 'timeout' | 'badAnswer' | 'refused';

export interface ApiErrorFacts {
  /** The service's code, such as `UNAUTHORIZED`; only for `refused`. */
  code?: string | undefined;
  /** The service's own sentence, in the language that was asked for. */
  message?: string | undefined;
  status?: number | undefined;
  details?: Readonly<Record<string, unknown>> | undefined;
  retryAfterMs?: number | undefined;
  requestId?: string | undefined;
  cause?: unknown;
}

/** The only error that a call to the service ends in, unless its caller gave it up. */
export class ApiError extends Error {
  readonly code: string | undefined;
  readonly status: number | undefined;
  readonly details: Readonly<Record<string, unknown>>;
  readonly retryAfterMs: number | undefined;
  readonly requestId: string | undefined;

  constructor(
    readonly kind: ApiErrorKind,
    facts: ApiErrorFacts = {},
  ) {
    super(facts.message ?? kind, { cause: facts.cause });
    this.name = 'ApiError';
    this.code = facts.code;
    this.status = facts.status;
    this.details = facts.details ?? {};
    this.retryAfterMs = facts.retryAfterMs;
    this.requestId = facts.requestId;
  }

  /** The key is missing, wrong, or lacks the right: a matter for whoever entered it. */
  get isAboutTheKey(): boolean {
    return this.kind === 'refused' && (this.status === 401 || this.status === 403);
  }
}
