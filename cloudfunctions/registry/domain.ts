/** State of a certificate on a day, as both sides read it. */
export type CertificateState = 'valid' | 'expired' | 'suspended' | 'withdrawn' | 'cancelled'

/** A certificate counts only when its status is valid and the day lies in its term (行政处罚法第55条). */
export const certificateStateOn = (
  certificate: { status: string; validFrom: string; validUntil: string },
  day: string,
): CertificateState => {
  if (certificate.status !== 'valid') return certificate.status as CertificateState
  return certificate.validFrom <= day && day <= certificate.validUntil ? 'valid' : 'expired'
}

/** The opaque code in what was scanned or typed: the last part of …/s/<code>, or the code itself. */
export const codeIn = (scanned: string) => {
  const path = scanned.trim().replace(/[?#].*$/, '')
  const found = /(?:^|\/s\/)([A-Za-z0-9_-]{16,128})$/.exec(path)
  return found?.[1] ?? null
}

/** The number printed on a plate for typing, in its groups of four: 7Q4K 2MDX 9R3P; also in the
 *  full width of Chinese keyboards. Null when it cannot be one. */
export const plateNumberIn = (typed: string) => {
  const characters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s·-]/g, '')
  return /^[0-9A-Z]{12}$/.test(characters) ? (characters.match(/.{4}/g)?.join(' ') ?? null) : null
}

/** A loopback address printed on a plate would lead every phone to itself. */
export const isLoopback = (url: string) => /^https?:\/\/(localhost|127\.|\[::1\]|0\.0\.0\.0)/i.test(url)
