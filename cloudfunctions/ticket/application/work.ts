import type { contract, Parsed } from '../../../src/contracts'
import { assignmentOf, boundTo, type Call, personOf } from '../../_shared/call'
import { fail, failAt } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import * as work from '../work/store'
import { workIssues } from '../work/texts'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

// So many that one still finds what one looks for.
const mostTemplates = 50
const mostViews = 20

/** Wordings of a unit, and a person's own ways of looking at the queue. */
export const workHandlers = {
  async templates(_input: Input<'templates'>, call: Call) {
    const templates = await work.templatesOf(call.tx, unitOf(call))
    return {
      templates: templates.map((template) => ({ ...template, savedAt: template.savedAt.toISOString() })),
      most: mostTemplates,
    }
  },

  async saveTemplate({ templateId, title, text }: Input<'saveTemplate'>, call: Call) {
    const ownerId = unitOf(call)
    const known = await work.templatesOf(call.tx, ownerId)
    if (templateId && !known.some((one) => one.templateId === templateId)) throw fail('NOT_FOUND')
    if (!templateId && known.length >= mostTemplates) throw failAt('title', workIssues.tooManyTemplates(mostTemplates))
    const { unitName, title: post } = assignmentOf(call)
    const row = {
      templateId: templateId ?? call.ids.uuid(),
      ownerId,
      title,
      text,
      savedAt: call.now,
      savedBy: [unitName, post].filter(Boolean).join('·'),
    }
    const isSaved = await (templateId ? work.updateTemplate(call.tx, row) : work.insertTemplate(call.tx, row))
    if (!isSaved) throw failAt('title', workIssues.sameTitle)
    call.record('replyTemplate', row.templateId, { title })
    return { templateId: row.templateId }
  },

  async removeTemplate({ templateId }: Input<'removeTemplate'>, call: Call) {
    if (!(await work.deleteTemplate(call.tx, templateId, unitOf(call)))) throw fail('NOT_FOUND')
    call.record('replyTemplate', templateId, { isRemoved: true })
    return { templateId }
  },

  async views(_input: Input<'views'>, call: Call) {
    return { views: await work.viewsOf(call.tx, personOf(call)), most: mostViews }
  },

  async saveView({ name, filter }: Input<'saveView'>, call: Call) {
    const personId = personOf(call)
    const known = await work.viewsOf(call.tx, personId)
    if (known.length >= mostViews && !known.some((view) => view.name === name))
      throw failAt('name', workIssues.tooManyViews(mostViews))
    const viewId = await work.upsertView(call.tx, {
      viewId: call.ids.uuid(),
      personId,
      name,
      filter,
      savedAt: call.now,
    })
    call.record('savedView', viewId)
    return { viewId }
  },

  async removeView({ viewId }: Input<'removeView'>, call: Call) {
    if (!(await work.deleteView(call.tx, viewId, personOf(call)))) throw fail('NOT_FOUND')
    call.record('savedView', viewId, { isRemoved: true })
    return { viewId }
  },
} satisfies Partial<Handlers<'ticket'>>

// A wording belongs to the office or bureau that the caller acts for.
const unitOf = (call: Call) => boundTo(call, call.scope === 'ownOffice' ? 'officeId' : 'bureauId')
