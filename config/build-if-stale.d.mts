/** Types of build-if-stale.mjs. */
export function buildIfStale(target: 'h5' | 'weapp', say?: (words: string) => void): Promise<boolean>
