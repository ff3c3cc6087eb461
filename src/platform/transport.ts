/** One procedure's call as it travels. */
export type Call = { path: readonly string[]; input: unknown; token: string | undefined }

/** What came back: HTTP's status (200 = success) and the JSON body. Throws `offlineError` when nothing did. */
export type Answer = { status: number; body: unknown }

/** One way to the server. */
export type Transport = (call: Call) => Promise<Answer>

/** Patience with one request, milliseconds. */
export const requestTimeout = 20_000
