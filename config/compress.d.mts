/** Lays .br and .gz beside every script and style of a folder. */
export function compress(folder: string): void
