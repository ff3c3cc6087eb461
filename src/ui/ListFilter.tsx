import type { Option } from './Chips'
import { OnPaper } from './OnPaper'
import { SearchField } from './SearchField'
import { Segment } from './Segment'
import { texts } from './texts'

/** Which part of a list is shown, and the words that are looked for. */
export type Filter<Part extends string> = { only: Part; search: string }

type Props<Part extends string> = {
  /** Says what can be searched: 「搜编号、企业、部门」. */
  placeholder: string
  label: string
  parts: readonly Option<Part>[]
  filter: Filter<Part>
  onChange: (next: Partial<Filter<Part>>) => void
}

/** Above every list: one search field, and its parts. */
export const ListFilter = <Part extends string>({ placeholder, label, parts, filter, onChange }: Props<Part>) => (
  <>
    <SearchField placeholder={placeholder} value={filter.search} onChange={(search) => onChange({ search })} />
    <Segment<Part> label={label} options={parts} value={filter.only} onChange={(only) => onChange({ only })} />
    <OnPaper>{texts.filtered(label, parts.find(({ key }) => key === filter.only)?.text ?? '', filter.search)}</OnPaper>
  </>
)
