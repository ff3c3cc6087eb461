import type { FormSheet, RenderForms } from '../../_shared/ports'
import { compilePdf } from './compiler'
import { formTemplate } from './formTemplate'
import { formPitch, type, withoutPictures } from './page'
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
  problemSize: sizeOf(form.problem),
  suggestionSize: sizeOf(form.suggestion),
  suggestionHeight: Math.min(159, Math.max(60, 363 - heightOf(form.problem))),
  month: formWords.month(form.month),
  unit: formWords.unit(form.unit),
  sources: sources
    .map(({ words, isChosen }) => `${isChosen ? formWords.chosen : formWords.notChosen}${words}`)
    .join('　'),
})

// The more there is to say, the smaller its type: 四号, 小四, 五号.
const sizeOf = (words: string) => {
  const count = [...words].length
  return count <= 300 ? type.four : count <= 500 ? 12 : 10.5
}

// About how high a text stands beside its label, pt: after a long problem the rest keeps to its page where it can.
const heightOf = (words: string) => {
  const size = sizeOf(words)
  const perLine = Math.floor(345 / size)
  const count = words.split('\n').reduce((lines, one) => lines + Math.ceil(([...one].length + 2) / perLine), 0)
  return count * size * formPitch
}
