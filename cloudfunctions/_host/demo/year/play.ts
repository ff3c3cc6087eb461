import { addDays, dayOf, startOfDay } from '../../../_shared/calendar/days'
import { Refused, type Stage } from './stage'
import { createTimer, runWhole } from './timer'

/** Something somebody does at a moment. */
export type Scene = { at: Date; play(stage: Stage): Promise<unknown> }

/** Scenes of one matter, in order. Threads of one lane are played one after the other, lanes side by side; `ticks` are
 *  moments at which the timer must have run for the thread to go on. */
export type Thread = { about: string; lane: number; scenes: Scene[]; ticks?: Date[] }

/** A thread that broke off, and why. */
export type Broken = { about: string; reason: string }

const halfMinute = 30_000

/** Plays all threads from the first day to now, with the timer running after every midnight. A thread one of whose
 *  calls is refused breaks off and is told of; anything unexpected ends the play. */
export const play = async ({
  threads,
  stages,
  timer,
  now,
  onTick = () => {},
}: {
  threads: readonly Thread[]
  stages: readonly Stage[]
  timer: Stage
  now: Date
  onTick?: (moment: Date) => void
}): Promise<Broken[]> => {
  const broken = new Map<Thread, Broken>()
  const lanes = stages.map((stage, lane) => ({
    stage,
    waiting: threads
      .filter((thread) => thread.lane % stages.length === lane)
      .flatMap((thread) => thread.scenes.map((scene) => ({ thread, scene })))
      .sort((a, b) => a.scene.at.getTime() - b.scene.at.getTime()),
  }))
  const tick = createTimer(timer.kernel)
  for (const moment of tickMoments(threads, now)) {
    await Promise.all(lanes.map((lane) => playLane(lane, moment, broken)))
    timer.clock.set(moment)
    await tick()
    onTick(moment)
  }
  await runWhole(timer.kernel)
  return [...broken.values()]
}

type Lane = { stage: Stage; waiting: { thread: Thread; scene: Scene }[] }

const playLane = async ({ stage, waiting }: Lane, until: Date, broken: Map<Thread, Broken>) => {
  for (let next = waiting[0]; next && next.scene.at < until; next = waiting[0]) {
    waiting.shift()
    const { thread, scene } = next
    if (broken.has(thread)) continue
    stage.clock.set(scene.at)
    try {
      await scene.play(stage)
    } catch (error) {
      if (!(error instanceof Refused) || error.body.status >= 500) throw error
      broken.set(thread, { about: thread.about, reason: `${scene.at.toISOString()} ${error.message}` })
    }
  }
}

// Half a minute past every midnight, whenever a thread needs it, and a second before now.
const tickMoments = (threads: readonly Thread[], now: Date): Date[] => {
  const last = now.getTime() - 1_000
  const first = Math.min(last, ...threads.flatMap(({ scenes }) => scenes.map(({ at }) => at.getTime())))
  const moments = threads.flatMap(({ ticks = [] }) => ticks.map((moment) => moment.getTime()))
  for (let day = dayOf(new Date(first)); day <= dayOf(now); day = addDays(day, 1))
    moments.push(startOfDay(day).getTime() + halfMinute)
  const past = moments.filter((moment) => moment < last).sort((a, b) => a - b)
  return [...past, last].map((moment) => new Date(moment))
}
