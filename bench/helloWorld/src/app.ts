import type { PropsWithChildren } from 'react'

/** Taro's template without its greeting in the console. */
export default function App({ children }: PropsWithChildren) {
  return children
}
