/** A word of law or office: how it is written elsewhere, what it means, where that stands. */
export type TermText = { word: string; also?: readonly string[]; text: string; source: string }
