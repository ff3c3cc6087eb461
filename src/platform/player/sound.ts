/** A sound on this device. */
export type Sound = { play: () => void; pause: () => void; close: () => void }

/** What a sound tells while it plays; `at` in seconds. */
export type SoundEvents = { onTime: (at: number) => void; onEnd: () => void; onFail: () => void }
