import type { FormSheet, RenderForms } from '../../_shared/ports'
import { compilePdf } from './compiler'
import { formTemplate } from './formTemplate'
import { withoutPictures } from './page'
import { formWords } from './texts'

/** Annex 5, one page for each problem, after the list of a month where there is one. */
export const renderForms: RenderForms = async (format, set) => {
  const { cover, forms } = withoutPictures(set)
  const filled = { cover, forms: forms.map(fillForm) }
  if (format === 'docx') return (await import('./formsDocx')).formsDocx(filled)
  const { annex, title, source, problem, suggestion, reviewed, drawnUp, remark } = formWords
  const words = { annex, title, source, problem, suggestion, reviewed, drawnUp, remark }
  return compilePdf(formTemplate, { set: JSON.stringify({ ...filled, words }) })
}

/** A form whose lines stand as they are printed. */
export type FilledForm = ReturnType<typeof fillForm>

const fillForm = ({ sources, ...form }: FormSheet) => ({
  ...form,
  month: formWords.month(form.month),
  unit: formWords.unit(form.unit),
  sources: sources
    .map(({ words, isChosen }) => `${isChosen ? formWords.chosen : formWords.notChosen}${words}`)
    .join('　'),
})
