/** Runs the work unless it runs already elsewhere; WeChat opens a mini-program only once. */
export const alone = (work: () => Promise<void>): Promise<void> => work()
