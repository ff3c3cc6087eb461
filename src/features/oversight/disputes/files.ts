import type { FC } from 'react'
import type { Outputs } from '@/platform/api'
import { texts } from './texts'

/** A file of a draft: the server's id once it was sent. */
export type KeptFile = { key: string; attachmentId?: string; seconds?: number; name?: string }

/** Adds photos and documents to a draft; belongs to another feature: the page hands it in. */
export type FileField = FC<{
  files: readonly KeptFile[]
  onChange: (change: (files: KeptFile[]) => KeptFile[]) => void
  error?: string
}>

/** Shows what was handed in; stands inside Cells. */
export type FileCells = FC<{ attachments: Outputs['oversight']['agencyDisputeShow']['firstFiles'] }>

/** The server's ids of a draft's files. */
export const idsOf = (files: readonly KeptFile[]) => files.flatMap(({ attachmentId }) => attachmentId ?? [])

/** What holds the files of a draft back; undefined when nothing. */
export const unsentIn = (files: readonly KeptFile[]) =>
  files.every(({ attachmentId }) => attachmentId) ? undefined : texts.fields.filesWait
