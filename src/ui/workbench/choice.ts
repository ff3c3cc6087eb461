import { go } from '@/platform/navigation'

/** How a row opens its record, and which one stands beside the list: never one in WeChat. */
export const useChoice = (page: string): { chosen?: string; open: (id: string) => void } => ({
  open: (id) => void go(page, { id }),
})
