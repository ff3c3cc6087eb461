import * as z from 'zod/mini'
import { command, day, id, procedure, words } from '../base'

/** `deputyIds`: who may act for him, which takes the same role in the unit. */
const colleague = z.object({ personId: id, name: z.string(), title: z.string(), deputyIds: z.array(id) })
const reason = words(2, 200, '请写明原因，至少 2 个字')

/** Somebody is away: who acts for him, what of his is open, and what arrives meanwhile. */
export const absences = {
  absences: procedure.input(z.object({})).output(
    z.object({
      absences: z.array(
        z.object({
          absenceId: id,
          personName: z.string(),
          deputyName: z.string(),
          from: z.iso.date(),
          until: z.iso.date(),
          reason: z.string(),
          recordedBy: z.string(),
          /** Open tickets that still stand in the name of who is away. */
          open: z.int(),
          mayTakeOver: z.boolean(),
          mayEnd: z.boolean(),
        }),
      ),
      /** Who may be away or act for another, the caller among them. */
      colleagues: z.array(colleague),
      ownId: id,
      /** The head of the unit records for others as well. */
      isHead: z.boolean(),
    }),
  ),
  recordAbsence: procedure
    .input(z.object({ ...command, personId: z.optional(id), deputyId: id, from: day, until: day, reason }))
    .output(z.object({ absenceId: id })),
  endAbsence: procedure.input(z.object({ ...command, absenceId: id })).output(z.object({ absenceId: id })),
  /** Every open ticket of who is away goes to the deputy, but those in which he has a stake. */
  takeOver: procedure
    .input(z.object({ ...command, absenceId: id, reason }))
    .output(z.object({ taken: z.int(), recused: z.int(), isCapped: z.boolean() })),
}
