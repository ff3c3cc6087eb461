import type { Outputs } from '@/platform/api'
import { type ActionName, isKnownAction } from '../action/forms'

/** What the server allows, the main one first; telling the originator has the reporter's own form. */
export const actionsOf = ({ actions }: Pick<Outputs['ticket']['show'], 'actions'>): ActionName[] =>
  [...actions]
    .sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary))
    .map(({ event }) => (event === 'originatorInformed' ? 'passOn' : event))
    .filter(isKnownAction)
