import { useContext } from 'react'
import { DeskContext } from './deskContext'
import type { HalvesProps } from './halves.types'

/** What waits, and what stands beside it where there is room; on a phone below it. */
export const Halves = ({ waiting, beside }: HalvesProps) =>
  useContext(DeskContext)?.isWide ? (
    <div className="halves">
      <div>{waiting}</div>
      <div>{beside}</div>
    </div>
  ) : (
    <>
      {waiting}
      {beside}
    </>
  )
