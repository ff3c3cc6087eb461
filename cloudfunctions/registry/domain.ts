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

/** What people call an agency, and the words of its name, today's after several reforms: nobody says 城市管理局. */
const agencyCalls: [RegExp, string][] = [
  [/城管/, '城市管理'],
  [/工商|市监|市场监管|食药监|药监|质监|物价局/, '市场监督管理'],
  [/环保/, '生态环境'],
  [/消防队/, '消防救援'],
  [/安监|应急局/, '应急管理'],
  [/卫健|卫生局|防疫站/, '卫生健康'],
  [/文旅|文化局|旅游局/, '文化广电和旅游'],
  [/劳动监察/, '劳动保障监察'],
  [/人社|劳动局|社保局/, '人力资源和社会保障'],
  [/住建|城建|建设局/, '住房和城乡建设'],
  [/国税|地税/, '税务'],
  [/农业局|农委/, '农业农村'],
  [/动检/, '动物卫生监督'],
  [/国土|规划局/, '自然资源'],
  [/运管|交通局/, '交通运输'],
]

// What stands behind it says nothing: 城管局, 城管大队.
const unit = /(?:局|委|站|分局|大队|支队|队|所)?/

/** The parts of the name of which somebody says 柳溪工商局; undefined when he says it as it is written, or neither. */
export const agencyNameParts = (said: string): string[] | undefined => {
  for (const [call, written] of agencyCalls) {
    const [before, after] = said.split(new RegExp(`(?:${call.source})${unit.source}`))
    if (after !== undefined && !said.includes(written)) return [before ?? '', written, after].filter(Boolean)
  }
  return undefined
}
