import { shortPathKinds } from '../../../../../src/contracts/ticket/lists'
import type { Chance } from '../../city/chance'
import type { Story } from './story'
import type { Beat } from './timetable'

/** A way through the state table. `rest`: worked days before now on which its last act must be over. */
export type Plot = { beats(chance: Chance): readonly Beat[]; rest: number }

/** A way for a story: short matters are answered by the office, the others go to the agency. Only what did not happen
 *  on the reporter's own premises may turn out to belong to another township. */
export const plotFor = (chance: Chance, { kind }: Story, mayMove: boolean): Plot => {
  if ((shortPathKinds as readonly string[]).includes(kind)) return chance.weighted(shortPlots)
  return chance.weighted(longPlots.filter(({ moves }) => mayMove || !moves))
}

type Span = readonly [number, number]
const gap = (chance: Chance, [least, most]: Span) => chance.between(least, most)

const begun = (chance: Chance, accept: Span = [0, 3]): Beat[] => [
  ['submit', 0],
  ['accept', gap(chance, accept)],
]
const asked = (chance: Chance): Beat[] => [
  ['assign', gap(chance, [0, 3])],
  ['requestExplanation', gap(chance, [0, 2])],
]
const answered = (chance: Chance, respond: Span = [2, 5]): Beat[] => [
  ['agencyRespond', gap(chance, respond)],
  ['conclude', gap(chance, [1, 4])],
]
const told = (chance: Chance): Beat[] => [['inform', gap(chance, [0, 2])]]
const confirmed = (chance: Chance): Beat[] => [['confirm', gap(chance, [0, 4])]]
const supplemented = (chance: Chance): Beat[] => [
  ['agencyRespond', gap(chance, [2, 4])],
  ['requestMore', 1],
  ['reporterReply', gap(chance, [1, 4])],
  ['conclude', gap(chance, [1, 3])],
]

// A reporter who says nothing closes his report by silence, ten days and a holiday later.
const silence = 16

const longPlots: readonly (Plot & { weight: number; moves?: true })[] = [
  { weight: 40, rest: 1, beats: (c) => [...begun(c), ...asked(c), ...answered(c), ...told(c), ...confirmed(c)] },
  { weight: 14, rest: silence, beats: (c) => [...begun(c), ...asked(c), ...answered(c), ...told(c)] },
  { weight: 12, rest: 1, beats: (c) => [...begun(c), ...asked(c), ...supplemented(c), ...told(c), ...confirmed(c)] },
  // The office lets the time for accepting pass; the bureau is told.
  { weight: 4, rest: 1, beats: (c) => [...begun(c, [6, 7]), ...asked(c), ...answered(c), ...told(c), ...confirmed(c)] },
  // The agency is late.
  {
    weight: 6,
    rest: 1,
    beats: (c) => [...begun(c), ...asked(c), ...answered(c, [9, 11]), ...told(c), ...confirmed(c)],
  },
  // The reply did not help: once more.
  {
    weight: 8,
    rest: 1,
    beats: (c) => [
      ...begun(c),
      ...asked(c),
      ...answered(c),
      ...told(c),
      ['reopen', gap(c, [1, 4])],
      ...asked(c),
      ...answered(c),
      ...told(c),
      ...confirmed(c),
    ],
  },
  // It happened in another township.
  {
    weight: 5,
    moves: true,
    rest: 1,
    beats: (c) => [
      ['submit', 0],
      ['proposeTransfer', gap(c, [0, 1])],
      ['transfer', 1],
      ['receiveAccept', gap(c, [0, 2])],
      ...asked(c),
      ...answered(c),
      ...told(c),
      ...confirmed(c),
    ],
  },
  // The office would not have it, the bureau thinks otherwise.
  {
    weight: 3,
    rest: 1,
    beats: (c) => [
      ['submit', 0],
      ['proposeReturn', 1],
      ['dismissProposal', 1],
      ['accept', gap(c, [0, 1])],
      ...asked(c),
      ...answered(c),
      ...told(c),
      ...confirmed(c),
    ],
  },
]

const direct = (chance: Chance): Beat[] => [...begun(chance, [0, 2]), ['answerDirectly', gap(chance, [0, 2])]]

const shortPlots: readonly (Plot & { weight: number })[] = [
  { weight: 3, rest: 1, beats: (c) => [...direct(c), ...told(c), ...confirmed(c)] },
  { weight: 2, rest: silence, beats: (c) => [...direct(c), ...told(c)] },
]

/** The bureau does not accept it, on the proposal of the office. */
export const turnedAwayPlot: Plot = {
  rest: 1,
  beats: (c) => [
    ['submit', 0],
    ['proposeReturn', gap(c, [0, 2])],
    ['reject', gap(c, [0, 2])],
  ],
}

/** The reporter takes it back. */
export const withdrawnPlot: Plot = {
  rest: 1,
  beats: (c) => [
    ['submit', 0],
    ['withdraw', gap(c, [0, 2])],
  ],
}

/** What follows a report that the software raised from a refused inspection. */
export const refusalPlot = (chance: Chance): Beat[] => [
  ['raised', 0],
  ['accept', 1],
  ...asked(chance),
  ...answered(chance),
  ...told(chance),
  ...confirmed(chance),
]
