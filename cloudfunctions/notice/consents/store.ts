import { sql } from 'kysely'
import type { Outputs } from '../../../src/contracts'
import type { Executor, Transaction } from '../../_shared/database/connect'

/** What one person answered for one template at one tap. */
export type Consent = {
  consentKey: string
  holderIndex: string
  template: string
  occasion: string
  answer: 'accept' | 'reject' | 'ban' | 'filter'
  askedOn: string
}

/** Writes answers into the ledger: what was accepted allows one message each. */
export const addConsents = (tx: Transaction, consents: readonly Consent[]) =>
  tx
    .insertInto('pushConsent')
    .values(consents.map((consent) => ({ ...consent, state: consent.answer === 'accept' ? 'granted' : 'refused' })))
    .execute()

/** How many unused consents somebody has, by template. */
export const unusedOf = (db: Executor, holderIndex: string) =>
  db
    .selectFrom('pushConsent')
    .select(['template', sql<number>`count(*)::int`.as('left')])
    .where('holderIndex', '=', holderIndex)
    .where('state', '=', 'granted')
    .groupBy('template')
    .execute()

/** The latest answers of somebody, newest day first. */
export const consentsOf = (db: Executor, holderIndex: string, most: number) =>
  db
    .selectFrom('pushConsent')
    .select(['template', 'occasion', 'state', 'askedOn'])
    .where('holderIndex', '=', holderIndex)
    .orderBy('askedOn', 'desc')
    .orderBy('consentKey')
    .limit(most)
    .$narrowType<Pick<Outputs['notice']['consents']['consents'][number], 'template' | 'occasion' | 'state'>>()
    .execute()

/** Takes back whatever somebody allowed and was not used yet; how many that were. */
export const withdrawUnused = async (tx: Transaction, holderIndex: string) => {
  const rows = await tx
    .updateTable('pushConsent')
    .set({ state: 'withdrawn' })
    .where('holderIndex', '=', holderIndex)
    .where('state', '=', 'granted')
    .returning('consentKey')
    .execute()
  return rows.length
}

/** Uses one consent up for a message; false when there is none. Two who come at once get two different ones. */
export const spendConsent = async (tx: Transaction, holderIndex: string, template: string, messageIndex: string) => {
  const { rows } = await sql`
    update push_consent set state = 'used', message_index = ${messageIndex} where consent_key = (
      select consent_key from push_consent
      where holder_index = ${holderIndex} and template = ${template} and state = 'granted'
      order by consent_key limit 1 for update skip locked)
    returning consent_key`.execute(tx)
  return rows.length === 1
}

/** Gives back the consent of a message that surely was not sent. */
export const giveBack = (tx: Transaction, messageIndex: string) =>
  tx
    .updateTable('pushConsent')
    .set({ state: 'granted', messageIndex: null })
    .where('messageIndex', '=', messageIndex)
    .execute()

/** WeChat knows of no consent, so none that we counted holds: neither that of the message nor those left. */
export const withdraw = (tx: Transaction, holderIndex: string, template: string, messageIndex: string) =>
  tx
    .updateTable('pushConsent')
    .set({ state: 'withdrawn', messageIndex: null })
    .where('holderIndex', '=', holderIndex)
    .where('template', '=', template)
    .where(({ or, eb }) => or([eb('state', '=', 'granted'), eb('messageIndex', '=', messageIndex)]))
    .execute()
