import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { exactText } from '../dates'
import { texts } from './texts'

type Props = { title: string; by: string }

/** On paper only: whose list or record this is, when and by whom it was printed. */
export function PrintHead({ title, by }: Props) {
  const [at, setAt] = useState(now)
  useEffect(() => {
    // The page may have stood open for hours; paper waits for nobody.
    const noteTime = () => flushSync(() => setAt(now))
    window.addEventListener('beforeprint', noteTime)
    return () => window.removeEventListener('beforeprint', noteTime)
  }, [])
  return (
    <div className="only-paper paper-head">
      <p className="title">{title}</p>
      <p>{texts.printed(exactText(at), by)}</p>
    </div>
  )
}

const now = () => new Date().toISOString()
