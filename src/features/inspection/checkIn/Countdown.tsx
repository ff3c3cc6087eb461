import { useEffect, useState } from 'react'
import { Text } from '@/ui/elements'
import { texts } from './texts'

/** Minutes and seconds until this moment, counted down on the screen. */
export function Countdown({ until }: { until: string }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.floor((Date.parse(until) - now) / 1000))
  return <Text>{seconds ? texts.left(Math.floor(seconds / 60), seconds % 60) : texts.timeUp}</Text>
}
