import type { Handlers } from '../_shared/handlers'
import { attach } from './application/attach'
import { explainingHandlers } from './application/explaining'
import { handlingHandlers } from './application/handling'
import { readingHandlers } from './application/reading'
import { submit } from './application/submit'
import { verifyingHandlers } from './application/verifying'
import { watchingHandlers } from './application/watching'

/** Reports, handled the whole way. */
export const ticketHandlers: Handlers<'ticket'> = {
  submit: (input, call) => submit(call, input),
  attach: (input, call) => attach(call, input),
  ...readingHandlers,
  ...handlingHandlers,
  ...verifyingHandlers,
  ...explainingHandlers,
  ...watchingHandlers,
}
