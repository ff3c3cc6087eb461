/** A question whose two answers are verbs that say what happens. */
export type Question = { title: string; text?: string; yes: string; no?: string }

/** One way among several. */
export type Choice = { key: string; text: string }

/** What is chosen from, and the key of what holds now. */
export type Choosing = { title?: string; current?: string }
