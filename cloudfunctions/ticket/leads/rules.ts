import type { LeadSource } from '../../../src/contracts/ticket/leadLists'

/** How a registered lead counts in routing rules and on annex 5: boxes and letters are 信箱（邮箱）, the rest 其他. */
export const feedbackSourceOf = (source: LeadSource) =>
  source === 'letterBox' || source === 'email' ? ('mailbox' as const) : ('other' as const)

/** A number as it is compared: 12345 writes one work order with blanks, dashes, strokes or brackets, or with none. */
export const normalExternal = (number: string | undefined) =>
  number
    ?.normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '') || null

/** A compared number from its end: people look for it by its last signs. */
export const tailOf = (numberKey: string | null) => numberKey && [...numberKey].reverse().join('')

/** Enough of a phone number to tell two apart, never enough to call it. */
export const maskNumber = (phone: string) =>
  phone.length < 7 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}${'*'.repeat(phone.length - 5)}${phone.slice(-2)}`

/** Kinds of enterprises that are private by law (民营经济促进法第七十七条); of a company the registry does not know who owns it. */
export const isPrivateKind = (kind: string) => kind === 'individualBusiness' || kind === 'partnership'
