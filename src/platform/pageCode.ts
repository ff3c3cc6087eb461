/** WeChat loads a sub-package itself and says when it cannot; browsers need help, see pageCode.h5.ts. */
export const withPageCode = <Result>(_url: string, open: () => Result): Result => open()

/** WeChat keeps what it has loaded. */
export const fetchPages = (_pages: readonly string[]): void => undefined
