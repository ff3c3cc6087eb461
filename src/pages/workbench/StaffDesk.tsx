import type { ReactNode } from 'react'
import { useParams } from '@/platform/navigation'
import type { DeskProps } from './desk.types'

/** A phone shows one page at a time; StaffDesk.h5.tsx is what those at a PC get. */
export const StaffDesk = ({ children }: DeskProps): ReactNode => children(useParams().id ?? '')
