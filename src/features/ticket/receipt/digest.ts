/** So many hexadecimal digits are enough to prove a receipt (the server wants at least twelve). */
const shown = 12

/** A digest as a person copies it: twelve digits in groups of four, 「8F3C 2A91 D07E」. */
export const shortDigest = (digest: string) =>
  (
    digest
      .slice(0, shown)
      .toUpperCase()
      .match(/.{1,4}/g) ?? []
  ).join(' ')
