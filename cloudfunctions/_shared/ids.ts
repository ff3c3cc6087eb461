import type { Clock } from './clock'
import { pooledRandom } from './random'

/** Makes every id and secret of the server. */
export type Ids = {
  /** UUIDv7: sorts by the injected clock; 62 random bits and a counter that begins at random. */
  uuid(): string
  /** A secret of 192 random bits, URL-safe: session tokens and printed codes. */
  token(): string
}

/** The least id that can have been made at a moment: whatever is not below it is not older. */
export const firstIdAt = (moment: Date) => {
  // No id is older than the clock's own beginning.
  const stamp = Math.max(moment.getTime(), 0).toString(16).padStart(12, '0')
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7000-8000-000000000000`
}

/** Ids from the given clock and source of random bytes. */
export const createIds = (clock: Clock, random: (bytes: number) => Uint8Array = pooledRandom): Ids => {
  let lastNow = 0
  let stamp = 0
  let sequence = 0
  return {
    uuid() {
      const now = clock.now().getTime()
      // Within one millisecond the 12 bits after the version count up, so that ids of one process stay sorted; past
      // their end the id's time runs ahead of a clock that stands still.
      if (now > stamp || now < lastNow) [stamp, sequence] = [now, random(1)[0] ?? 0]
      else if (sequence < 0xfff) sequence += 1
      else [stamp, sequence] = [stamp + 1, 0]
      lastNow = now
      const bytes = Buffer.alloc(16)
      bytes.writeUIntBE(stamp, 0, 6)
      bytes.writeUInt16BE(0x7000 | sequence, 6)
      Buffer.from(random(8)).copy(bytes, 8)
      bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
      const hex = bytes.toString('hex')
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
    },
    token: () => Buffer.from(random(24)).toString('base64url'),
  }
}
