import { type TicketCategory, ticketCategories } from '@/contracts/ticket/categories'

type Titled = { title: string; category: TicketCategory }

/** What happened, apart from the category that the server writes before it: a list says the category among its facts.
 *  `category` is undefined where the title says nothing else. */
export function happenedIn({ title, category }: Titled): { words: string; category: string | undefined } {
  const name = ticketCategories[category].words
  if (title === name) return { words: title, category: undefined }
  const prefix = `${name}：`
  return { words: title.startsWith(prefix) ? title.slice(prefix.length) || title : title, category: name }
}
