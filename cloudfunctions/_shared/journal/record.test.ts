import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { type AuditRecord, digestOf, genesis, hashOf } from './record'

const record: AuditRecord = {
  auditEventId: '01a1f6ae-997b-7000-8000-000000000001',
  subjectKind: 'ticket',
  subjectId: '01a1f6ae-997b-7000-8000-000000000002',
  seq: 1,
  at: new Date('2026-11-20T02:00:00.123Z'),
  procedure: 'ticket.accept',
  kind: 'ticket.accepted',
  result: 'success',
  errorCode: null,
  actorId: '01a1f6ae-997b-7000-8000-000000000003',
  actorSealed: null,
  actorRole: 'bureauHandler',
  correlationId: '01a1f6ae-997b-7000-8000-000000000004',
  factsDigest: digestOf({ toState: 'accepted' }),
  previousHash: genesis,
}

test('a record always has the same hash: changing how it is computed would break every stored chain', () => {
  expect(hashOf(record)).toBe('2afd7dfbb9cd53fb4172f5009e25708c1e7621b45dbbbee33390064e4b1e821c')
})

test('a hash does not depend on the order in which the fields were written', () => {
  expect(hashOf(Object.fromEntries(Object.entries(record).reverse()) as AuditRecord)).toBe(hashOf(record))
})

const changes: { [Key in keyof AuditRecord]: AuditRecord[Key] } = {
  auditEventId: '01a1f6ae-997b-7000-8000-000000000009',
  subjectKind: 'inspection',
  subjectId: '01a1f6ae-997b-7000-8000-000000000009',
  seq: 2,
  at: new Date('2026-11-20T02:00:00.124Z'),
  procedure: 'ticket.reject',
  kind: 'ticket.rejected',
  result: 'denied',
  errorCode: 'FORBIDDEN',
  actorId: null,
  actorSealed: 'AQ==',
  actorRole: null,
  correlationId: '01a1f6ae-997b-7000-8000-000000000009',
  factsDigest: digestOf({ toState: 'rejected' }),
  previousHash: '1'.repeat(64),
}

test.each(Object.entries(changes))('a changed %s changes the hash', (field, value) => {
  expect(hashOf({ ...record, [field]: value })).not.toBe(hashOf(record))
})

test('facts have the same digest when they are the same JSON, and only then', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const isSame = isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)))
      expect(digestOf(one) === digestOf(other)).toBe(isSame)
    }),
  )
})
