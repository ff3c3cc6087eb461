import type { ReactNode } from 'react'

/** The two halves of a home page. */
export type HalvesProps = { waiting: ReactNode; beside: ReactNode }
