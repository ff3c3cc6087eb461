import { useEffect, useState } from 'react'

/** Prints the list where a record stands beside it: `isList` is true while the paper is made. */
export function usePrintList() {
  const [isList, setList] = useState(false)
  useEffect(() => {
    if (!isList) return
    window.print()
    setList(false)
  }, [isList])
  return { isList, printList: () => setList(true) }
}
