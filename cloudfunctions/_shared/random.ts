import { randomBytes } from 'node:crypto'

const poolSize = 8_192

let pool = Buffer.alloc(0)
let used = 0

/** Random bytes from the system's generator, fetched in bulk: one system call serves hundreds of ids. Each byte is
 *  handed out once and wiped here. */
export const pooledRandom = (count: number): Uint8Array => {
  if (count > poolSize) return randomBytes(count)
  if (used + count > pool.length) {
    pool = randomBytes(poolSize)
    used = 0
  }
  const bytes = Buffer.from(pool.subarray(used, used + count))
  pool.fill(0, used, used + count)
  used += count
  return bytes
}
