/** A keyed function of a text: the same text always gives the same, and nobody without the key can tell what. */
type Keyed = (text: string) => string

const rounds = 4

/** The place of a number among all of its length, so that numbers given one after the other tell neither how many there
 *  are nor which came first: whoever files a report before and after a visit must not learn whether one came between.
 *  Each number has a place of its own (a Feistel network over two halves of its digits). At least six digits. */
export const scatter = (sequence: number, keyed: Keyed): string => {
  const half = Math.max(3, Math.ceil(String(sequence).length / 2))
  const base = 10 ** half
  let [left, right] = [Math.floor(sequence / base), sequence % base]
  for (let round = 0; round < rounds; round += 1) {
    const mixed = Buffer.from(keyed(`${half} ${round} ${right}`), 'base64url').readUInt32BE(0) % base
    ;[left, right] = [right, (left + mixed) % base]
  }
  return `${left}`.padStart(half, '0') + `${right}`.padStart(half, '0')
}
